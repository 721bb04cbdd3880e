/** Saves single fields of a source; a refusal stays beside the field. */
import { useCallback } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { InputOf } from '#shared/rpc.ts'
import { useText } from '../../lib/i18n.tsx'
import { useRefusable } from '../../lib/use-refusable.ts'

export type SourceFields = InputOf<typeof contract.sources.update>['fields']

export interface SaveSource {
  /** True when it was saved. */
  readonly run: (fields: SourceFields) => Promise<boolean>
  readonly refusal: string | null
}

/** The way to save fields of one source. */
export function useSaveSource(sourceId: string): SaveSource {
  const text = useText()
  const { run, refusal } = useRefusable(contract.sources.update, () => text('sources.said-saved'))
  return { run: useCallback(async (fields: SourceFields) => (await run({ sourceId, fields })) !== undefined, [run, sourceId]), refusal }
}

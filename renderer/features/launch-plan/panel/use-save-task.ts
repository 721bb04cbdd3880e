/** Saves single fields of a task; a refusal stays beside the field. */
import { useCallback } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { InputOf } from '#shared/rpc.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'

type Fields = InputOf<typeof contract.launchPlan.updateTask>['fields']

export interface SaveTask {
  /** True when it was saved. */
  readonly run: (fields: Fields) => Promise<boolean>
  readonly refusal: string | null
}

/** The way to save fields of one task. */
export function useSaveTask(taskId: string): SaveTask {
  const text = useText()
  const { run, refusal } = useRefusable(contract.launchPlan.updateTask, () => text('plan.said-saved'))
  return { run: useCallback(async (fields: Fields) => (await run({ taskId, fields })) !== undefined, [run, taskId]), refusal }
}

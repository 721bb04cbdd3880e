/** Lists of feeds from and to files of other readers. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import type { CommandContext } from '../../lib/command-types.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { client } from '../../lib/rpc.ts'

type Refused = NonNullable<OutputOf<typeof contract.sources.importOpml>>['refused']

export interface OpmlImport {
  /** Asks for a file and follows the feeds it lists. */
  readonly bring: () => Promise<void>
  /** What the last file named and could not be followed. */
  readonly refused: Refused
  readonly clear: () => void
}

/** What was refused stays in sight until it is cleared. */
export function useOpmlImport(): OpmlImport {
  const text = useText()
  const [refused, setRefused] = useState<Refused>([])
  const run = useCommand(contract.sources.importOpml, {
    done: (counts) =>
      counts && { text: text('sources.said-imported', { added: counts.added, known: counts.known }), undo: counts.added > 0 },
  })
  const bring = async () => setRefused((await run({}))?.refused ?? [])
  return { bring, refused, clear: () => setRefused([]) }
}

/** Asks where to, and writes the list of sources. */
export async function exportOpml({ text, toast }: Pick<CommandContext, 'text' | 'toast'>): Promise<void> {
  const file = await client.sources.exportOpml({})
  if (file === null) return
  toast.done({
    text: text('sources.said-exported', { path: file.path }),
    undo: false,
    act: { label: text('plan.show-in-folder'), run: () => void client.shell.showFile({ path: file.path }).catch(toast.refused) },
  })
}

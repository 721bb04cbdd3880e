/** Word lists from and to files, and what is said of them. */
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'

export interface WordFiles {
  /** Asks for a file and adds what it holds. */
  readonly bring: () => Promise<void>
  /** Asks where to, and writes the list. */
  readonly save: () => Promise<void>
}

/** A refusal is shown by itself; whoever cancels the dialog hears nothing. */
export function useWordFiles(list: 'accept' | 'reject'): WordFiles {
  const text = useText()
  const showFile = useCommand(contract.shell.showFile)
  const importFile = useCommand(contract.guideline.importVocabulary, {
    done: (counts) => {
      if (counts === null) return null
      const said = { added: counts.added, known: counts.known, skipped: counts.skipped.length, line: counts.skipped[0]?.line ?? 0 }
      return { text: text('policies.said-words-imported', said), undo: counts.added > 0 }
    },
  })
  const exportFile = useCommand(contract.guideline.exportVocabulary, {
    done: (file) =>
      file === null
        ? null
        : {
            text: text('policies.said-exported', { path: file.path }),
            undo: false,
            act: { label: text('plan.show-in-folder'), run: () => void showFile({ path: file.path }) },
          },
  })
  return {
    bring: async () => void (await importFile({ list })),
    save: async () => void (await exportFile({ list })),
  }
}

/** Files and paper made of a document; what is typed is saved first. */
import type { documentFormats } from '#shared/contracts/documents.ts'
import { contract } from '#shared/contracts/index.ts'
import type { Locale } from '#shared/ids.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { newestPublished } from '../logic/versions.ts'
import { useDocument } from '../use-document.ts'

/** Which text is meant. */
export interface What {
  /** Null: the draft. */
  readonly versionId: string | null
  readonly locale?: Locale
}

/** The system asks where to save. */
export function usePaperActs() {
  const { view, saved } = useDocument()
  const text = useText()
  const showFile = useCommand(contract.shell.showFile)
  const exportDocument = useCommand(contract.documents.exportDocument, {
    done: (file) =>
      file && {
        text: text('policies.said-exported', { path: file.path }),
        undo: false,
        act: { label: text('plan.show-in-folder'), run: () => void showFile({ path: file.path }) },
      },
  })
  const printDocument = useCommand(contract.documents.printDocument)
  const versions = useLive(contract.documents.versions, { documentId: view.id }).data ?? []
  return {
    save: async (format: (typeof documentFormats)[number], what: What) => {
      await saved()
      await exportDocument({ documentId: view.id, format, ...what })
    },
    print: async (what: What) => {
      await saved()
      await printDocument({ documentId: view.id, view: 'document', ...what })
    },
    /** People sign for what is in force; for the draft only before there is anything else. */
    printSignSheet: async (locale: Locale = view.locale) => {
      await saved()
      await printDocument({ documentId: view.id, view: 'sign-sheet', versionId: newestPublished(versions)?.id ?? null, locale })
    },
  }
}

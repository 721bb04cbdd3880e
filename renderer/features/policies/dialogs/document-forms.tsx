/** The dialogs of a document; which one is open is said by its screen. */
import { useDocument } from '../use-document.ts'
import { ArchiveDialog } from './archive-dialog.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { KeepVersionDialog } from './keep-version-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

/** What floats over the whole document; the small forms stand beside their buttons. */
export function DocumentForms() {
  const { form, openForm } = useDocument()
  const close = () => openForm(null)
  switch (form?.kind) {
    case 'publish':
      return <PublishDialog onClose={close} />
    case 'archive':
      return <ArchiveDialog onClose={close} />
    case 'restore':
      return <RestoreDialog version={form.version} onClose={close} />
    case 'keep-version':
      return <KeepVersionDialog onClose={close} />
    case 'details':
      return <DetailsDialog onClose={close} />
    default:
      return null
  }
}

/** Archiving takes a document's rules out of force: said before it is done. */
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useDocument } from '../use-document.ts'
import { useDocumentActs } from '../use-document-acts.ts'
import styles from './dialogs.module.css'

/** Can be undone like everything else. */
export function ArchiveDialog({ onClose }: { readonly onClose: () => void }) {
  const { view, saved } = useDocument()
  const text = useText()
  const acts = useDocumentActs()
  const archive = async () => {
    await saved()
    await acts.archive(view.id)
    onClose()
  }
  return (
    <Dialog
      opened
      title={text('policies.archive-title', { title: view.title })}
      onClose={onClose}
      foot={
        <>
          <Button size="form" onClick={onClose}>
            {text('common.cancel')}
          </Button>
          <Button size="form" variant="primary" onClick={() => void archive()}>
            {text('command.archive-document')}
          </Button>
        </>
      }
    >
      <p className={styles.words}>{text('policies.archive-text', { count: view.readers })}</p>
    </Dialog>
  )
}

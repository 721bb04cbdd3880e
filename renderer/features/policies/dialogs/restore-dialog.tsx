/** Bringing back what a version says: what becomes of the draft of now is said before it is done. */
import type { Version } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { useDocument } from '../use-document.ts'
import styles from './dialogs.module.css'

/** The version itself stays as it is. */
export function RestoreDialog({ version, onClose }: { readonly version: Version; readonly onClose: () => void }) {
  const { saved } = useDocument()
  const text = useText()
  const { run, refusal } = useRefusable(contract.documents.restoreVersion, () => text('policies.said-restored', { version: version.label }))
  const restore = async () => {
    await saved()
    if (await run({ versionId: version.id })) onClose()
  }
  return (
    <Dialog
      opened
      title={text('policies.restore-title', { version: version.label })}
      onClose={onClose}
      foot={
        <>
          <Button size="form" onClick={onClose}>
            {text('common.cancel')}
          </Button>
          <Button size="form" variant="primary" onClick={() => void restore()}>
            {text('policies.restore-version', { version: version.label })}
          </Button>
        </>
      }
    >
      <p className={styles.words}>{text('policies.restore-text')}</p>
      <InlineError>{refusal}</InlineError>
    </Dialog>
  )
}

/** Every version that was kept, and what was done to the document. */
import { IconBookmark } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { RecordLog } from '../../../domain/record-log.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { useDocument } from '../use-document.ts'
import styles from './panel.module.css'
import { VersionItem } from './version-item.tsx'

/** Newest first. */
export function HistoryTab() {
  const { view, openForm } = useDocument()
  const text = useText()
  const versions = useLive(contract.documents.versions, { documentId: view.id }).data ?? []
  const inOrder = versions.toSorted((a, b) => b.at - a.at)
  const first = inOrder.findLast((version) => version.kind === 'published')
  return (
    <div className={styles.stack}>
      <div className={styles.tools}>
        <Button icon={<IconBookmark />} onClick={() => openForm({ kind: 'keep-version' })}>
          {text('policies.keep-version')}
        </Button>
      </div>
      {versions.length === 0 ? (
        <p className={styles.nothing}>{text('policies.versions-none')}</p>
      ) : (
        <ul className={styles.versions}>
          {inOrder.map((version, index) => (
            <VersionItem key={version.id} version={version} before={inOrder[index + 1]} isSuccessor={version !== first} />
          ))}
        </ul>
      )}
      <RecordLog title={text('policies.done-to-it')} table="document" rowId={view.id} few={5} many={100} />
    </div>
  )
}

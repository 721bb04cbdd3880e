/** Every version that was kept, and what was done to the document. */
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useMoment } from '../../../lib/use-moment.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { useDocument } from '../use-document.ts'
import styles from './panel.module.css'
import { VersionItem } from './version-item.tsx'

const few = 5
const many = 100

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
      <Audit />
    </div>
  )
}

/** The newest few, until more are asked for. */
function Audit() {
  const { view } = useDocument()
  const text = useText()
  const moment = useMoment()
  const didText = useReasonText('did')
  const actText = useReasonText('act')
  const [isLong, setLong] = useState(false)
  const entries =
    useLive(contract.history.record, { table: 'document', rowId: view.id, limit: isLong ? many : few + 1 }, { keep: true }).data ?? []
  if (entries.length === 0) return null
  return (
    <PanelSection title={text('policies.done-to-it')}>
      <ul className={styles.log}>
        {entries.slice(0, isLong ? many : few).map((entry) => (
          <li key={entry.id}>
            <Avatar name={entry.actor} size="s" named />
            <span>{entry.kind === 'do' ? didText(entry.act) : text(`week.since-${entry.kind}`, { act: actText(entry.act) })}</span>
            <time dateTime={new Date(entry.at).toISOString()}>{moment(entry.at)}</time>
          </li>
        ))}
      </ul>
      {!isLong && entries.length > few && (
        <Button variant="link" onClick={() => setLong(true)}>
          {text('panel.history-more')}
        </Button>
      )}
    </PanelSection>
  )
}

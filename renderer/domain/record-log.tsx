/** What was done to a record, and by whom. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { TableName } from '#shared/tables.ts'
import { useReasonText } from '../lib/errors.ts'
import { useText } from '../lib/i18n.tsx'
import { useLive } from '../lib/live.ts'
import { useMoment } from '../lib/use-moment.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { PanelSection } from '../ui/panel.tsx'
import styles from './record-log.module.css'

interface RecordLogProps {
  readonly title: string
  readonly table: TableName
  readonly rowId: string
  /** Entries that are shown until more are asked for. */
  readonly few: number
  /** Entries at the most; up to 200. */
  readonly many: number
}

/** Newest first; nothing while there is nothing to tell. */
export function RecordLog({ title, table, rowId, few, many }: RecordLogProps) {
  const text = useText()
  const moment = useMoment()
  const didText = useReasonText('did')
  const actText = useReasonText('act')
  const [isLong, setLong] = useState(false)
  const entries = useLive(contract.history.record, { table, rowId, limit: isLong ? many : few + 1 }, { keep: true }).data ?? []
  if (entries.length === 0) return null
  return (
    <PanelSection title={title}>
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

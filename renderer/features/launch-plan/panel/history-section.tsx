/** The audit list of a task: who changed what, when, from what to what. */
import { useState } from 'react'
import type { AuditEntry } from '#shared/contracts/history.ts'
import { contract } from '#shared/contracts/index.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useMoment } from '../../../lib/use-moment.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './panel.module.css'
import { useFieldText } from './use-field-text.ts'

const few = 3
const many = 100

/** The newest three, until more are asked for. */
export function HistorySection({ taskId }: { readonly taskId: string }) {
  const text = useText()
  const [isLong, setLong] = useState(false)
  const entries =
    useLive(contract.history.record, { table: 'task', rowId: taskId, limit: isLong ? many : few + 1 }, { keep: true }).data ?? []
  if (entries.length === 0) return null
  return (
    <PanelSection title={text('panel.history')}>
      <ul className={styles.log}>
        {entries.slice(0, isLong ? many : few).map((entry) => (
          <Entry key={entry.id} entry={entry} />
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

function Entry({ entry }: { readonly entry: AuditEntry }) {
  const text = useText()
  const moment = useMoment()
  const didText = useReasonText('did')
  const actText = useReasonText('act')
  const fieldText = useFieldText()
  const lines = entry.op === 'update' ? entry.fields.flatMap((field) => fieldText(field) ?? []) : []
  return (
    <li>
      <Avatar name={entry.actor} size="s" named />
      <div>
        {entry.kind === 'do' ? didText(entry.act) : text(`week.since-${entry.kind}`, { act: actText(entry.act) })}
        {lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <time dateTime={new Date(entry.at).toISOString()}>{moment(entry.at)}</time>
    </li>
  )
}

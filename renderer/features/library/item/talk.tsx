/** What was said about an item, and what was done to it. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useMoment } from '../../../lib/use-moment.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/fields.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { NoteList } from './note-list.tsx'
import styles from './notes.module.css'
import panel from './panel.module.css'

export function Talk({ item }: { readonly item: ItemView }) {
  const text = useText()
  const moment = useMoment(true)
  return (
    <div>
      {item.approvedBy !== null && item.approvedAt !== null && (
        <p className={panel.small}>{text('library.approved-by', { name: item.approvedBy, moment: moment(item.approvedAt) })}</p>
      )}
      {item.approvedBy === null && item.firstApprovedBy !== null && (
        <p className={panel.small}>{text('library.first-approved-by', { name: item.firstApprovedBy })}</p>
      )}
      {item.notes.length > 0 && <NoteList notes={item.notes} />}
      <NewNote itemId={item.id} />
      <Log itemId={item.id} />
    </div>
  )
}

function NewNote({ itemId }: { readonly itemId: string }) {
  const text = useText()
  const [body, setBody] = useState('')
  const add = useCommand(contract.library.addNote, { done: () => text('library.said-noted') })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await add({ itemId, body: body.trim() })) !== undefined) setBody('')
  }
  return (
    <form className={styles.new} onSubmit={(event) => void submit(event)}>
      <TextArea compact label={text('library.new-note')} value={body} onChange={setBody} />
      <Button type="submit" disabled={body.trim() === ''}>
        {text('library.add-note')}
      </Button>
    </form>
  )
}

const few = 8
const many = 200

/** Newest first; the first few until more are asked for. */
function Log({ itemId }: { readonly itemId: string }) {
  const text = useText()
  const moment = useMoment()
  const didText = useReasonText('did')
  const actText = useReasonText('act')
  const [isLong, setLong] = useState(false)
  const entries =
    useLive(contract.history.record, { table: 'item', rowId: itemId, limit: isLong ? many : few + 1 }, { keep: true }).data ?? []
  if (entries.length === 0) return null
  return (
    <PanelSection title={text('panel.history')}>
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

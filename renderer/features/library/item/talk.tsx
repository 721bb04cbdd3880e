/** What was said about an item, and what was done to it. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { RecordLog } from '../../../domain/record-log.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useMoment } from '../../../lib/use-moment.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/fields.tsx'
import { useFirstApproval } from './approval.tsx'
import { NoteList } from './note-list.tsx'
import styles from './notes.module.css'
import panel from './panel.module.css'

export function Talk({ item }: { readonly item: ItemView }) {
  const text = useText()
  const moment = useMoment(true)
  const firstApproval = useFirstApproval()
  return (
    <div>
      {item.approvedBy !== null && item.approvedAt !== null && (
        <p className={panel.small}>{text('library.approved-by', { name: item.approvedBy, moment: moment(item.approvedAt) })}</p>
      )}
      {item.firstApproval !== null && <p className={panel.small}>{firstApproval(item.firstApproval)}</p>}
      {item.notes.length > 0 && <NoteList notes={item.notes} />}
      <NewNote itemId={item.id} />
      <RecordLog title={text('panel.history')} table="item" rowId={item.id} few={8} many={200} />
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

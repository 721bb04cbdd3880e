/** What was said about an item: why it was sent back, and remarks. */
import { IconArrowBackUp } from '@tabler/icons-react'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useMoment } from '../../../lib/use-moment.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import styles from './notes.module.css'

/** Oldest first, as it was talked. */
export function NoteList({ notes }: { readonly notes: ItemView['notes'] }) {
  const text = useText()
  const moment = useMoment()
  return (
    <ul className={styles.notes} aria-label={text('library.notes')}>
      {notes
        .toSorted((a, b) => a.at - b.at)
        .map((note) => (
          <li key={note.id}>
            <Avatar name={note.by} size="s" named />
            <div>
              <p className={styles.by}>
                <b>{note.by}</b>
                {note.kind === 'sent-back' && (
                  <span className={styles.sent}>
                    <IconArrowBackUp className="icon-s" aria-hidden="true" /> {text('library.sent-back')}
                  </span>
                )}
                <time dateTime={new Date(note.at).toISOString()}>{moment(note.at)}</time>
              </p>
              {note.body !== '' && <p className={styles.said}>{note.body}</p>}
            </div>
          </li>
        ))}
    </ul>
  )
}

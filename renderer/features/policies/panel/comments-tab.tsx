/** All comment threads in the order of the text, and the form of a new one. */
import { IconMessagePlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { useDocument } from '../use-document.ts'
import { NewThreadForm } from './new-thread-form.tsx'
import styles from './panel.module.css'
import { ThreadCard, ThreadTitle } from './thread-card.tsx'

/** Open ones first; the resolved are a press away. */
export function CommentsTab() {
  const { view, threads, form, openForm } = useDocument()
  const text = useText()
  const [shows, setShows] = useState<'open' | 'resolved'>('open')
  const shown = threads.filter((thread) => (thread.resolvedAt === null) === (shows === 'open'))
  const resolved = threads.filter((thread) => thread.resolvedAt !== null).length
  const isWriting = form?.kind === 'thread'
  return (
    <div className={styles.stack}>
      <div className={styles.tools}>
        {view.stage !== 'archived' && (
          <Button icon={<IconMessagePlus />} aria-expanded={isWriting} onClick={() => openForm(isWriting ? null : { kind: 'thread' })}>
            {text('policies.comment')}
          </Button>
        )}
        <span className={styles.space} />
        {(resolved > 0 || shows === 'resolved') && (
          <Segmented
            label={text('policies.comments-shown')}
            value={shows}
            options={[
              { value: 'open', label: text('policies.comments-are-open') },
              { value: 'resolved', label: text('policies.comments-resolved', { count: resolved }) },
            ]}
            onChange={setShows}
          />
        )}
      </div>
      {isWriting && <NewThreadForm onClose={() => openForm(null)} />}
      {shown.length === 0 && !isWriting && (
        <p className={styles.nothing}>{text(shows === 'open' ? 'policies.comments-none' : 'policies.comments-none-resolved')}</p>
      )}
      <ul className={styles.threads}>
        {shown.map((thread) => (
          <ThreadLine key={thread.id} thread={thread} />
        ))}
      </ul>
    </div>
  )
}

/** A press shows its place in the text; the one in sight scrolls into view. */
function ThreadLine({ thread }: { readonly thread: ReturnType<typeof useDocument>['threads'][number] }) {
  const { activeThread, tab } = useDocument()
  const line = useRef<HTMLLIElement>(null)
  const isActive = activeThread === thread.id
  useEffect(() => {
    if (isActive && tab === 'comments') line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive, tab])
  return (
    <li ref={line} data-active={isActive || undefined}>
      <h3 className={styles.threadHead}>
        <ThreadTitle thread={thread} />
      </h3>
      <ThreadCard thread={thread} />
    </li>
  )
}

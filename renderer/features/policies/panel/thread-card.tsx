/** One conversation on words of the text: who said what, the words proposed, and an answer. */
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Thread } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useMembers } from '../../../lib/use-me.ts'
import { useMoment } from '../../../lib/use-moment.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useDocument } from '../use-document.ts'
import styles from './panel.module.css'
import { ReplyField } from './reply-field.tsx'

interface ThreadProps {
  readonly thread: Thread
}

/** The words it is about, which lead to their place, and the button that closes it. */
export function ThreadTitle({ thread }: ThreadProps) {
  const { showThread, saved } = useDocument()
  const text = useText()
  const isOpen = thread.resolvedAt === null
  const resolve = useCommand(contract.documents.resolveThread, {
    done: (_, { resolved }) => text(resolved ? 'policies.said-resolved' : 'policies.said-reopened'),
  })
  return (
    <>
      <button type="button" className={styles.quote} onClick={() => showThread(thread.id, true)}>
        {text('policies.on-quote', { quote: shorten(thread.quote) })}
      </button>
      <span className={styles.space} />
      <IconButton
        compact
        label={text(isOpen ? 'policies.resolve' : 'policies.reopen')}
        icon={isOpen ? <IconCheck /> : <IconArrowBackUp />}
        onClick={() => void saved().then(() => resolve({ threadId: thread.id, resolved: isOpen }))}
      />
    </>
  )
}

/** What was said; the proposal stands with the first word. */
export function ThreadCard({ thread }: ThreadProps) {
  const { view } = useDocument()
  return (
    <>
      <ol className={styles.thread}>
        {thread.comments.map((comment, index) => (
          <Said key={comment.id} comment={comment}>
            {index === 0 && <Suggestion thread={thread} />}
          </Said>
        ))}
      </ol>
      {thread.comments.length === 0 && <Suggestion thread={thread} />}
      {thread.resolvedAt === null && view.stage !== 'archived' && <ReplyField threadId={thread.id} />}
    </>
  )
}

function Said({ comment, children }: { readonly comment: Thread['comments'][number]; readonly children: ReactNode }) {
  const text = useText()
  const moment = useMoment()
  const members = useMembers()
  const role = members.find((member) => member.id === comment.authorId)?.role
  return (
    <li>
      <Avatar name={comment.author} />
      <div>
        <p className={styles.by}>
          <b>{comment.author}</b>{' '}
          <span>
            {role !== undefined && `${text(`role.${role}`)}, `}
            <time dateTime={new Date(comment.at).toISOString()}>{moment(comment.at)}</time>
          </span>
        </p>
        <p className={styles.said}>{comment.body}</p>
        {children}
      </div>
    </li>
  )
}

/** Words struck and the words proposed for them, and what can be done with the proposal. */
function Suggestion({ thread }: ThreadProps) {
  const { view, saved } = useDocument()
  const text = useText()
  const use = useCommand(contract.documents.applySuggestion, { done: () => text('policies.said-suggestion') })
  const dismiss = useCommand(contract.documents.resolveThread, { done: () => text('policies.said-dismissed') })
  if (thread.replacement === null) return null
  return (
    <>
      <p className={styles.suggestion}>
        <del>{thread.quote}</del> <ins>{thread.replacement}</ins>
      </p>
      {thread.resolvedAt === null && view.stage !== 'archived' && (
        <div className={styles.acts}>
          <Button icon={<IconCheck />} onClick={() => void saved().then(() => use({ threadId: thread.id }))}>
            {text('policies.use-suggestion')}
          </Button>
          <Button variant="quiet" onClick={() => void saved().then(() => dismiss({ threadId: thread.id, resolved: true }))}>
            {text('policies.dismiss-suggestion')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Letters of the quote that a heading has room for. */
const room = 60

function shorten(quote: string): string {
  return quote.length <= room ? quote : `${quote.slice(0, room).trimEnd()}…`
}

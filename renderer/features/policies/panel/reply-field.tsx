/** An answer to a thread: grows with its words, Ctrl+Enter sends. */
import { type KeyboardEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { useDocument } from '../use-document.ts'
import styles from './panel.module.css'
import { WritingAs } from './writing-as.tsx'

/** What was typed stays when the answer is refused. */
export function ReplyField({ threadId }: { readonly threadId: string }) {
  const { me } = useDocument()
  const text = useText()
  const [body, setBody] = useState('')
  const { run, refusal } = useRefusable(contract.documents.reply, () => text('policies.said-replied'))
  const send = async () => {
    if (body.trim() === '') return
    if (await run({ threadId, body, authorId: me.member?.id ?? null })) setBody('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
    event.preventDefault()
    void send()
  }
  return (
    <div className={styles.reply}>
      <div className={styles.replyBox}>
        <textarea
          rows={1}
          aria-label={text('policies.reply')}
          placeholder={text('policies.reply')}
          maxLength={5000}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {body === '' && <Keys value="Mod+Enter" />}
      </div>
      {body !== '' && (
        <div className={styles.acts}>
          <WritingAs />
          <span className={styles.space} />
          <Button variant="primary" keys="Mod+Enter" disabled={body.trim() === ''} onClick={() => void send()}>
            {text('policies.send')}
          </Button>
        </div>
      )}
      <InlineError>{refusal}</InlineError>
    </div>
  )
}

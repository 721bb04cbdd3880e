/** A comment on the selected words, or other words for them. */
import { type FormEvent, useEffect, useState } from 'react'
import { v7 } from 'uuid'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { TextArea } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { useDocument } from '../use-document.ts'
import styles from './panel.module.css'
import { useFormKeys } from './use-form-keys.ts'
import { WritingAs } from './writing-as.tsx'

/** The words are marked in the text when the comment is sent; if it is refused, the mark goes again and what was typed stays. */
export function NewThreadForm({ onClose }: { readonly onClose: () => void }) {
  const { view, editor, me, saved, showThread } = useDocument()
  const text = useText()
  const quote = useSelectedQuote()
  const [body, setBody] = useState('')
  const [replacement, setReplacement] = useState<string | null>(null)
  const [isLost, setLost] = useState(false)
  const { run, refusal } = useRefusable(contract.documents.addThread, () => text('policies.said-commented'))
  const leave = () => {
    onClose()
    editor.current?.focus()
  }
  const onKeyDown = useFormKeys(leave)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const threadId = v7()
    const words = editor.current?.beginThread(threadId) ?? null
    setLost(words === null)
    if (words === null) return
    await saved()
    const input = { documentId: view.id, threadId, ...words, body, replacement, authorId: me.member?.id ?? null }
    if (await run(input)) {
      leave()
      showThread(threadId)
    } else editor.current?.dropThread(threadId)
  }
  return (
    <form className={styles.newThread} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <p className={styles.quoted}>{quote === null ? text('policies.select-words') : text('policies.on-quote', { quote })}</p>
      <TextArea label={text('policies.field-comment')} rows={2} value={body} onChange={setBody} autoFocus />
      <Checkbox
        label={text('policies.suggest')}
        checked={replacement !== null}
        onChange={(on) => setReplacement(on ? (quote ?? '') : null)}
      />
      {replacement !== null && (
        <TextArea label={text('policies.field-replacement')} rows={2} value={replacement} onChange={setReplacement} />
      )}
      <WritingAs />
      <InlineError>{isLost ? text('policies.select-words') : refusal}</InlineError>
      <FormActs
        submit={text('policies.send-comment')}
        disabled={body.trim() === '' && (replacement === null || replacement === quote)}
        onCancel={leave}
      />
    </form>
  )
}

/** Follows the selection while the form is open; the last words stay while the form itself has the focus. */
function useSelectedQuote(): string | null {
  const { editor } = useDocument()
  const [quote, setQuote] = useState(() => editor.current?.selectedWords()?.quote ?? null)
  useEffect(() => {
    const follow = () => {
      const words = editor.current?.selectedWords()
      if (words) setQuote(words.quote)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [editor])
  return quote
}

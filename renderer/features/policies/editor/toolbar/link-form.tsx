/** Asks for the address of a link on the selected words. */
import type { Editor } from '@tiptap/react'
import { type KeyboardEvent, type SubmitEvent, useState } from 'react'
import { useText } from '../../../../lib/i18n.tsx'
import { Button } from '../../../../ui/button.tsx'
import { TextField } from '../../../../ui/fields.tsx'
import { isAllowedLink, withProtocol } from '../schema/link-address.ts'
import styles from './toolbar.module.css'

/** Without selected words the address itself is written into the text. */
export function LinkForm({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const text = useText()
  const [current] = useState(() => String(editor.getAttributes('link')['href'] ?? ''))
  const [typed, setTyped] = useState(current)
  const [isRefused, setRefused] = useState(false)
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const address = typed.trim()
    if (!isAllowedLink(address)) return setRefused(true)
    setLink(editor, address)
    close()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    close()
  }
  return (
    <form
      className={styles.linkForm}
      aria-label={text('policies.editor-link')}
      onSubmit={apply}
      onKeyDown={(event) => onEscape(event, close)}
    >
      <TextField
        autoFocus
        compact
        hideLabel
        label={text('policies.editor-link-address')}
        placeholder={text('policies.editor-link-address')}
        value={typed}
        error={isRefused ? text('policies.editor-link-wrong') : undefined}
        onChange={(value) => {
          setTyped(value)
          setRefused(false)
        }}
      />
      <Button type="submit">{text('policies.editor-link-set')}</Button>
      {current !== '' && (
        <Button variant="quiet" onClick={remove}>
          {text('policies.editor-link-remove')}
        </Button>
      )}
    </form>
  )
}

function onEscape(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Escape') return
  event.stopPropagation()
  act()
}

function setLink(editor: Editor, address: string): void {
  const href = withProtocol(address)
  const chain = editor.chain()
  if (editor.isActive('link')) chain.extendMarkRange('link').setLink({ href }).run()
  else if (editor.state.selection.empty)
    chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href } }] }).run()
  else chain.setLink({ href }).run()
}

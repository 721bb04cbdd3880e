/** The open fields of a block: what is typed goes into the document letter by letter; Escape, Enter and Tab lead back to the text. */
import { GapCursor } from '@tiptap/pm/gapcursor'
import type { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../../../../lib/i18n.tsx'
import { Button } from '../../../../ui/button.tsx'
import { type FieldBlockType, readFields } from '../schema/block-attributes.ts'
import styles from './blocks.module.css'
import { Fields } from './fields.tsx'

interface FieldFormProps {
  readonly type: FieldBlockType
  readonly node: Node
  readonly editor: Editor
  readonly getPos: () => number | undefined
  readonly onClose: () => void
}

/** The fields of one block; the first has the focus, unless another asks for it. */
export function FieldForm({ type, node, editor, getPos, onClose }: FieldFormProps) {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  const [fields, change] = useFields(type, node, editor, getPos)
  useEffect(() => {
    // A field that asks for it has the focus already.
    if (box.current?.contains(document.activeElement) !== true) focusables(box.current)[0]?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const act = keyToAct(event, focusables(box.current))
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
    if (act !== 'close') leave(editor, getPos(), node, act)
  }
  return (
    <div
      ref={box}
      className={styles.form}
      contentEditable={false}
      data-fields-form=""
      role="group"
      aria-label={text(`policies.block-${type}`)}
      onKeyDown={onKeyDown}
    >
      <p className={styles.formTitle}>{text(`policies.block-${type}`)}</p>
      <Fields type={type} fields={fields} onChange={change} />
      <div className={styles.formFoot}>
        <Button onClick={onClose}>{text('policies.editor-close-form')}</Button>
      </div>
    </div>
  )
}

/** The fields as they are typed; they follow the document when it changes from elsewhere (undo, another window). */
function useFields(type: FieldBlockType, node: Node, editor: Editor, getPos: () => number | undefined) {
  const inText = JSON.stringify(readFields(type, node.attrs))
  const [typed, setTyped] = useState(inText)
  const written = useRef(inText)
  useEffect(() => {
    if (inText === written.current) return
    written.current = inText
    setTyped(inText)
  }, [inText])
  const change = (part: object) => {
    const at = getPos()
    if (at === undefined) return
    const next: object = { ...JSON.parse(typed), ...part }
    const json = JSON.stringify(readFields(type, { ...node.attrs, ...next }))
    written.current = json
    setTyped(JSON.stringify(next))
    const { tr } = editor.state
    for (const [name, value] of Object.entries(part)) tr.setNodeAttribute(at, name, value)
    editor.view.dispatch(tr)
  }
  const fields: Readonly<Record<string, unknown>> = JSON.parse(typed)
  return [fields, change] as const
}

type Act = 'close' | 'after' | 'before'

function keyToAct(event: KeyboardEvent, all: readonly HTMLElement[]): Act | null {
  const { target, key } = event
  if (!(target instanceof HTMLElement) || event.defaultPrevented || event.nativeEvent.isComposing) return null
  // An open list answers its own keys.
  if (target.getAttribute('aria-expanded') === 'true') return null
  if (key === 'Escape') return 'close'
  if (key === 'Enter') return isLine(target) || event.ctrlKey || event.metaKey ? 'close' : null
  if (key !== 'Tab' || event.ctrlKey || event.altKey) return null
  if (event.shiftKey) return target === all[0] ? 'before' : null
  return target === all.at(-1) ? 'after' : null
}

/** A single line that has no list of its own to choose from. */
function isLine(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && !target.hasAttribute('aria-haspopup')
}

/** Puts the caret behind the block (or in front of it); at the end of the document a new paragraph takes it. */
function leave(editor: Editor, at: number | undefined, node: Node, way: 'after' | 'before'): void {
  if (at === undefined) return
  const { tr } = editor.state
  const inside = node.isAtom ? null : Selection.findFrom(tr.doc.resolve(at + 1), 1, true)
  const end = at + node.nodeSize
  const found = way === 'before' ? Selection.findFrom(tr.doc.resolve(at), -1) : (inside ?? Selection.findFrom(tr.doc.resolve(end), 1))
  if (found !== null) tr.setSelection(found)
  else if (way === 'before') tr.setSelection(new GapCursor(tr.doc.resolve(at)))
  else {
    const paragraph = editor.schema.nodes['paragraph']?.create()
    if (paragraph !== undefined) tr.insert(end, paragraph).setSelection(Selection.near(tr.doc.resolve(end + 1)))
  }
  editor.view.dispatch(tr.scrollIntoView())
}

function focusables(box: HTMLElement | null): readonly HTMLElement[] {
  const all = box?.querySelectorAll<HTMLElement>('input:not([type=hidden]):not([hidden]), textarea, select, button') ?? []
  return [...all].filter((each) => each.tabIndex >= 0 && !each.hasAttribute('disabled'))
}

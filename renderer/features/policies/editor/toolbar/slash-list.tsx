/** The list that "/" opens, under the caret; the focus stays in the text, which says which line is chosen. */
import type { Editor } from '@tiptap/react'
import { useEffect, useId, useRef, useSyncExternalStore } from 'react'
import { useText } from '../../../../lib/i18n.tsx'
import type { BlockKind } from '../acts/block-kinds.ts'
import type { SlashStore } from '../acts/slash.ts'
import styles from './toolbar.module.css'

/** Pixels: the list at its largest, and its distance from the line. */
const size = { width: 320, height: 320, gap: 6 } as const

/** Draws nothing while the list is closed. */
export function SlashList({ editor, store }: { readonly editor: Editor; readonly store: SlashStore }) {
  const text = useText()
  const list = useSyncExternalStore(store.subscribe, store.get)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const chosen = list?.kinds[list.index]
  const chosenId = chosen === undefined ? null : `${id}-${chosen.id}`
  useEffect(() => {
    const { dom } = editor.view
    setOrRemove(dom, 'aria-controls', list === null ? null : id)
    setOrRemove(dom, 'aria-activedescendant', list === null ? null : chosenId)
  }, [editor, list, id, chosenId])
  useEffect(() => {
    if (chosenId !== null) box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  if (list === null || list.place === null) return null
  const options = list.kinds.map((kind) => (
    <Option key={kind.id} id={`${id}-${kind.id}`} kind={kind} isChosen={kind === chosen} onChoose={() => list.choose(kind)} />
  ))
  return (
    <div
      ref={box}
      id={id}
      role="listbox"
      aria-label={text('policies.editor-insert-list')}
      className={styles.slash}
      style={placeOf(list.place)}
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.length === 0 ? (
        <div role="option" aria-selected="false" aria-disabled="true" tabIndex={-1} className={styles.none}>
          {text('policies.editor-insert-none')}
        </div>
      ) : (
        options
      )}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly kind: BlockKind
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Option({ id, kind, isChosen, onChoose }: OptionProps) {
  const text = useText()
  const { icon: KindIcon } = kind
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are answered by the text, which keeps the focus
    <div id={id} role="option" aria-selected={isChosen} tabIndex={-1} className={styles.option} onClick={onChoose}>
      <KindIcon aria-hidden="true" />
      <span>{text(`policies.block-${kind.id}`)}</span>
      <small>{text(`policies.block-hint-${kind.type}`)}</small>
    </div>
  )
}

/** Under the line, or over it where there is no room. */
function placeOf(line: DOMRect): { left: number; top?: number; bottom?: number } {
  const left = Math.max(8, Math.min(line.left, window.innerWidth - size.width - 8))
  const fits = line.bottom + size.gap + size.height < window.innerHeight
  return fits ? { left, top: line.bottom + size.gap } : { left, bottom: window.innerHeight - line.top + size.gap }
}

function setOrRemove(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

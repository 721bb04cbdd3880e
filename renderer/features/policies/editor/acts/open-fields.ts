/** Opens the fields of a block from the keyboard or a menu: presses the button that the closed block shows. */
import type { Editor } from '@tiptap/core'

/** Opens the fields of the block that begins at a place, if it has any; says whether it has. */
export function openFields(editor: Editor, at: number): boolean {
  const element = editor.view.nodeDOM(at)
  const button = element instanceof HTMLElement ? element.querySelector<HTMLElement>('[data-open-fields]') : null
  button?.click()
  return button !== null
}

/** The same once the block that was just inserted has been drawn. */
export function openFieldsSoon(editor: Editor, at: number): void {
  setTimeout(() => {
    if (!editor.isDestroyed) openFields(editor, at)
  })
}

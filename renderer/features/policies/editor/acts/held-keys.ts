/** Keys that write wait while the app takes back or repeats: afterwards each is pressed again, in its order, on the text that came of it. */
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

export interface HeldKeys {
  /** Has to hear of keys before all others. */
  readonly plugin: Plugin
  /** Runs work, which does not reject; keys pressed meanwhile wait for it. */
  readonly during: (view: EditorView, work: () => Promise<void>) => Promise<void>
}

/** Long names of keys that change the text. The caret's keys do not wait: it stays at its letter when the text changes around it. */
const writing: readonly string[] = ['Enter', 'Tab', 'Backspace', 'Delete']
/** With Ctrl or Cmd: only the browser itself may reach the clipboard. */
const clipboard: readonly string[] = ['c', 'x', 'v']

/** Creates what holds the keys of one editor. */
export function createHeldKeys(): HeldKeys {
  const held: KeyboardEvent[] = []
  let isBusy = false
  const hold = (event: KeyboardEvent) => {
    if (!isBusy || !isWriting(event)) return false
    held.push(event)
    event.preventDefault()
    return true
  }
  const pressAll = async (view: EditorView) => {
    while (!isBusy && !view.isDestroyed) {
      const event = held.shift()
      if (event === undefined) return
      press(view, event)
      // The editor reads what the browser deletes before this goes on; no key of the user comes in between.
      await Promise.resolve()
    }
  }
  return {
    plugin: new Plugin({ props: { handleDOMEvents: { keydown: (_view, event) => hold(event) } } }),
    during: async (view, work) => {
      isBusy = true
      await work()
      isBusy = false
      await pressAll(view)
    },
  }
}

function isWriting({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (isComposing) return false
  if (key.length > 1) return writing.includes(key)
  if (ctrlKey || metaKey) return altKey || !clipboard.includes(key.toLowerCase())
  return !altKey
}

/** Gives a key to the editor and the app as if it were pressed now; what they leave to the browser is done here. */
function press(view: EditorView, event: KeyboardEvent): void {
  if (!view.dom.dispatchEvent(new KeyboardEvent(event.type, event)) || !view.editable) return
  const { key, ctrlKey, altKey, metaKey } = event
  // Ctrl and Alt together are how some keyboards write their third signs.
  if (key.length === 1 && !metaKey && ctrlKey === altKey) write(view, key)
  else if (view.hasFocus() && (key === 'Backspace' || key === 'Delete')) erase(key, ctrlKey || altKey)
}

function write(view: EditorView, typed: string): void {
  const { from, to } = view.state.selection
  const plainly = () => view.state.tr.insertText(typed).scrollIntoView()
  if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, typed, plainly))) view.dispatch(plainly())
}

function erase(key: 'Backspace' | 'Delete', isWord: boolean): void {
  const [way, act] = key === 'Backspace' ? ['backward', 'delete'] : ['forward', 'forwardDelete']
  const selection = document.getSelection()
  if (isWord && selection?.isCollapsed === true) selection.modify('extend', way, 'word')
  document.execCommand(act)
}

/** Keys as data: "Mod+Shift+Z" is Ctrl on Linux and Windows and Command on a Mac. */

/** Whether this computer's keyboard has a Command key. */
export function isMac(): boolean {
  return navigator.userAgent.includes('Mac')
}

/** The key an event stands for, in the registry's writing ("Mod+K", "Alt+ArrowLeft", "?"), or null for a modifier alone. */
export function eventToKey(event: KeyboardEvent): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'Dead'].includes(event.key)) return null
  const name = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const isLetterOrName = name.length > 1 || /^\p{L}$/u.test(name)
  const mod = isMac() ? event.metaKey : event.ctrlKey
  // For "?" and its like the Shift is part of how the keyboard writes it.
  const parts = [mod && 'Mod', event.altKey && 'Alt', event.shiftKey && isLetterOrName && 'Shift', name === ' ' ? 'Space' : name]
  return parts.filter(Boolean).join('+')
}

/** What to print on the key caps, in order: ["Ctrl", "K"], on a Mac ["⌘", "K"]. */
export function keyToCaps(key: string): readonly string[] {
  const caps = isMac() ? macCaps : otherCaps
  return splitKey(key).map((part) => caps[part] ?? sharedCaps[part] ?? part)
}

/** The same for assistive technology: "Control+K". */
export function keyToAria(key: string): string {
  return splitKey(key)
    .map((part) => (part === 'Mod' ? (isMac() ? 'Meta' : 'Control') : part))
    .join('+')
}

/** True for a key that would also write text, and so must stay silent while a field has the focus. */
export function isTypingKey(key: string): boolean {
  return !/^(Mod|Alt)\+/.test(key) && !/^(Shift\+)?F\d+$/.test(key)
}

/** Whether the user is writing: a text field, an editor or an open list has the focus. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'color'].includes(target.type)
}

const macCaps: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
const otherCaps: Readonly<Record<string, string>> = { Mod: 'Ctrl' }
const sharedCaps: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
}

function splitKey(key: string): readonly string[] {
  // "+" and "Mod++" end in the plus key itself.
  if (key.endsWith('+')) return [...key.slice(0, -1).split('+'), '+'].filter((part) => part !== '')
  return key.split('+')
}

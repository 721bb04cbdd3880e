/** Keys as the command registry writes them ("Mod+Shift+K"), in the words of native menus. */

const names: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  '+': 'Plus',
}

/** The native accelerator of a key; undefined when the command has none. */
export function keyToAccelerator(key: string): string | undefined {
  if (key === '') return undefined
  const parts = key.endsWith('++') || key === '+' ? [...key.slice(0, -1).split('+').filter(Boolean), '+'] : key.split('+')
  return parts.map((part) => names[part] ?? part).join('+')
}

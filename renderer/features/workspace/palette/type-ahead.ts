/** Keeps what is typed between the palette's key and its field: fast fingers must neither lose letters nor run single-key commands with them. */

export interface TypeAhead {
  /** What was typed so far; from now on the keys go where they always go. */
  take(): string
}

/** Catches printable keys from this moment until `take`. */
export function catchTyping(target: Document): TypeAhead {
  let typed = ''
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if (event.key.length === 1) typed += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  target.addEventListener('keydown', onKeyDown, true)
  return {
    take() {
      target.removeEventListener('keydown', onKeyDown, true)
      const all = typed
      typed = ''
      return all
    },
  }
}

/** Escape in a block that is being translated. */
import { type KeyboardEvent, type RefObject, useRef } from 'react'

/**
 * Handlers for the element around the editor: `onLeave` is told when Escape ends the writing. The editor keeps every Escape to
 * itself, first to select the frame around the caret; only the one that changes nothing in it leads out, and none in a field.
 */
export function useEscape(place: RefObject<HTMLElement | null>, onLeave: () => void) {
  const frame = () => place.current?.querySelector('.ProseMirror-selectednode') ?? null
  const before = useRef<Element | null>(null)
  return {
    onKeyDownCapture: () => {
      before.current = frame()
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const isField = event.target instanceof Element && event.target.closest('input, textarea') !== null
      if (event.key !== 'Escape' || isField || frame() !== before.current) return
      event.preventDefault()
      onLeave()
    },
  }
}

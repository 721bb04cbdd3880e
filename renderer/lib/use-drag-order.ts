/** Puts the lines of a short list into another order with the pointer: a line's grip is pressed, and it is let go over another line. */
import { type PointerEvent, useState } from 'react'

export interface DragOrder {
  /** For each line; its marks are for the sheet. */
  readonly lineProps: (
    id: string,
    index: number,
  ) => {
    readonly 'data-dragged': true | undefined
    readonly 'data-over': true | undefined
    readonly onPointerEnter: () => void
    readonly onPointerUp: () => void
  }
  /** For the grip of each line, which must not react to touch by itself (`touch-action: none`). */
  readonly gripProps: (id: string) => { readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void }
}

/** `onDrop` gets the line and the place (counted before it moves) over which it was let go. */
export function useDragOrder(onDrop: (id: string, to: number) => void): DragOrder {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return {
    lineProps: (id, index) => ({
      'data-dragged': dragged === id || undefined,
      'data-over': (over === index && dragged !== null && dragged !== id) || undefined,
      onPointerEnter: () => {
        if (dragged !== null) setOver(index)
      },
      onPointerUp: () => {
        if (dragged !== null && over !== null) onDrop(dragged, over)
        end()
      },
    }),
    gripProps: (id) => ({
      onPointerDown: (event) => {
        event.currentTarget.releasePointerCapture(event.pointerId)
        setDragged(id)
        window.addEventListener('pointerup', end, { once: true })
      },
    }),
  }
}

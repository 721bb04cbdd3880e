/** Dragging a card with the pointer: from four pixels on it follows the pointer, and the column under it is told. */
import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { type Column, columns } from '../logic/board.ts'
import styles from './board.module.css'

export interface CardDrag {
  readonly taskId: string | null
  readonly over: Column | null
  readonly ghost: ReactNode
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, taskId: string, title: string) => void
  /** True once, right after a drag, so that the press does not also open the card. */
  readonly wasDragged: () => boolean
}

interface Dragged {
  readonly taskId: string
  readonly title: string
  readonly x: number
  readonly y: number
}

const threshold = 4

/** Columns are found under the pointer by their data-column. Escape lets the card go where it was. */
export function useCardDrag(onDrop: (taskId: string, column: Column) => void): CardDrag {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [over, setOver] = useState<Column | null>(null)
  const moved = useRef(false)
  const start = (event: PointerEvent<HTMLElement>, taskId: string, title: string) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('[data-no-drag]') !== null)) return
    const from = { x: event.clientX, y: event.clientY }
    const listening = new AbortController()
    moved.current = false
    const end = () => {
      listening.abort()
      setDragged(null)
      setOver(null)
    }
    const onMove = (move: globalThis.PointerEvent) => {
      if (!moved.current && Math.hypot(move.clientX - from.x, move.clientY - from.y) < threshold) return
      moved.current = true
      setDragged({ taskId, title, x: move.clientX, y: move.clientY })
      setOver(columnAt(move))
    }
    const onUp = (up: globalThis.PointerEvent) => {
      const column = columnAt(up)
      if (moved.current && column !== null) onDrop(taskId, column)
      end()
    }
    window.addEventListener('pointermove', onMove, { signal: listening.signal })
    window.addEventListener('pointerup', onUp, { signal: listening.signal })
    window.addEventListener('pointercancel', end, { signal: listening.signal })
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(), { signal: listening.signal })
  }
  const ghost = dragged && (
    <div className={styles.ghost} style={{ transform: `translate(${dragged.x + 8}px, ${dragged.y + 8}px)` }} aria-hidden="true">
      {dragged.title}
    </div>
  )
  const wasDragged = () => {
    const was = moved.current
    moved.current = false
    return was
  }
  return { taskId: dragged?.taskId ?? null, over, ghost, onPointerDown: start, wasDragged }
}

function columnAt(event: globalThis.PointerEvent): Column | null {
  const name = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-column]')?.getAttribute('data-column')
  return columns.find((column) => column === name) ?? null
}

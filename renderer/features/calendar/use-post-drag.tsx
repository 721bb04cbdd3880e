/** Dragging with the pointer: a post, or an item that has no day yet, onto a day, a waiting place or a row of the week. */
import {
  type CSSProperties,
  createContext,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Day } from '#shared/domain/day.ts'
import styles from './calendar.module.css'

export type Load =
  | { readonly kind: 'slot'; readonly id: string; readonly title: string; readonly colour: string }
  | { readonly kind: 'item'; readonly id: string; readonly title: string; readonly colour: string }

export interface Drop {
  readonly day: Day
  /** The row of the week it is over; '' where days stand alone. */
  readonly lane: string
  /** `recurringSlotId` of the waiting place under the pointer. */
  readonly placeId: string | null
}

export interface PostDrag {
  readonly load: Load | null
  readonly over: Drop | null
  readonly start: (event: PointerEvent<HTMLElement>, load: Load) => void
  /** True once, right after a drag, so that the press does not also open the post. */
  readonly wasDragged: () => boolean
}

const threshold = 4

const DragContext = createContext<PostDrag | null>(null)

/** The drag of the calendar around it. */
export function usePostDrag(): PostDrag {
  const drag = useContext(DragContext)
  if (drag === null) throw new Error('posts are only dragged inside the calendar')
  return drag
}

/** Days are found under the pointer by their data-day. Escape lets the thing go where it was. */
export function PostDragArea({ onDrop, children }: { readonly onDrop: (load: Load, drop: Drop) => void; readonly children: ReactNode }) {
  const { value, ghost } = useDragging(onDrop)
  const { load } = value
  return (
    <DragContext value={value}>
      {children}
      <div
        ref={ghost}
        className={styles.ghost}
        hidden={load === null}
        style={{ '--c': load?.colour ?? '' } as CSSProperties}
        aria-hidden="true"
      >
        {load?.title}
      </div>
    </DragContext>
  )
}

/** Follows the pointer from the press to the drop; the ghost is moved without drawing anything anew. */
function useDragging(onDrop: (load: Load, drop: Drop) => void): {
  readonly value: PostDrag
  readonly ghost: RefObject<HTMLDivElement | null>
} {
  const [load, setLoad] = useState<Load | null>(null)
  const [over, setOver] = useState<Drop | null>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  const start = useCallback((event: PointerEvent<HTMLElement>, held: Load) => {
    if (event.button !== 0) return
    const from = { x: event.clientX, y: event.clientY }
    const listening = new AbortController()
    const { signal } = listening
    moved.current = false
    const end = () => {
      listening.abort()
      setLoad(null)
      setOver(null)
    }
    const onMove = (move: globalThis.PointerEvent) => {
      if (!moved.current && Math.hypot(move.clientX - from.x, move.clientY - from.y) < threshold) return
      moved.current = true
      setLoad(held)
      setOver((before) => sameOrNext(before, dropAt(move)))
      if (ghost.current !== null) ghost.current.style.transform = `translate(${move.clientX + 8}px, ${move.clientY + 8}px)`
    }
    const onUp = (up: globalThis.PointerEvent) => {
      const drop = dropAt(up)
      if (moved.current && drop !== null) latest.current(held, drop)
      end()
    }
    window.addEventListener('pointermove', onMove, { signal })
    window.addEventListener('pointerup', onUp, { signal })
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(), { signal })
  }, [])
  const wasDragged = useCallback(() => {
    const was = moved.current
    moved.current = false
    return was
  }, [])
  const value = useMemo(() => ({ load, over, start, wasDragged }), [load, over, start, wasDragged])
  return { value, ghost }
}

function dropAt(event: globalThis.PointerEvent): Drop | null {
  const under = document.elementFromPoint(event.clientX, event.clientY)
  const cell = under?.closest<HTMLElement>('[data-day]')
  const day = cell?.dataset['day']
  if (!cell || day === undefined) return null
  return { day, lane: cell.dataset['lane'] ?? '', placeId: under?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null }
}

function sameOrNext(before: Drop | null, next: Drop | null): Drop | null {
  return before?.day === next?.day && before?.lane === next?.lane && before?.placeId === next?.placeId ? before : next
}

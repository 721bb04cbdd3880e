/** Scrolls while something is dragged near the edge of the timeline, faster the nearer. */
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { headHeight } from './geometry.ts'

/** Distance from the edge at which it starts, and the fastest speed, in pixels and pixels a frame. */
const zone = 40
const fastest = 16

export interface EdgeScroll {
  /** Tells where the pointer is, in pixels of the window. */
  readonly follow: (clientX: number, clientY: number) => void
  readonly stop: () => void
}

/** `onScrolled` hears the pointer's place again whenever the content has moved under it. */
export function useEdgeScroll(scroller: RefObject<HTMLElement | null>, onScrolled: (clientX: number, clientY: number) => void): EdgeScroll {
  const state = useRef({ frame: 0, x: 0, y: 0 })
  const latest = useRef(onScrolled)
  useEffect(() => {
    latest.current = onScrolled
  })
  const edge = useMemo<EdgeScroll>(() => {
    const step = () => {
      const element = scroller.current
      const { x, y } = state.current
      state.current.frame = element === null ? 0 : requestAnimationFrame(step)
      if (element === null) return
      const box = element.getBoundingClientRect()
      const left = box.left + (Number.parseFloat(element.style.getPropertyValue('--tree')) || 0)
      const dx = speed(x, left, box.right)
      const dy = speed(y, box.top + headHeight, box.bottom)
      if (dx === 0 && dy === 0) return
      element.scrollBy(dx, dy)
      latest.current(x, y)
    }
    return {
      follow: (x, y) => {
        state.current.x = x
        state.current.y = y
        if (state.current.frame === 0) state.current.frame = requestAnimationFrame(step)
      },
      stop: () => {
        cancelAnimationFrame(state.current.frame)
        state.current.frame = 0
      },
    }
  }, [scroller])
  useEffect(() => edge.stop, [edge])
  return edge
}

function speed(at: number, from: number, to: number): number {
  if (at < from + zone) return -Math.ceil(fastest * Math.min(1, (from + zone - at) / zone))
  if (at > to - zone) return Math.ceil(fastest * Math.min(1, (at - to + zone) / zone))
  return 0
}

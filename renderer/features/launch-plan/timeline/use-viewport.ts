/** The part of the timeline that is in sight: its size, the width of a day, zooming in place, and bringing days into sight. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PlanView } from '#shared/contracts/launch-plan.ts'
import type { Day } from '#shared/domain/day.ts'
import { createScale, dayToMiddle, dayWidths, fitDayWidth, type Scale } from './geometry.ts'
import { type OptionsControl, zoomStep } from './options.ts'
import { planToRange } from './rows.ts'

export interface Viewport {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly scale: Scale
  /** Width of the left part, in pixels. */
  readonly treeWidth: number
  /** Height of the scrolling part, in pixels. */
  readonly height: number
  /** False in the first pass, when neither the height nor the width of a day is known: what depends on them would be drawn for nothing. */
  readonly isMeasured: boolean
  readonly zoom: (direction: 1 | -1) => void
  readonly showDay: (day: Day) => void
}

export function useViewport(plan: PlanView, treeWidth: number, { options, setOptions }: OptionsControl): Viewport {
  const scroller = useRef<HTMLDivElement>(null)
  const measured = useSize(scroller)
  const size = measured ?? unknownSize
  const { first, last } = useMemo(() => planToRange(plan), [plan])
  const room = Math.max(160, size.width - treeWidth)
  const scale = useMemo(() => {
    const whole = createScale(first, last, 1)
    return createScale(first, last, options.zoom === 'fit' ? fitDayWidth(room, whole.days) : options.zoom)
  }, [first, last, room, options.zoom])
  const keep = useKeepPlace(scroller, scale, treeWidth)
  const zoomAt = useCallback(
    (direction: 1 | -1, pointer?: number) => {
      keep(pointer)
      setOptions(() => ({ zoom: zoomStep(scale.dayWidth, direction) }))
    },
    [keep, setOptions, scale.dayWidth],
  )
  useWheelZoom(scroller, zoomAt)
  const showDay = useCallback(
    (day: Day) => {
      const element = scroller.current
      element?.scrollTo({ left: dayToMiddle(scale, day) - (element.clientWidth - treeWidth) / 3 })
    },
    [scale, treeWidth],
  )
  useFirstSight(showDay, plan.today, size.width > 0)
  return { scroller, scale, treeWidth, height: size.height, isMeasured: measured !== null, zoom: zoomAt, showDay }
}

interface Size {
  readonly width: number
  readonly height: number
}

const unknownSize: Size = { width: 0, height: 0 }

/** Null until it has been measured, which is before anything is painted. */
function useSize(scroller: RefObject<HTMLDivElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      // An observer always calls once at the beginning: the same size again must not draw everything again.
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return size
}

/** Remembers which day lies under the pointer (or in the middle), and scrolls it back there once the days are wider or narrower. */
function useKeepPlace(scroller: RefObject<HTMLDivElement | null>, scale: Scale, treeWidth: number): (pointer?: number) => void {
  const kept = useRef<{ readonly share: number; readonly at: number } | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || kept.current === null) return
    element.scrollLeft = kept.current.share * scale.dayWidth - kept.current.at
    kept.current = null
  }, [scroller, scale])
  return useCallback(
    (pointer) => {
      const element = scroller.current
      if (element === null) return
      const at = pointer === undefined ? (element.clientWidth - treeWidth) / 2 : pointer - element.getBoundingClientRect().left - treeWidth
      kept.current = { share: (element.scrollLeft + at) / scale.dayWidth, at }
    },
    [scroller, scale, treeWidth],
  )
}

/** The wheel with Ctrl (or a pinch) zooms; listens itself because React's wheel listeners cannot keep the page from zooming. */
function useWheelZoom(scroller: RefObject<HTMLDivElement | null>, zoomAt: (direction: 1 | -1, pointer?: number) => void): void {
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const listen = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoomAt(event.deltaY < 0 ? 1 : -1, event.clientX)
    }
    element.addEventListener('wheel', listen, { passive: false })
    return () => element.removeEventListener('wheel', listen)
  }, [scroller, zoomAt])
}

/** A timeline wider than the window opens at today. */
function useFirstSight(showDay: (day: Day) => void, today: Day, measured: boolean): void {
  const done = useRef(false)
  useLayoutEffect(() => {
    if (!measured || done.current) return
    done.current = true
    showDay(today)
  }, [measured, showDay, today])
}

/** Which of the zoom buttons a width a day belongs to. */
export function zoomToName(zoom: number | 'fit'): 'day' | 'week' | 'fit' {
  if (zoom === 'fit') return 'fit'
  return zoom >= (dayWidths.day + dayWidths.week) / 2 ? 'day' : 'week'
}

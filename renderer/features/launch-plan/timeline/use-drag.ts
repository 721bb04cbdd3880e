/** Dragging on the chart with pointer, pen or finger: a bar to another day, its end to another length, its dot to another task. */
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { type Dragged, datesAfterPull, taskToDates } from './drag-dates.ts'
import type { Scale } from './geometry.ts'
import { useEdgeScroll } from './use-edge-scroll.ts'
import type { Dates } from './use-schedule.ts'

export interface Draft {
  readonly grab: Grab
  readonly task: PlanTask
  readonly dates: Dates
  /** The pointer, in pixels of the chart. */
  readonly x: number
  readonly y: number
  /** While joining: the task under the pointer. */
  readonly over: string | null
}

const grabs = ['move', 'resize', 'join'] as const
type Grab = (typeof grabs)[number]

export interface DragTarget {
  readonly scale: Scale
  readonly calendar: WorkCalendar
  readonly scroller: RefObject<HTMLElement | null>
  readonly taskById: (id: string) => PlanTask | undefined
  /** The task whose row lies at a height of the chart. */
  readonly taskAt: (y: number) => string | null
  readonly onPlace: (task: PlanTask, dates: Dates) => void
  readonly onJoin: (fromTaskId: string, toTaskId: string) => void
  readonly onPress: (task: PlanTask) => void
  readonly onRefuse: (task: PlanTask) => void
}

/** Pixels before a press becomes a pull. */
const threshold = 4

/** Handlers for the chart, and what is being dragged right now, or null. Esc gives up. */
export function useDrag(target: DragTarget) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const held = useRef<Dragged | null>(null)
  const pull = useCallback(
    (clientX: number, clientY: number) => {
      const from = held.current
      if (from === null) return
      const { x, y } = toChart(from.chart, clientX, clientY)
      if (!from.pulled && Math.abs(x - from.x) < threshold && Math.abs(y - from.y) < threshold) return
      held.current = { ...from, pulled: true }
      if (!isStill(from)) setDraft(draggedToDraft(from, x, y, target))
    },
    [target],
  )
  const edge = useEdgeScroll(target.scroller, pull)
  const stop = useCallback(() => {
    held.current = null
    edge.stop()
    setDraft(null)
  }, [edge])
  useEscape(draft !== null, stop)

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    held.current = eventToDragged(event, target)
    if (held.current !== null) event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    if (held.current === null) return
    pull(event.clientX, event.clientY)
    if (held.current?.pulled) edge.follow(event.clientX, event.clientY)
  }
  const onPointerUp = () => {
    const from = held.current
    stop()
    if (from === null) return
    if (!from.pulled) target.onPress(from.task)
    else if (isStill(from)) target.onRefuse(from.task)
    else if (draft !== null) drop(draft, target)
  }
  return { draft, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: stop } }
}

/** A task that is done keeps its dates; it may still be joined to another. */
function isStill({ task, grab }: Dragged): boolean {
  return task.status === 'done' && grab !== 'join'
}

function toChart(chart: SVGSVGElement, clientX: number, clientY: number): { readonly x: number; readonly y: number } {
  const box = chart.getBoundingClientRect()
  return { x: clientX - box.left, y: clientY - box.top }
}

function eventToDragged(event: PointerEvent<SVGSVGElement>, target: DragTarget): Dragged | null {
  const handle = event.target instanceof Element ? event.target.closest('[data-grab]') : null
  const grab = grabs.find((one) => one === handle?.getAttribute('data-grab'))
  const task = target.taskById(handle?.getAttribute('data-task') ?? '')
  if (event.button !== 0 || grab === undefined || task === undefined) return null
  const chart = event.currentTarget
  return { grab, task, chart, ...toChart(chart, event.clientX, event.clientY), pulled: false }
}

function draggedToDraft(from: Dragged, x: number, y: number, target: DragTarget): Draft {
  const over = from.grab === 'join' ? target.taskAt(y) : null
  const dates = from.grab === 'join' ? taskToDates(from.task) : datesAfterPull(from, x, target.scale, target.calendar)
  return { grab: from.grab, task: from.task, dates, x, y, over: over === from.task.id ? null : over }
}

function drop({ grab, task, dates, over }: Draft, target: DragTarget): void {
  if (grab === 'join') {
    if (over !== null) target.onJoin(task.id, over)
  } else if (dates.start !== task.start || dates.days !== task.days) target.onPlace(task, dates)
}

function useEscape(active: boolean, act: () => void): void {
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [active, act])
}

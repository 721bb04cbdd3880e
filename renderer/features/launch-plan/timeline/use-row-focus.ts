/** Which row of the tree grid holds the focus, and keeping it in sight. */
import { useEffect, useRef, useState } from 'react'
import { usePanelClosed } from '../use-panel-closed.ts'
import { usePlan } from '../use-plan.ts'
import { barSpan, headHeight, rowHeight, type Scale } from './geometry.ts'
import type { Row } from './rows.ts'
import type { Viewport } from './use-viewport.ts'

/** Where rows and bars are looked at. */
export type Sight = Pick<Viewport, 'scroller' | 'scale' | 'treeWidth' | 'height'>

/** Which row has the focus: it follows the panel, and is brought into sight. */
export function useRowFocus(rows: readonly Row[], { scroller, scale, treeWidth, height }: Sight) {
  const { selectedId } = usePlan()
  const [wanted, set] = useState<string | null>(selectedId)
  const takesFocus = useRef(false)
  const shown = useRef<string | null>(null)
  const active = rows.find((row) => row.id === wanted) ?? rows[0]
  const activeId = active?.id ?? null
  const index = active === undefined ? -1 : rows.indexOf(active)
  useEffect(() => {
    if (selectedId !== null) set(selectedId)
  }, [selectedId])
  useEffect(() => {
    const element = scroller.current
    // The list of drawn rows starts at the top once it has been measured, and would undo an earlier scroll.
    if (element === null || activeId === null || height === 0) return
    if (wanted === activeId && shown.current !== wanted) {
      showRow(element, index, shown.current === null)
      showBar(element, active, scale, treeWidth)
    }
    shown.current = wanted
    if (!takesFocus.current) return
    takesFocus.current = false
    rowElement(element, activeId)?.focus({ preventScroll: true })
  }, [scroller, active, activeId, wanted, index, scale, treeWidth, height])
  const move = (id: string) => {
    takesFocus.current = true
    set(id)
    if (id === activeId && scroller.current !== null) rowElement(scroller.current, id)?.focus({ preventScroll: true })
  }
  usePanelClosed(move)
  return { active, activeId, set, move }
}

/** Scrolls sideways only when nothing of the bar is in sight. */
function showBar(scroller: HTMLElement, row: Row | undefined, scale: Scale, treeWidth: number): void {
  if (row === undefined) return
  const { x, width } = row.kind === 'phase' ? barSpan(scale, row.start, row.due) : barSpan(scale, row.task.start, row.task.due)
  const isLeft = x + width < scroller.scrollLeft
  const isRight = x > scroller.scrollLeft + scroller.clientWidth - treeWidth
  if (isLeft || isRight) scroller.scrollLeft = x - 2 * rowHeight
}

/** At first a row stands in the middle, with its neighbours around it; later it moves no further than it must. */
function showRow(scroller: HTMLElement, index: number, isFirst: boolean): void {
  const top = index * rowHeight
  const sight = scroller.clientHeight - headHeight
  if (isFirst && top + rowHeight > sight) {
    scroller.scrollTop = top - sight / 2
    return
  }
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (top + rowHeight > scroller.scrollTop + sight) scroller.scrollTop = top + rowHeight - sight
}

/** The element of a row, when it is among those drawn. */
export function rowElement(scroller: HTMLElement, id: string): HTMLElement | null {
  return scroller.querySelector(`[data-row="${CSS.escape(id)}"]`)
}

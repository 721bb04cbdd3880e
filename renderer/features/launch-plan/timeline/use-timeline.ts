/** What the timeline shows and does, gathered from the plan, the view's options and the keys. */
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useState } from 'react'
import { usePlan, useTaskOrder } from '../use-plan.ts'
import { useTaskActs } from '../use-task-acts.ts'
import { gridKeys } from './grid-keys.ts'
import type { OptionsControl } from './options.ts'
import type { MenuPlace } from './row-menu.tsx'
import { planToRows, type Row } from './rows.ts'
import type { TimelineOptions } from './stored-options.ts'
import { rowElement, useRowFocus } from './use-row-focus.ts'
import type { Schedule } from './use-schedule.ts'
import type { Viewport } from './use-viewport.ts'

interface Input {
  readonly control: OptionsControl
  readonly schedule: Schedule
  readonly filter: string
  readonly viewport: Viewport
}

export interface Timeline {
  readonly rows: readonly Row[]
  /** The row with the focus, or the one that Tab would focus. */
  readonly activeId: string | null
  /** The same when it is a task. */
  readonly activeTaskId: string | null
  readonly menu: MenuPlace | null
  readonly closeMenu: () => void
  /** A row was pressed: a phase opens or closes, a task opens in the panel. */
  readonly press: (row: Row) => void
  readonly walk: (step: 1 | -1) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
}

export function useTimeline({ control, schedule, filter, viewport }: Input): Timeline {
  const { selectedId, select, plan } = usePlan()
  const { toggleDone } = useTaskActs()
  const rows = useRows(control.options, schedule, filter)
  const { active, activeId, set, move } = useRowFocus(rows, viewport)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const setExpanded = useSetExpanded(control)
  const goTo = (row: Row) => {
    move(row.id)
    if (selectedId !== null && row.kind === 'task') select(row.id)
  }
  const press = useCallback(
    (row: Row) => {
      set(row.id)
      if (row.kind === 'phase') setExpanded(row.phase.id, !row.expanded)
      else select(row.id)
    },
    [set, setExpanded, select],
  )
  const openMenu = (row: Row) => setMenu(rowToMenu(row, viewport.scroller.current))
  const open = (task: { readonly id: string }) => select(task.id)
  const weekDays = Math.max(1, 7 - plan.weekend.length)
  const onKeyDown = gridKeys({ ...schedule, rows, active, weekDays, goTo, setExpanded, toggleDone, openMenu, open })
  const onClick = (event: MouseEvent) => {
    const row = rows.find(({ id }) => id === closestAttribute(event, 'data-row'))
    if (row !== undefined) press(row)
  }
  const onContextMenu = (event: MouseEvent) => {
    const place = eventToMenu(event, rows)
    if (place === null) return
    event.preventDefault()
    set(place.taskId)
    setMenu(place)
  }
  const walk = (step: 1 | -1) => {
    const next = nextTask(rows, activeId, step)
    if (next !== undefined) goTo(next)
  }
  const activeTaskId = active?.kind === 'task' ? active.id : null
  return { rows, activeId, activeTaskId, menu, closeMenu: () => setMenu(null), press, walk, onKeyDown, onClick, onContextMenu }
}

function nextTask(rows: readonly Row[], id: string | null, step: 1 | -1): Row | undefined {
  const tasks = rows.filter((row) => row.kind === 'task')
  return tasks[tasks.findIndex((row) => row.id === id) + step]
}

function useRows(options: TimelineOptions, { shown }: Schedule, filter: string): readonly Row[] {
  const { collapsed, done } = options
  const rows = useMemo(
    () => planToRows(shown, { collapsed: new Set(collapsed), showDone: done, text: filter }),
    [shown, collapsed, done, filter],
  )
  useTaskOrder(useMemo(() => rows.filter((row) => row.kind === 'task').map((row) => row.id), [rows]))
  return rows
}

function useSetExpanded({ setOptions }: OptionsControl): (phaseId: string, expanded: boolean) => void {
  return useCallback(
    (phaseId, expanded) =>
      setOptions(({ collapsed }) => {
        const others = collapsed.filter((id) => id !== phaseId)
        return { collapsed: expanded ? others : [...others, phaseId] }
      }),
    [setOptions],
  )
}

/** The menu of a row opens under its name when keys open it; phases have none. */
function rowToMenu(row: Row, scroller: HTMLElement | null): MenuPlace | null {
  const box = scroller === null ? undefined : rowElement(scroller, row.id)?.getBoundingClientRect()
  return row.kind === 'phase' || box === undefined ? null : { taskId: row.id, x: box.left + 44, y: box.bottom - 4 }
}

function eventToMenu(event: MouseEvent, rows: readonly Row[]): MenuPlace | null {
  const id = closestAttribute(event, 'data-task') ?? closestAttribute(event, 'data-row')
  const row = rows.find((one) => one.id === id)
  return row?.kind === 'task' ? { taskId: row.id, x: event.clientX, y: event.clientY } : null
}

function closestAttribute(event: MouseEvent, name: string): string | null {
  return event.target instanceof Element ? (event.target.closest(`[${name}]`)?.getAttribute(name) ?? null) : null
}

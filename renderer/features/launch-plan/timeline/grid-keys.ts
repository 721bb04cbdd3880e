/** The keys of the tree grid: walking, opening, and moving tasks without a pointer. */
import type { KeyboardEvent } from 'react'
import { eventToKey } from '#renderer/lib/keys.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import type { Row } from './rows.ts'

/** Rows that Page Up and Page Down pass. */
const page = 12

export interface GridActs {
  readonly rows: readonly Row[]
  readonly active: Row | undefined
  /** Working days in a week of this plan. */
  readonly weekDays: number
  readonly goTo: (row: Row) => void
  readonly setExpanded: (phaseId: string, expanded: boolean) => void
  readonly open: (task: PlanTask) => void
  readonly toggleDone: (task: PlanTask) => void
  readonly moveBy: (task: PlanTask, workingDays: number) => void
  readonly resizeBy: (task: PlanTask, days: number) => void
  readonly openMenu: (row: Row) => void
}

type KeyMap = Readonly<Record<string, (() => void) | undefined>>

/** The handler for key presses in the grid; keys that it does not know go on to the app. */
export function gridKeys(acts: GridActs): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement) return
    const key = eventToKey(event.nativeEvent)
    const act = key === null ? undefined : { ...walking(acts), ...(acts.active === undefined ? {} : onRow(acts, acts.active)) }[key]
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}

function walking({ rows, active, goTo }: GridActs): KeyMap {
  const at = active === undefined ? -1 : rows.indexOf(active)
  const go = (index: number) => () => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))]
    if (row !== undefined) goTo(row)
  }
  return {
    ArrowDown: go(at + 1),
    ArrowUp: go(at - 1),
    PageDown: go(at + page),
    PageUp: go(at - page),
    Home: go(0),
    End: go(rows.length - 1),
  }
}

function onRow(acts: GridActs, row: Row): KeyMap {
  const menu = { ContextMenu: () => acts.openMenu(row), 'Shift+F10': () => acts.openMenu(row) }
  if (row.kind === 'phase') {
    const set = (expanded: boolean) => () => acts.setExpanded(row.phase.id, expanded)
    const firstTask = acts.rows[acts.rows.indexOf(row) + 1]
    return {
      ...menu,
      ArrowLeft: set(false),
      Enter: set(!row.expanded),
      Space: set(!row.expanded),
      ArrowRight: row.expanded && firstTask?.kind === 'task' ? () => acts.goTo(firstTask) : set(true),
    }
  }
  const { task } = row
  const parent = acts.rows.find((one) => one.id === task.phaseId)
  const move = (days: number) => () => acts.moveBy(task, days)
  const resize = (days: number) => () => acts.resizeBy(task, days)
  return {
    ...menu,
    ArrowLeft: parent && (() => acts.goTo(parent)),
    Enter: () => acts.open(task),
    Space: () => acts.toggleDone(task),
    'Alt+ArrowRight': move(1),
    'Alt+ArrowLeft': move(-1),
    'Alt+Shift+ArrowRight': move(acts.weekDays),
    'Alt+Shift+ArrowLeft': move(-acts.weekDays),
    'Mod+Alt+ArrowRight': resize(1),
    'Mod+Alt+ArrowLeft': resize(-1),
    'Alt++': resize(1),
    'Alt+=': resize(1),
    'Alt+-': resize(-1),
  }
}

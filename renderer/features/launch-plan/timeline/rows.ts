/** The rows of the timeline: phases that open and close over their tasks. */
import type { PlanPhase, PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import type { Day } from '#shared/domain/day.ts'

export interface PhaseRow {
  readonly kind: 'phase'
  readonly id: string
  readonly phase: PlanPhase
  readonly expanded: boolean
  readonly done: number
  readonly all: number
  /** First and last day of the phase and of every task in it. */
  readonly start: Day
  readonly due: Day
  readonly position: number
  readonly siblings: number
}

export interface TaskRow {
  readonly kind: 'task'
  readonly id: string
  readonly task: PlanTask
  readonly position: number
  readonly siblings: number
}

export type Row = PhaseRow | TaskRow

export interface RowFilter {
  readonly collapsed: ReadonlySet<string>
  readonly showDone: boolean
  /** Text that title, owner or phase must contain; empty: all. */
  readonly text: string
}

/** The rows in order. While a text is looked for, phases are open and those without a match are left out. */
export function planToRows(plan: PlanView, filter: RowFilter): readonly Row[] {
  const wanted = filter.text.trim().toLocaleLowerCase()
  const names = new Map(plan.members.map((member) => [member.id, member.name.toLocaleLowerCase()]))
  const matches = (task: PlanTask) =>
    task.title.toLocaleLowerCase().includes(wanted) || (task.ownerId !== null && (names.get(task.ownerId) ?? '').includes(wanted))
  const tasksByPhase = new Map<string, PlanTask[]>(plan.phases.map((phase) => [phase.id, []]))
  for (const task of plan.tasks) tasksByPhase.get(task.phaseId)?.push(task)
  const groups = plan.phases.flatMap((phase) => {
    const all = (tasksByPhase.get(phase.id) ?? []).toSorted((a, b) => a.position - b.position)
    const shown = all.filter((task) => (filter.showDone || task.status !== 'done') && (wanted === '' || matches(task)))
    return wanted !== '' && shown.length === 0 ? [] : [{ phase, all, shown }]
  })
  return groups.flatMap(({ phase, all, shown }, index) => {
    const expanded = wanted !== '' || !filter.collapsed.has(phase.id)
    const head: PhaseRow = {
      kind: 'phase',
      id: phase.id,
      phase,
      expanded,
      done: all.filter((task) => task.status === 'done').length,
      all: all.length,
      start: all.reduce((day, task) => (task.start < day ? task.start : day), phase.start),
      due: all.reduce((day, task) => (task.due > day ? task.due : day), phase.end),
      position: index + 1,
      siblings: groups.length,
    }
    const tasks = shown.map((task, place): TaskRow => ({ kind: 'task', id: task.id, task, position: place + 1, siblings: shown.length }))
    return expanded ? [head, ...tasks] : [head]
  })
}

/** The days that must fit on the timeline: the plan's own, and every task, deadline and forecast. */
export function planToRange(plan: PlanView): { readonly first: Day; readonly last: Day } {
  const ends = plan.tasks.flatMap((task) => [task.due, task.forecastDue, task.deadline ?? task.due, task.baselineDue ?? task.due])
  const starts = plan.tasks.flatMap((task) => [task.start, task.baselineStart ?? task.start])
  return {
    first: starts.reduce((day, start) => (start < day ? start : day), plan.start),
    last: [plan.forecastEnd, ...ends].reduce((day, end) => (end > day ? end : day), plan.end),
  }
}

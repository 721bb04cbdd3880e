/** What to expect when today's delays run their course; it reads the plan and never changes it. */
import type { Day } from '../day.ts'
import { edgeToSlot, isFact, placeTasks } from './place.ts'
import type { PlanSpec, WorkCalendar } from './types.ts'

export interface Forecast {
  /** Expected last day of every task, by id: the planned one or later. */
  readonly tasks: ReadonlyMap<string, Day>
  /** Expected last day of the task that ends last; the plan's first day when it has no task. */
  readonly end: Day
  /** Working days by which that is later than planned, 0 or more. */
  readonly slip: number
}

interface Expected {
  readonly start: number
  readonly end: number
}

/**
 * Work that should have begun and has not begins today at the earliest; work under way that should have ended ends
 * today at the earliest; what depends on it follows, fixed starts included. Refuses what schedule() refuses.
 */
export function forecast(plan: PlanSpec, calendar: WorkCalendar, today: Day): Forecast {
  const { days, network, tasks: placed } = placeTasks(plan, calendar)
  const now = days.slotFrom(today)
  const expected: Expected[] = new Array(placed.length)
  const dueById = new Map<string, Day>()
  for (const index of network.order) {
    const spec = plan.tasks[index]
    const planned = placed[index]
    if (!spec || !planned) continue
    const pushes = (network.incoming[index] ?? []).map((edge) => edgeToSlot(edge, expected[edge.from] ?? planned))
    const task = spec.status === 'done' ? planned : expect(planned, isFact(spec), now, pushes)
    expected[index] = task
    const isAsPlanned = task.start === planned.start && task.end === planned.end
    dueById.set(spec.id, isAsPlanned ? planned.dueDay : days.dayOf(spec.kind === 'milestone' && !isFact(spec) ? task.start : task.end - 1))
  }
  const plannedEnd = placed.reduce((end, task) => Math.max(end, task.end), 0)
  const expectedEnd = expected.reduce((end, task) => Math.max(end, task.end), 0)
  const end = plan.tasks.reduce((latest, { id }) => laterOf(latest, dueById.get(id) ?? latest), plan.start)
  return { tasks: dueById, end, slip: Math.max(0, expectedEnd - plannedEnd) }
}

function expect(planned: Expected, isUnderWay: boolean, now: number, pushes: readonly number[]): Expected {
  if (isUnderWay) return { start: planned.start, end: Math.max(planned.end, now + 1) }
  const start = Math.max(planned.start, now, ...pushes)
  return { start, end: start + planned.end - planned.start }
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** How long rescheduling takes after any change: 1,000 tasks, about 2,000 dependencies, a year and a half of holidays. */
import { addDays } from '#shared/domain/day.ts'
import { schedule } from '#shared/domain/launch-plan/schedule.ts'
import type { DependencySpec, PhaseSpec, PlanSpec, TaskSpec, WorkCalendar } from '#shared/domain/launch-plan/types.ts'

const taskCount = 1000
const warmUps = 20
const runs = 200

export interface Measured {
  readonly medianMs: number
  readonly p95Ms: number
}

/** Milliseconds of one rescheduling of the large plan, after warming up. */
export function measureSchedule(): Measured {
  const plan = largePlan()
  const calendar: WorkCalendar = {
    weekend: [6, 7],
    daysOff: new Set(Array.from({ length: 30 }, (_, index) => addDays(plan.start, index * 17))),
  }
  const times: number[] = []
  for (let run = 0; run < warmUps + runs; run += 1) {
    const moved = { ...plan, start: addDays(plan.start, run % 14) }
    const before = performance.now()
    schedule(moved, calendar)
    if (run >= warmUps) times.push(performance.now() - before)
  }
  times.sort((a, b) => a - b)
  return { medianMs: times[Math.floor(runs / 2)] ?? 0, p95Ms: times[Math.floor(runs * 0.95)] ?? 0 }
}

/** The same plan every time: tasks in ten phases, each waiting for up to two of the twenty before it. */
export function largePlan(): PlanSpec {
  const phases = Array.from(
    { length: 10 },
    (_, index): PhaseSpec => ({ id: `p${index}`, key: `p${index}`, endDay: (index + 1) * 18, nominalDays: 13 }),
  )
  const tasks = Array.from(
    { length: taskCount },
    (_, index): TaskSpec => ({
      ...{
        id: `t${index}`,
        key: `t${index}`,
        phaseId: `p${Math.floor(index / 100)}`,
        kind: 'task',
        offset: index % 10,
        days: 1 + (index % 3),
      },
      ...{ elastic: index % 4 !== 0, fixedStart: null, deadline: null, status: 'todo', startedOn: null, doneOn: null, tags: [] },
    }),
  )
  const dependencies = tasks.flatMap((_, index) =>
    [7, 20]
      .filter((back) => back <= index)
      .map(
        (back): DependencySpec => ({
          ...{ id: `d${index}-${back}`, fromTaskId: `t${index - back}`, toTaskId: `t${index}` },
          ...{ type: index % 9 === 0 ? 'SS' : 'FS', lag: index % 50 === 0 ? 1 : 0 },
        }),
      ),
  )
  return { start: '2027-02-15', lengthDays: 180, phases, tasks, dependencies }
}

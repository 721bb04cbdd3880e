/** Small plans written out, and arbitrary ones for properties. */
import fc from 'fast-check'
import { addDays, type Day } from '#shared/domain/day.ts'
import type {
  DependencySpec,
  DependencyType,
  PhaseSpec,
  PlanSpec,
  TaskSpec,
  TaskTag,
  WorkCalendar,
} from '#shared/domain/launch-plan/types.ts'
import { AppError } from '#shared/rpc.ts'

/** Saturday and Sunday, no holidays. */
export const plainWeeks: WorkCalendar = { weekend: [6, 7], daysOff: new Set() }

/** A Monday. */
export const monday: Day = '2027-02-15'

export function weeksWithout(...days: readonly Day[]): WorkCalendar {
  return { weekend: [6, 7], daysOff: new Set(days) }
}

export function task(id: string, fields: Partial<TaskSpec> = {}): TaskSpec {
  return {
    ...{ id, key: id, phaseId: 'one', kind: 'task', offset: 0, days: 1, elastic: false, fixedStart: null, deadline: null },
    ...{ status: 'todo', startedOn: null, doneOn: null, tags: [] },
    ...fields,
  }
}

export function tagged(id: string, tags: readonly TaskTag[], offset: number, days = 1): TaskSpec {
  return task(id, { tags, offset, days })
}

export function link(fromTaskId: string, toTaskId: string, lag = 0, type: DependencyType = 'FS'): DependencySpec {
  return { id: `${fromTaskId}>${toTaskId}`, fromTaskId, toTaskId, type, lag }
}

/** One phase of four weeks, unless told otherwise. */
export function plan(tasks: readonly TaskSpec[], dependencies: readonly DependencySpec[] = [], fields: Partial<PlanSpec> = {}): PlanSpec {
  const phases: readonly PhaseSpec[] = [{ id: 'one', key: 'one', endDay: 28, nominalDays: 20 }]
  return { start: monday, lengthDays: 28, phases, tasks, dependencies, ...fields }
}

/** The refusal of a call as `[code, data]`; fails when it is not refused. */
export function refusalOf(call: () => unknown): readonly [string, AppError['data']] {
  try {
    call()
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.data]
    throw error
  }
  throw new Error('It was not refused')
}

const someDay = fc.integer({ min: 0, max: 240 }).map((count) => addDays('2027-01-01', count))

export const someCalendar: fc.Arbitrary<WorkCalendar> = fc.record({
  weekend: fc.constantFrom([6, 7], [5, 6], [7], []),
  daysOff: fc.uniqueArray(someDay, { maxLength: 25 }).map((days) => new Set(days)),
})

export const someStart = fc.integer({ min: 0, max: 120 }).map((count) => addDays('2027-01-01', count))

const somePhase = fc.record({ length: fc.integer({ min: 1, max: 21 }), nominalDays: fc.integer({ min: 1, max: 15 }) })
const someTask = fc.record({
  phase: fc.nat(),
  offset: fc.nat(),
  days: fc.integer({ min: 1, max: 5 }),
  elastic: fc.boolean(),
  isMilestone: fc.boolean(),
})
const someLink = fc.record({ from: fc.nat(), to: fc.nat(), type: fc.constantFrom<DependencyType>('FS', 'SS'), lag: fc.nat({ max: 3 }) })

/** Plans of untouched and touched tasks that nobody has begun, with dependencies that make no circle. */
export const somePlan: fc.Arbitrary<PlanSpec> = fc
  .record({
    start: someStart,
    phases: fc.array(somePhase, { minLength: 1, maxLength: 4 }),
    tasks: fc.array(someTask, { minLength: 1, maxLength: 20 }),
    links: fc.array(someLink, { maxLength: 30 }),
  })
  .map(({ start, phases, tasks, links }) => {
    let endDay = 0
    const specs = phases.map(({ length, nominalDays }, index): PhaseSpec => {
      endDay += length
      return { id: `p${index}`, key: `p${index}`, endDay, nominalDays }
    })
    const taskSpecs = tasks.map(({ phase, offset, days, elastic, isMilestone }, index): TaskSpec => {
      const { id, nominalDays } = specs[phase % specs.length] ?? { id: 'p0', nominalDays: 1 }
      const fields = { phaseId: id, offset: offset % nominalDays, elastic, days: isMilestone ? 1 : days }
      return task(`t${index}`, { ...fields, kind: isMilestone ? 'milestone' : 'task' })
    })
    return { start, lengthDays: endDay, phases: specs, tasks: taskSpecs, dependencies: toDependencies(links, tasks.length) }
  })

/** Statuses and days for the tasks of a plan, in its order and over again: some begun, some done. */
export const someFacts = fc.array(
  fc.record({ status: fc.constantFrom('todo', 'todo', 'doing', 'done'), day: fc.nat({ max: 60 }), days: fc.nat({ max: 9 }) }),
  { minLength: 1, maxLength: 20 },
)

type Facts = typeof someFacts extends fc.Arbitrary<infer T> ? T : never

export function withFacts(spec: PlanSpec, facts: Facts): PlanSpec {
  return {
    ...spec,
    tasks: spec.tasks.map((plain, index): TaskSpec => {
      const fact = facts[index % facts.length]
      if (!fact || fact.status === 'todo') return plain
      const startedOn = addDays(spec.start, fact.day)
      if (fact.status === 'doing') return { ...plain, status: 'doing', startedOn }
      return { ...plain, status: 'done', startedOn: fact.days > 5 ? null : startedOn, doneOn: addDays(startedOn, fact.days) }
    }),
  }
}

/** Later tasks wait for earlier ones, so that there is no circle; one dependency for a pair. */
function toDependencies(
  links: readonly { readonly from: number; readonly to: number; readonly type: DependencyType; readonly lag: number }[],
  count: number,
): readonly DependencySpec[] {
  const byPair = new Map<string, DependencySpec>()
  for (const { from, to, type, lag } of links) {
    const [low, high] = [Math.min(from % count, to % count), Math.max(from % count, to % count)]
    if (low !== high) byPair.set(`${low}>${high}`, link(`t${low}`, `t${high}`, lag, type))
  }
  return [...byPair.values()]
}

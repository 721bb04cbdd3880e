/** What holds for every plan and every calendar. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/day.ts'
import { createWorkingDays, isWorkingDay } from '#shared/domain/launch-plan/calendar.ts'
import { daysForDue, offsetForStart } from '#shared/domain/launch-plan/drag.ts'
import { forecast } from '#shared/domain/launch-plan/forecast.ts'
import { diffSchedules, schedule } from '#shared/domain/launch-plan/schedule.ts'
import type { PlanSpec, Schedule, Scheduled, WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { someCalendar, someFacts, somePlan, someStart, withFacts } from './plans.ts'

describe('In every plan', () => {
  it('no date that is planned falls on a day off or before the plan, and what is done keeps its day', () => {
    fc.assert(
      fc.property(somePlan, someCalendar, someFacts, (plain, calendar, facts) => {
        const plan = withFacts(plain, facts)
        schedule(plan, calendar).tasks.forEach((task, index) => {
          const spec = plan.tasks[index]
          if (spec?.status === 'done') expect(task.due).toBe(spec.doneOn)
          else expect(isWorkingDay(calendar, task.due)).toBe(true)
          if (spec?.status === 'doing') expect(task.start).toBe(spec.startedOn)
          if (spec?.status === 'todo') expect(isWorkingDay(calendar, task.start) && task.start >= plan.start).toBe(true)
          expect(task.start <= task.due).toBe(true)
        })
      }),
    )
  })

  it('every dependency of work not yet begun holds', () => {
    fc.assert(
      fc.property(somePlan, someCalendar, someFacts, (plain, calendar, facts) => {
        const plan = withFacts(plain, facts)
        const taskById = byId(schedule(plan, calendar))
        const specById = new Map(plan.tasks.map((task) => [task.id, task]))
        const days = createWorkingDays(calendar, plan.start)
        for (const { fromTaskId, toTaskId, type, lag } of plan.dependencies) {
          const [from, to] = [taskById.get(fromTaskId), taskById.get(toTaskId)]
          if (!from || !to || specById.get(toTaskId)?.status !== 'todo') continue
          const free = type === 'FS' ? days.slotFrom(addDays(from.due, 1)) : days.slotFrom(from.start)
          expect(days.slotFrom(to.start)).toBeGreaterThanOrEqual(free + lag)
        }
      }),
    )
  })

  it('moving the start there and back restores every date', () => {
    fc.assert(
      fc.property(somePlan, someCalendar, someStart, someFacts, (plain, calendar, elsewhere, facts) => {
        const plan = withFacts(plain, facts)
        const before = schedule(plan, calendar)
        schedule({ ...plan, start: elsewhere }, calendar)
        const back = schedule({ ...plan, start: plan.start }, calendar)
        expect(diffSchedules(before.tasks, back)).toEqual([])
        expect(back).toEqual(before)
      }),
    )
  })

  it('moving by whole weeks shifts everything by as many when there are no holidays', () => {
    fc.assert(
      fc.property(somePlan, fc.integer({ min: -20, max: 20 }), fc.constantFrom([6, 7], [5], []), (plan, weeks, weekend) => {
        const calendar: WorkCalendar = { weekend, daysOff: new Set() }
        const moved = schedule({ ...plan, start: addDays(plan.start, weeks * 7) }, calendar)
        const shifted = schedule(plan, calendar).tasks.map((task) => ({
          ...task,
          start: addDays(task.start, weeks * 7),
          due: addDays(task.due, weeks * 7),
        }))
        expect(moved.tasks).toEqual(shifted)
      }),
    )
  })

  it('untouched tasks that wait for nothing stay inside their phase', () => {
    fc.assert(
      fc.property(somePlan, someCalendar, (plan, calendar) => {
        const { phases, tasks } = schedule({ ...plan, dependencies: [] }, calendar)
        tasks.forEach((task, index) => {
          const spec = plan.tasks[index]
          const phase = phases.find(({ phaseId }) => phaseId === spec?.phaseId)
          if (!spec?.elastic || !phase || phase.workingDays === 0) return
          expect(task.start >= phase.start && task.due <= phase.end).toBe(true)
        })
      }),
    )
  })

  it('scheduling what was scheduled changes nothing', () => {
    fc.assert(
      fc.property(somePlan, someCalendar, (plan, calendar) => {
        const once = schedule(plan, calendar)
        const again = schedule(scheduleToPlan(plan, once, calendar), calendar)
        expect(diffSchedules(once.tasks, again)).toEqual([])
      }),
    )
  })

  it('giving a task its old days back undoes a resize', () => {
    fc.assert(
      fc.property(somePlan, someCalendar, fc.nat(), fc.integer({ min: 1, max: 20 }), (plan, calendar, which, days) => {
        const id = plan.tasks[which % plan.tasks.length]?.id
        const resized = { ...plan, tasks: plan.tasks.map((task) => (task.id === id ? { ...task, days } : task)) }
        const before = schedule(plan, calendar)
        const there = diffSchedules(before.tasks, schedule(resized, calendar))
        const back = diffSchedules(schedule(resized, calendar).tasks, schedule(plan, calendar))
        expect(back.map(({ taskId, from, to }) => ({ taskId, from: to, to: from }))).toEqual(there)
        expect(schedule(plan, calendar)).toEqual(before)
      }),
    )
  })
})

describe('The critical path', () => {
  it('leads from every critical task to the end, and nobody has less than no slack', () => {
    fc.assert(
      fc.property(somePlan, someCalendar, (plan, calendar) => {
        const { tasks } = schedule(plan, calendar)
        const critical = new Map(tasks.filter((task) => task.critical).map((task) => [task.taskId, task]))
        expect(tasks.every((task) => task.slack >= 0 && task.critical === (task.slack === 0))).toBe(true)
        const isLast = (task: Scheduled) =>
          !plan.dependencies.some((link) => link.fromTaskId === task.taskId && critical.has(link.toTaskId))
        const ends = [...critical.values()].filter(isLast)
        expect(ends.length).toBeGreaterThan(0)
        const lastDue = tasks.reduce((latest, task) => (task.due > latest ? task.due : latest), plan.start)
        for (const task of ends) if (!isStretchedMilestone(plan, task)) expect(task.due).toBe(lastDue)
      }),
    )
  })
})

describe('The forecast', () => {
  it('is never earlier than the plan, nor than today for what is not done', () => {
    fc.assert(
      fc.property(somePlan, someCalendar, someFacts, someStart, (plain, calendar, facts, today) => {
        const plan = withFacts(plain, facts)
        const planned = schedule(plan, calendar)
        const expected = forecast(plan, calendar, today)
        planned.tasks.forEach((task, index) => {
          const due = expected.tasks.get(task.taskId) ?? ''
          expect(due >= task.due).toBe(true)
          if (plan.tasks[index]?.status === 'done') expect(due).toBe(task.due)
          else expect(due >= today).toBe(true)
        })
        expect(expected.slip).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

function byId(planned: Schedule): ReadonlyMap<string, Scheduled> {
  return new Map(planned.tasks.map((task) => [task.taskId, task]))
}

/** The same dates as if somebody had dragged every task to where it is. */
function scheduleToPlan(plan: PlanSpec, planned: Schedule, calendar: WorkCalendar): PlanSpec {
  const taskById = byId(planned)
  const tasks = plan.tasks.map((spec) => {
    const dates = taskById.get(spec.id)
    if (!dates) return spec
    const offset = offsetForStart(plan, calendar, spec.id, dates.start)
    return { ...spec, elastic: false, offset, days: daysForDue(calendar, dates.start, dates.due) }
  })
  return { ...plan, tasks }
}

function isStretchedMilestone(plan: PlanSpec, task: Scheduled): boolean {
  const spec = plan.tasks.find(({ id }) => id === task.taskId)
  return spec?.kind === 'milestone' && spec.elastic
}

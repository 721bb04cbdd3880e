/** The templates that ship, on real calendars: consistent as they are, and still whole when holidays squeeze them. */
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#shared/domain/day.ts'
import { isWorkingDay } from '#shared/domain/launch-plan/calendar.ts'
import { brokenRules } from '#shared/domain/launch-plan/rules.ts'
import { diffSchedules, schedule } from '#shared/domain/launch-plan/schedule.ts'
import type { PlanSpec, Schedule, WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { monday, plainWeeks } from './plans.ts'
import { countryCalendar, readTemplate, templateIds, templateToPlan } from './template-plan.ts'

const countries = ['IT', 'MY', 'US', 'GB', 'DE', 'FR'] as const
/** Every week of a year, on changing weekdays. */
const starts: readonly Day[] = Array.from({ length: 52 }, (_, week) => addDays('2027-01-01', week * 8))

describe.each(templateIds)('The template %s', (id) => {
  const template = readTemplate(id)

  it('needs no push: its dependencies hold where its tasks stand', () => {
    const plan = templateToPlan(template, monday)
    expect(diffSchedules(schedule({ ...plan, dependencies: [] }, plainWeeks).tasks, schedule(plan, plainWeeks))).toEqual([])
  })

  it('has an unbroken critical chain from its first day to its last', () => {
    for (const start of starts) {
      const plan = templateToPlan(template, start)
      expect(gapsOfChain(plan, schedule(plan, plainWeeks), plainWeeks)).toEqual([])
    }
  })

  it('keeps every rule where no holiday squeezes it, whatever the weekday it starts on', () => {
    for (const start of starts) {
      const plan = templateToPlan(template, start)
      expect([...brokenRules(plan, schedule(plan, plainWeeks))]).toEqual([])
    }
  })

  it.each(countries)('never leaves its phases or falls on a day off in %s', (country) => {
    const calendar = countryCalendar(country)
    for (const start of starts) {
      const plan = templateToPlan(template, start)
      const planned = schedule(plan, calendar)
      const codes = [...brokenRules(plan, planned).values()].flat().map(({ code }) => code)
      expect(codes.filter((code) => code !== 'rule.training-late')).toEqual([])
      for (const task of planned.tasks) expect(isWorkingDay(calendar, task.start) && isWorkingDay(calendar, task.due)).toBe(true)
    }
  })
})

describe('First 60 days from 15 February 2027', () => {
  const template = readTemplate('first-60-days')
  const italy = countryCalendar('IT')
  const planned = schedule(templateToPlan(template, monday), italy)

  it('has at least 35 tasks in three phases that end on days 14, 42 and 60', () => {
    expect(planned.tasks.length).toBeGreaterThanOrEqual(35)
    expect(planned.phases.map(({ end }) => end)).toEqual(['2027-02-28', '2027-03-28', '2027-04-15'])
  })

  it('steps around Easter Monday, the first day after launch in Italy', () => {
    expect(italy.daysOff.has('2027-03-29')).toBe(true)
    expect(planned.tasks.find((task) => task.taskId === 'roll-out')?.start).toBe('2027-03-30')
    expect(brokenRules(templateToPlan(template, monday), planned).size).toBe(0)
  })

  it('moves with its start and comes back to the same dates', () => {
    const moved = schedule(templateToPlan(template, '2027-03-01'), italy)
    expect(diffSchedules(planned.tasks, moved)).toHaveLength(planned.tasks.length)
    expect(schedule(templateToPlan(template, monday), italy)).toEqual(planned)
  })

  it('has other dates in Malaysia, where Hari Raya lies inside', () => {
    expect(diffSchedules(planned.tasks, schedule(templateToPlan(template, monday), countryCalendar('MY'))).length).toBeGreaterThan(0)
  })
})

/** Working days between the plan's first and last task that no critical task covers. */
function gapsOfChain(plan: PlanSpec, planned: Schedule, calendar: WorkCalendar): readonly Day[] {
  const critical = planned.tasks.filter((task) => task.critical)
  const lastDue = planned.tasks.reduce((latest, task) => (task.due > latest ? task.due : latest), plan.start)
  const gaps: Day[] = []
  for (let day = plan.start; day <= lastDue; day = addDays(day, 1)) {
    const isCovered = critical.some((task) => task.start <= day && task.due >= day)
    if (isWorkingDay(calendar, day) && !isCovered) gaps.push(day)
  }
  return gaps
}

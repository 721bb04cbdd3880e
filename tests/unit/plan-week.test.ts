/** This week as a paper list: every task in one place, and the week's own figures. */
import { describe, expect, test } from 'vitest'
import { dayOfPlan, groupWeek, mondayOf, weekOfPlan, weekOrder, weekStrip } from '#renderer/features/launch-plan/logic/week.ts'
import { planTask } from './plan-task.ts'

const today = '2027-02-10'
const monday = '2027-02-08'
const plan = { start: '2027-01-11', end: '2027-03-11' }

describe('the weeks of a plan', () => {
  test('a week begins on Monday, also seen from its Sunday', () => {
    expect(mondayOf('2027-02-14')).toBe(monday)
    expect(mondayOf(monday)).toBe(monday)
  })

  test('10 February is day 31 of the plan and stands in week 5 of 9', () => {
    expect(dayOfPlan(today, plan)).toBe(31)
    expect(weekOfPlan(monday, plan)).toEqual({ week: 5, all: 9 })
  })

  test('a plan that starts in mid-week has its first days in week 1', () => {
    expect(weekOfPlan('2027-01-11', { start: '2027-01-14', end: '2027-01-20' })).toEqual({ week: 1, all: 2 })
  })
})

describe('the lists of the week', () => {
  test('a task due before today is overdue, not in the list of its day', () => {
    const late = planTask({ start: '2027-02-08', due: '2027-02-09' })
    const groups = groupWeek(monday, today, [late])
    expect(groups.overdue).toEqual([late])
    expect(groups.days).toEqual([{ day: today, tasks: [] }])
  })

  test('today is listed even when nothing is due', () => {
    expect(groupWeek(monday, today, []).days).toEqual([{ day: today, tasks: [] }])
  })

  test('another week has no overdue list: its tasks stand on the days on which they were due', () => {
    const late = planTask({ start: '2027-02-01', due: '2027-02-02' })
    const groups = groupWeek('2027-02-01', today, [late])
    expect(groups.overdue).toEqual([])
    expect(groups.days).toEqual([{ day: '2027-02-02', tasks: [late] }])
  })

  test('work that runs on past Sunday is under way when nothing holds it up, and waiting when something does', () => {
    const runs = planTask({ id: 'runs', start: '2027-02-09', due: '2027-02-18' })
    const waits = planTask({ id: 'waits', start: '2027-02-12', due: '2027-02-18', waitsFor: ['runs'] })
    const notReady = planTask({ id: 'not-ready', start: '2027-02-12', due: '2027-02-19', ready: false })
    const groups = groupWeek(monday, today, [waits, notReady, runs])
    expect(groups.running).toEqual([runs])
    expect(groups.waiting).toEqual([waits, notReady])
  })

  test('next week holds what starts in the seven days after Sunday', () => {
    const next = planTask({ id: 'next', start: '2027-02-21', due: '2027-02-23' })
    const later = planTask({ id: 'later', start: '2027-02-22', due: '2027-02-23' })
    expect(groupWeek(monday, today, [next, later]).next).toEqual([next])
  })

  test('what is done sinks below what is open on its day, and to the end of the list once its day is over', () => {
    const done = planTask({ id: 'done', due: today, status: 'done', position: 1 })
    const open = planTask({ id: 'open', due: today, position: 2 })
    const before = planTask({ id: 'before', due: monday, status: 'done' })
    const groups = groupWeek(monday, today, [done, before, open])
    expect(groups.days.map((day) => day.tasks)).toEqual([[open, done]])
    expect(weekOrder(groups)).toEqual(['open', 'done', 'before'])
  })
})

describe('the strip of days', () => {
  const off = { id: 'off', day: monday, name: 'Chinese New Year', placeId: 'p', place: 'Shah Alam', own: false }

  test('a day shows how much of its load is done, and who rests', () => {
    const tasks = [planTask({ due: monday, status: 'done' }), planTask({ due: monday })]
    const [first] = weekStrip(monday, { today, weekend: [6, 7], daysOff: [{ ...off, blocks: false }] }, tasks)
    expect(first).toMatchObject({ day: monday, done: 1, all: 2, rest: false, isToday: false })
    expect(first?.daysOff.map((each) => each.name)).toEqual(['Chinese New Year'])
  })

  test('weekends and days off that block are rest days', () => {
    const days = weekStrip(monday, { today, weekend: [6, 7], daysOff: [{ ...off, blocks: true }] }, [])
    expect(days.map((day) => day.rest)).toEqual([true, false, false, false, false, true, true])
    expect(days.map((day) => day.isToday)).toEqual([false, false, true, false, false, false, false])
  })
})

/** A week of the plan: its days, its place in the plan, and its tasks in the groups of a paper list. */
import type { DayOff, PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import { addDays, type Day, daysBetween, weekdayOf } from '#shared/domain/day.ts'
import { compare } from './plan-order.ts'
import { isLate, isWaiting } from './task-state.ts'

export interface WeekDay {
  readonly day: Day
  readonly done: number
  readonly all: number
  readonly rest: boolean
  readonly isToday: boolean
  readonly daysOff: readonly DayOff[]
}

export interface WeekGroups {
  readonly overdue: readonly PlanTask[]
  readonly days: readonly { readonly day: Day; readonly tasks: readonly PlanTask[] }[]
  /** Days of this week that are over: what was done on them. */
  readonly earlier: readonly PlanTask[]
  /** Runs through this week, due later. */
  readonly running: readonly PlanTask[]
  /** Would run this week, but something before it is open. */
  readonly waiting: readonly PlanTask[]
  readonly next: readonly PlanTask[]
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** "Week 5 of 9": which week of the plan this is; below 1 or above `all` outside it. */
export function weekOfPlan(monday: Day, plan: Pick<PlanView, 'start' | 'end'>): { readonly week: number; readonly all: number } {
  const first = mondayOf(plan.start)
  return { week: daysBetween(first, monday) / 7 + 1, all: daysBetween(first, mondayOf(plan.end)) / 7 + 1 }
}

/** Which day of the plan a day is, from 1 on the first; 0 or less before it, above `lengthDays` after it. */
export function dayOfPlan(day: Day, plan: Pick<PlanView, 'start'>): number {
  return daysBetween(plan.start, day) + 1
}

/** The seven days of the strip, with their load: tasks due that day, done and all. */
export function weekStrip(
  monday: Day,
  plan: Pick<PlanView, 'today' | 'weekend' | 'daysOff'>,
  tasks: readonly PlanTask[],
): readonly WeekDay[] {
  return [0, 1, 2, 3, 4, 5, 6].map((index) => {
    const day = addDays(monday, index)
    const due = tasks.filter((task) => task.due === day)
    const daysOff = plan.daysOff.filter((off) => off.day === day)
    return {
      day,
      done: due.filter((task) => task.status === 'done').length,
      all: due.length,
      rest: plan.weekend.includes(weekdayOf(day)) || daysOff.some((off) => off.blocks),
      isToday: day === plan.today,
      daysOff,
    }
  })
}

/** Every task of the week in exactly one group. Overdue tasks stand only in the week of today. */
export function groupWeek(monday: Day, today: Day, tasks: readonly PlanTask[]): WeekGroups {
  const last = addDays(monday, 6)
  const isThisWeek = monday === mondayOf(today)
  const open = tasks.filter((task) => task.status !== 'done')
  const overdue = isThisWeek ? open.filter((task) => isLate(task, today)) : []
  const running = open.filter((task) => task.start <= last && task.due > last)
  return {
    overdue: byDue(overdue),
    earlier: isThisWeek ? byDue(tasks.filter((task) => task.status === 'done' && task.due >= monday && task.due < today)) : [],
    days: [0, 1, 2, 3, 4, 5, 6]
      .map((index) => addDays(monday, index))
      .filter((day) => !isThisWeek || day >= today)
      .map((day) => ({ day, tasks: openFirst(tasks.filter((task) => task.due === day)) }))
      .filter(({ day, tasks: due }) => due.length > 0 || day === today),
    running: byDue(running.filter((task) => !isWaiting(task))),
    waiting: byDue(running.filter(isWaiting)),
    next: byDue(open.filter((task) => task.start > last && task.start <= addDays(last, 7))),
  }
}

/** The ids of a week's tasks from top to bottom. */
export function weekOrder(groups: WeekGroups): readonly string[] {
  return [groups.overdue, ...groups.days.map((day) => day.tasks), groups.running, groups.waiting, groups.next, groups.earlier]
    .flat()
    .map((task) => task.id)
}

function byDue(tasks: readonly PlanTask[]): readonly PlanTask[] {
  return tasks.toSorted((a, b) => compare(a.due, b.due) || a.position - b.position)
}

function openFirst(tasks: readonly PlanTask[]): readonly PlanTask[] {
  return tasks.toSorted((a, b) => Number(a.status === 'done') - Number(b.status === 'done') || a.position - b.position)
}

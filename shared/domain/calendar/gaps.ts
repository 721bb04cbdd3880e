/** Days on which a post is due and none goes out. */
import { addDays, type Day, weekdayOf } from '../day.ts'
import { mondayOf } from './recurrence.ts'
import type { IsWorkingDay, Post } from './types.ts'

export interface Gap {
  readonly from: Day
  readonly to: Day
  readonly workingDays: number
}

export interface GapQuestion {
  readonly from: Day
  readonly to: Day
  /** Gaps begin tomorrow: nobody can fill yesterday. */
  readonly today: Day
  readonly postsPerWeek: number
  /** ISO weekdays without work. */
  readonly weekend: readonly number[]
  readonly isWorkingDay: IsWorkingDay
  /** More posts than this on one day do not make up for other days. */
  readonly postsPerDay: number
  /** Of whole weeks (Monday to Sunday) around the period. */
  readonly posts: readonly Pick<Post, 'day'>[]
}

/**
 * Runs of empty working days, rest days between them bridged. A week wants as many posts as `postsPerWeek` says, fewer when it has
 * holidays; of its empty days so many are gaps as posts are missing, those of its longest empty runs first, each run whole.
 */
export function gapsOf(question: GapQuestion): Gap[] {
  const { from, to, today } = question
  const due = new Set<Day>()
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    for (const day of emptyDaysOf(monday, question)) if (day >= from && day <= to && day > today) due.add(day)
  }
  return runsOf([...due], question)
}

/** Posts that a week wants. */
export function postsDue(
  monday: Day,
  { postsPerWeek, weekend, isWorkingDay }: Pick<GapQuestion, 'postsPerWeek' | 'weekend' | 'isWorkingDay'>,
) {
  const working = weekOf(monday).filter(isWorkingDay).length
  const usual = Math.max(1, 7 - weekend.length)
  return Math.round((postsPerWeek * Math.min(working, usual)) / usual)
}

/** Posts of days as they count towards a week: what is too much on one day does not make up for another. */
export function countedOf(days: readonly { readonly count: number }[], postsPerDay: number): number {
  return days.reduce((sum, { count }) => sum + Math.min(count, postsPerDay), 0)
}

/** The seven days of a week. */
export function weekOf(monday: Day): readonly Day[] {
  return [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day))
}

function emptyDaysOf(monday: Day, question: GapQuestion): readonly Day[] {
  const { today, isWorkingDay, posts, postsPerDay } = question
  const counts = weekOf(monday).map((day) => ({ day, count: posts.filter((post) => post.day === day).length }))
  const open = counts.filter(({ day, count }) => day > today && isWorkingDay(day) && count === 0).map(({ day }) => day)
  const missing = postsDue(monday, question) - countedOf(counts, postsPerDay)
  if (missing >= open.length) return open
  const runs = runsOf(open, question).sort((a, b) => b.workingDays - a.workingDays)
  const taken: Day[] = []
  for (const run of runs) {
    if (taken.length >= missing) break
    taken.push(...open.filter((day) => day >= run.from && day <= run.to))
  }
  return taken.sort()
}

/** Days in order as runs: two belong together when no working day lies between them. */
function runsOf(days: readonly Day[], { isWorkingDay }: Pick<GapQuestion, 'isWorkingDay'>): Gap[] {
  const runs: Gap[] = []
  for (const day of days) {
    const last = runs.at(-1)
    const joins = last !== undefined && restsBetween(last.to, day, isWorkingDay)
    if (joins) runs[runs.length - 1] = { from: last.from, to: day, workingDays: last.workingDays + 1 }
    else runs.push({ from: day, to: day, workingDays: 1 })
  }
  return runs
}

/** Weekends and holidays of a fortnight at most: a longer rest parts two runs. */
function restsBetween(from: Day, to: Day, isWorkingDay: IsWorkingDay): boolean {
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (isWorkingDay(day)) return false
  return true
}

/** Monday to Sunday of the weeks that a period touches. */
export function wholeWeeks(from: Day, to: Day): { readonly from: Day; readonly to: Day } {
  return { from: mondayOf(from), to: addDays(to, 7 - weekdayOf(to)) }
}

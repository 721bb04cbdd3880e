/** When a report that is made again and again is due, and of which days it tells. */
import { addDays, type Day, dayToNumber, numberToDay, weekdayOf } from '../day.ts'
import { monthOf, quarterOf, type Span } from '../figures/spans.ts'
import type { SchedulePeriod, ScheduleRhythm } from './types.ts'

export interface Rhythm {
  readonly rhythm: ScheduleRhythm
  /** 1 to 7 from Monday. */
  readonly weekday: number
  /** The first to fourth such day of the month or quarter; 5: the last. Not looked at when weekly. */
  readonly week: number
}

/** The next day on which it is due, later than `day`. */
export function nextDue(rhythm: Rhythm, day: Day): Day {
  if (rhythm.rhythm === 'weekly') return weekdayFrom(rhythm.weekday, addDays(day, 1))
  const span = spanOf(rhythm.rhythm, day)
  const due = dueWithin(rhythm, span)
  return due > day ? due : dueWithin(rhythm, spanOf(rhythm.rhythm, addDays(span.to, 1)))
}

/** The latest day on which it was due up to `day`, that day included; null: none since `from`. */
export function lastDue(rhythm: Rhythm, from: Day, day: Day): Day | null {
  const due = latestDue(rhythm, day)
  return due < from ? null : due
}

function latestDue(rhythm: Rhythm, day: Day): Day {
  if (rhythm.rhythm === 'weekly') return weekdayFrom(rhythm.weekday, addDays(day, -6))
  const span = spanOf(rhythm.rhythm, day)
  const due = dueWithin(rhythm, span)
  return due <= day ? due : dueWithin(rhythm, spanOf(rhythm.rhythm, addDays(span.from, -1)))
}

function dueWithin({ weekday, week }: Rhythm, { from, to }: Span): Day {
  return week === 5 ? weekdayFrom(weekday, addDays(to, -6)) : addDays(weekdayFrom(weekday, from), (week - 1) * 7)
}

/** The first such weekday from `day` on. */
function weekdayFrom(weekday: number, day: Day): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

/** The whole month or quarter in which a day falls. */
function spanOf(rhythm: 'monthly' | 'quarterly', day: Day): Span {
  const from = rhythm === 'monthly' ? monthOf(day) : quarterOf(day)
  // Longer than the longest, shorter than two of them.
  const later = numberToDay(dayToNumber(from) + (rhythm === 'monthly' ? 31 : 92))
  return { from, to: addDays(rhythm === 'monthly' ? monthOf(later) : quarterOf(later), -1) }
}

/** The whole week, month or quarter before `day`; or from the launch (by default a quarter ago) to the day before. */
export function schedulePeriodToSpan(period: SchedulePeriod, day: Day, launch: Day | null): Span {
  const yesterday = addDays(day, -1)
  switch (period) {
    case 'last-week': {
      const monday = addDays(day, 1 - weekdayOf(day))
      return { from: addDays(monday, -7), to: addDays(monday, -1) }
    }
    case 'last-month':
      return { from: monthOf(addDays(monthOf(day), -1)), to: addDays(monthOf(day), -1) }
    case 'last-quarter':
      return { from: quarterOf(addDays(quarterOf(day), -1)), to: addDays(quarterOf(day), -1) }
    case 'since-launch':
      return { from: launch !== null && launch <= yesterday ? launch : quarterOf(yesterday), to: yesterday }
  }
}

/** Periods of the figures: those with a name, any other, and what each is compared with. */
import { addDays, type Day, daysBetween, dayToNumber, numberToDay, textToDayOrNull, weekdayOf } from '#shared/domain/day.ts'
import { monthOf, quarterOf, type Span, spanBefore, spanOfYearBefore } from '#shared/domain/figures/spans.ts'

export const presets = ['last-7', 'last-28', 'last-90', 'this-month', 'last-month', 'quarter', 'since-launch', 'all'] as const
export type Preset = (typeof presets)[number]

export const comparisons = ['before', 'year', 'none'] as const
export type Comparison = (typeof comparisons)[number]

/** What the names are reckoned from. */
export interface PeriodFacts {
  readonly today: Day
  /** The day on which the whole company joins; null: not known. */
  readonly launch: Day | null
  /** Of what was counted; null: nothing was. */
  readonly firstDay: Day | null
}

/** Both days counted. */
export function presetToSpan(preset: Preset, { today, launch, firstDay }: PeriodFacts): Span {
  const month = monthOf(today)
  switch (preset) {
    case 'last-7':
      return { from: addDays(today, -6), to: today }
    case 'last-28':
      return { from: addDays(today, -27), to: today }
    case 'last-90':
      return { from: addDays(today, -89), to: today }
    case 'this-month':
      return { from: month, to: today }
    case 'last-month':
      return { from: monthOf(addDays(month, -1)), to: addDays(month, -1) }
    case 'quarter':
      return { from: quarterOf(today), to: today }
    case 'since-launch':
      return { from: launch === null || launch > today ? (firstDay ?? month) : launch, to: today }
    case 'all':
      return { from: firstDay === null || firstDay > today ? month : firstDay, to: today }
  }
}

/** What is written in the address: a name, or "2027-01-25..2027-04-11". */
export function textToPeriod(text: string | null): Preset | Span {
  const preset = presets.find((each) => each === text)
  if (preset !== undefined) return preset
  const [from, to] = (text ?? '').split('..').map(textToDayOrNull)
  return from && to && from <= to ? { from, to } : 'last-90'
}

export function periodToText(period: Preset | Span): string {
  return typeof period === 'string' ? period : `${period.from}..${period.to}`
}

/** As many days right before, or the same days of the year before; null: nothing. */
export function comparedSpan(span: Span, comparison: Comparison): Span | null {
  if (comparison === 'none') return null
  return comparison === 'year' ? spanOfYearBefore(span) : spanBefore(span)
}

/** How closely a period can be drawn: up to a month by day, up to half a year by week. */
export function stepOf({ from, to }: Span): 'day' | 'week' | 'month' {
  const days = daysBetween(from, to) + 1
  if (days <= 31) return 'day'
  return days <= 190 ? 'week' : 'month'
}

/** The days of the span of `step` that begins on a day, as far as they lie in the period. */
export function stepWithin(start: Day, step: 'day' | 'week' | 'month', { from, to }: Span): Span {
  const first = startOf(start, step)
  const next = step === 'month' ? monthOf(addDays(first, 31)) : addDays(first, step === 'week' ? 7 : 1)
  const last = addDays(next, -1)
  return { from: first < from ? from : first, to: last > to ? to : last }
}

/** First day of the span of `step` in which a day falls; a week begins on Monday. */
export function startOf(day: Day, step: 'day' | 'week' | 'month'): Day {
  if (step === 'day') return day
  return step === 'month' ? monthOf(day) : numberToDay(dayToNumber(day) - (weekdayOf(day) - 1))
}

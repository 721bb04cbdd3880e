/** Where days, bars and connectors lie on the timeline, as pure numbers in CSS pixels, so that screen, print and tests agree. */
import { type Day, dayToNumber, numberToDay, weekdayOf } from '#shared/domain/day.ts'

/** Height of a row, of the head above the rows, and half the height of a bar. */
export const rowHeight = 32
export const headHeight = 56
export const halfBar = 8

/** Room left of the first day and right of the last one. */
const inset = 8

/** The smallest and the largest width of a day. */
export const dayWidths = { min: 2, week: 20, day: 44, max: 72 } as const

/** A stretch of days drawn at a width: `first` is the day number of the leftmost day, `days` how many there are. */
export interface Scale {
  readonly first: number
  readonly days: number
  readonly dayWidth: number
}

/** A scale from the first to the last day, both shown. */
export function createScale(first: Day, last: Day, dayWidth: number): Scale {
  const from = dayToNumber(first)
  return { first: from, days: Math.max(1, dayToNumber(last) - from + 1), dayWidth }
}

/** Width of a day at which `days` fill `width` pixels, never under dayWidths.min. */
export function fitDayWidth(width: number, days: number): number {
  return Math.max(dayWidths.min, (width - 2 * inset) / Math.max(1, days))
}

export function chartWidth(scale: Scale): number {
  return scale.days * scale.dayWidth + 2 * inset
}

/** The left edge of a day; also for days outside the scale. */
export function dayToX(scale: Scale, day: Day): number {
  return inset + (dayToNumber(day) - scale.first) * scale.dayWidth
}

/** The middle of a day: where the today line and milestones stand. */
export function dayToMiddle(scale: Scale, day: Day): number {
  return dayToX(scale, day) + scale.dayWidth / 2
}

/** The day under a point; the inverse of dayToX for any point inside the day. */
export function xToDay(scale: Scale, x: number): Day {
  return numberToDay(scale.first + Math.floor((x - inset) / scale.dayWidth + 1e-9))
}

/** Whole days by which a pointer that went `distance` pixels has gone. */
export function distanceToDays(scale: Scale, distance: number): number {
  const days = Math.round(distance / scale.dayWidth)
  return days === 0 ? 0 : days
}

export interface Span {
  readonly x: number
  readonly width: number
}

/** The box of a bar from its first to its last day, both whole. */
export function barSpan(scale: Scale, start: Day, due: Day): Span {
  const x = dayToX(scale, start)
  return { x, width: Math.max(scale.dayWidth, dayToX(scale, due) + scale.dayWidth - x) }
}

/** Share of a stretch of days that has passed at the end of `today`, 0 to 1. */
export function elapsedShare(start: Day, due: Day, today: Day): number {
  const all = dayToNumber(due) - dayToNumber(start) + 1
  return Math.min(1, Math.max(0, (dayToNumber(today) - dayToNumber(start) + 1) / Math.max(1, all)))
}

/** Runs of neighbouring weekend days, for the shading. */
export function weekendSpans(scale: Scale, weekend: readonly number[]): readonly Span[] {
  const spans: Span[] = []
  let run = 0
  for (let index = 0; index <= scale.days; index += 1) {
    const off = index < scale.days && weekend.includes(weekdayOf(numberToDay(scale.first + index)))
    if (off) run += 1
    else if (run > 0) {
      spans.push({ x: inset + (index - run) * scale.dayWidth, width: run * scale.dayWidth })
      run = 0
    }
  }
  return spans
}

export interface Tick {
  readonly day: Day
  readonly x: number
  /** Whether the label names the month: the first label, and the first of each month. */
  readonly month: boolean
}

/** Room that one label of the axis needs, with and without the month's name. */
const labelWidth = { week: 34, day: 26 } as const

/**
 * The labels of the axis: every day when days are wide enough, else every Monday, every second Monday and so on, whatever still
 * leaves room for the words.
 */
export function axisTicks(scale: Scale): readonly Tick[] {
  const step = scale.dayWidth >= labelWidth.day ? 1 : 7 * Math.max(1, Math.ceil(labelWidth.week / (7 * scale.dayWidth)))
  const ticks: Tick[] = []
  const firstMonday = (8 - weekdayOf(numberToDay(scale.first))) % 7
  for (let index = step === 1 ? 0 : firstMonday; index < scale.days; index += step) {
    const day = numberToDay(scale.first + index)
    const before = ticks.at(-1)
    ticks.push({ day, x: inset + index * scale.dayWidth, month: before === undefined || before.day.slice(0, 7) !== day.slice(0, 7) })
  }
  return ticks
}

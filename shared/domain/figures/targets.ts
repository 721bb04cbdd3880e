/** Targets: where a straight way from start to value should be today, how the truth stands to it, and where the pace of late leads. */
import { type Day, daysBetween } from '../day.ts'
import type { TargetMeasure } from './types.ts'

export interface TargetPath {
  /** Where it starts and what it is to be; it may also be to fall. */
  readonly start: number
  readonly value: number
  readonly fromDay: Day
  readonly byDay: Day
}

/** A target is on track while it is at most this part of the whole way behind the straight line, and ahead from as much before it. */
export const targetTolerance = 0.1

/** Early on a tenth of the way is all of it: whoever has less than this part of what is due is at risk, too, once a twentieth is over. */
const leastOfDue = 0.5
const begun = 0.05

/** What fractions lose when they are taken from each other. */
const close = 1e-9

export const targetStates = ['not-begun', 'no-figures', 'ahead', 'on-track', 'at-risk', 'reached', 'missed'] as const
export type TargetState = (typeof targetStates)[number]

/** Where the straight way is on the evening of a day: `start` on the first day, `value` on the last one and after it. */
export function dueOn({ start, value, fromDay, byDay }: TargetPath, day: Day): number {
  return start + (value - start) * partOfWay(fromDay, byDay, day)
}

/** `now`: in the unit of the target; null: nothing is counted yet. */
export function targetState(path: TargetPath, now: number | null, today: Day): TargetState {
  if (today < path.fromDay) return 'not-begun'
  if (now === null) return today > path.byDay ? 'missed' : 'no-figures'
  if (isReached(path, now)) return 'reached'
  if (today > path.byDay) return 'missed'
  const due = partOfWay(path.fromDay, path.byDay, today)
  const done = (now - path.start) / (path.value - path.start)
  if (done - due < -targetTolerance - close || (due >= begun && done < due * leastOfDue - close)) return 'at-risk'
  return done - due >= targetTolerance - close ? 'ahead' : 'on-track'
}

/** Days whose pace a forecast carries on. */
export const forecastDays = 28

/**
 * Where it would stand on its last day if what came in the last days before today came again in as many, for ever: an extrapolation and
 * not a promise. `before`: where it stood `daysAgo` days ago; `most`: more cannot be (1 for a rate). Never below zero. Null without days
 * to go by.
 */
export function forecastTarget(
  path: TargetPath,
  { now, before, daysAgo, most }: { readonly now: number; readonly before: number; readonly daysAgo: number; readonly most: number },
  today: Day,
): number | null {
  if (daysAgo <= 0 || today < path.fromDay) return null
  const left = Math.max(0, daysBetween(today, path.byDay))
  return Math.min(most, Math.max(0, now + ((now - before) / daysAgo) * left))
}

/** Whether what it counts adds up from its first day on; others stand at a level that goes up and down. */
export function addsUp(measure: TargetMeasure): boolean {
  return !['active-users', 'adoption-rate', 'share-rate', 'share-of-voice', 'typed'].includes(measure)
}

/** How the value of a measure is to be written. `money`: minor units. */
export function unitOf(measure: TargetMeasure): 'count' | 'rate' | 'money' {
  if (measure === 'earned-media-value') return 'money'
  return ['adoption-rate', 'share-rate', 'share-of-voice'].includes(measure) ? 'rate' : 'count'
}

function isReached({ start, value }: TargetPath, now: number): boolean {
  return value >= start ? now >= value : now <= value
}

function partOfWay(from: Day, by: Day, day: Day): number {
  const all = daysBetween(from, by)
  return all <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(from, day) / all))
}

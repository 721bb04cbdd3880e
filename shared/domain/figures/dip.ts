/**
 * The dip after a launch: what is to be expected, and whether what came lies outside it.
 *
 * The expected curve is learned from the company's own days: who joined when, how the pilot's sharing went on, and what the roll-out has
 * brought so far (see dip-curve.ts). A week is always held against what could be expected *before* it began. The alarm needs both: so
 * little that it would hardly come about by chance, and much less than expected. How often that is wrong or late is measured on made-up
 * launches that know nothing of these curves (tests/bench/figures-dip.ts).
 */
import { type DipRecord, type DipStep, type Fit, type Foretold, fitCurve, foretell, zealOf } from './dip-curve.ts'

/** The part of all weeks of sound launches that lies inside the band that is drawn. */
export const bandCovers = 0.9

/** After so many weeks a launch is no launch any more. */
export const watchedWeeks = 12

/** The days that are looked at together for the alarm: a sudden fall shows in one week, a slow one in two. */
const windows = [7, 14] as const
/** So rare must it be, by chance, that so little comes. */
const rarity = 0.014
/** And it must be less than this part of what was expected: a small difference may be sure and yet not worth a word. */
const depth = 0.72
/** Nothing is foretold more sharply than this part of itself: for the alarm, and for the band. */
const bluntness = { alarm: 0.19, band: 0.06 }
/** Normal deviation below which one in twenty lies. */
const oneInTwenty = 1.6449

export interface DipWeek {
  /** Place of the week's first step in the record. */
  readonly from: number
  /** What was to be expected of its days, before it began; of days that nobody counted nothing is expected. */
  readonly mean: number
  readonly low: number
  readonly high: number
  /** What came; null: the week is not over, or nothing of it is known. */
  readonly came: number | null
}

export interface DipReview {
  /** `too-early`: not two weeks of it are known. `over`: the weeks in which a dip is a matter of the launch have passed. */
  readonly state: 'too-early' | 'inside' | 'outside' | 'over'
  /** From the second week on. */
  readonly weeks: readonly DipWeek[]
  /** How many of the last weeks on end came in below the band. */
  readonly weeksOutside: number
  readonly basis: 'pilot' | 'default'
}

type Zeal = ReturnType<typeof zealOf>

/** How likely so little or less is: the lower tail of a gamma-shaped total (Wilson and Hilferty 1931). */
function chanceOfAtMost(value: number, { mean, variance }: Foretold): number {
  if (mean <= 0) return 1
  const part = variance / (mean * mean) / 9
  return normalBelow((Math.cbrt((value + 0.5) / mean) - (1 - part)) / Math.sqrt(part))
}

/** The value below which lies what lies below `deviation` of a normal distribution, by the same approximation. */
function quantile({ mean, variance }: Foretold, deviation: number): number {
  if (mean <= 0) return 0
  const part = variance / (mean * mean) / 9
  return mean * Math.max(0, 1 - part + deviation * Math.sqrt(part)) ** 3
}

/** The part of the normal distribution below `z` (Abramowitz and Stegun 7.1.26; wrong by less than 0.0000002). */
function normalBelow(z: number): number {
  const at = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * at)
  const tail = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-at * at)
  return z < 0 ? tail / 2 : 1 - tail / 2
}

function blunted({ mean, variance }: Foretold, part: number): Foretold {
  return { mean, variance: variance + (part * mean) ** 2 }
}

const isKnown = (step: DipStep | undefined): boolean => step !== undefined && step.value !== null

/** Whether the days that end with the step `index` lie outside what was to be expected of them. `isTrusted`: from which steps to learn. */
export function isOutside(record: DipRecord, zeal: Zeal, index: number, isTrusted: (index: number) => boolean): boolean {
  return windows.some((days) => {
    const width = days / record.stepDays
    const from = index - width + 1
    // Less than a week of the roll-out itself is nothing to reckon with.
    if ((from - record.launch) * record.stepDays < 7) return false
    const places = Array.from({ length: width }, (_, place) => from + place).filter((place) => isKnown(record.steps[place]))
    if (places.reduce((sum, place) => sum + (record.steps[place]?.workingDays ?? 0), 0) < 2) return false
    const foretold = blunted(foretell(record, fitCurve(record, zeal, from, isTrusted), places), bluntness.alarm)
    const came = places.reduce((sum, place) => sum + (record.steps[place]?.value ?? 0), 0)
    return came < depth * foretold.mean && chanceOfAtMost(came, foretold) < rarity
  })
}

/**
 * What a launch looks like at the end of the step `last`, the last one of which anything is known (-1: none). The record goes as far as
 * the band is to be drawn; its weeks are blocks of seven days from the step `firstWeek` on. Takes a few milliseconds.
 */
export function reviewDip(record: DipRecord, last: number, firstWeek: number): DipReview {
  const zeal = zealOf(record)
  const end = Math.min(last, record.launch + (watchedWeeks * 7) / record.stepDays - 1)
  const outside = new Set<number>()
  const isTrusted = (index: number) => !outside.has(index)
  const width = 7 / record.stepDays
  let isNowOutside = false
  for (let index = record.launch + 2 * width - 1; index <= end; index += 1) {
    isNowOutside = isOutside(record, zeal, index, isTrusted)
    // What fell apart is no measure for what comes after it.
    if (isNowOutside) for (let place = index - width + 1; place <= index; place += 1) outside.add(place)
  }
  const weeks = weeksOf(record, zeal, { last, firstWeek, isTrusted })
  const isLow = weeks.filter(({ came }) => came !== null).map(({ came, low }) => came !== null && came < low)
  const weeksOutside = isLow.length - 1 - isLow.lastIndexOf(false)
  const { hasPilot } = fitCurve(record, zeal, record.launch, isTrusted)
  const known = record.steps.slice(record.launch, end + 1).filter(isKnown).length
  return {
    state: stateOf({ isOver: last > end, isEarly: known < (record.stepDays === 1 ? 10 : 2), isNowOutside }),
    weeks,
    weeksOutside,
    basis: hasPilot ? 'pilot' : 'default',
  }
}

function stateOf(now: { readonly isOver: boolean; readonly isEarly: boolean; readonly isNowOutside: boolean }): DipReview['state'] {
  if (now.isOver) return 'over'
  if (now.isEarly) return 'too-early'
  return now.isNowOutside ? 'outside' : 'inside'
}

interface Weeks {
  readonly last: number
  readonly firstWeek: number
  readonly isTrusted: (index: number) => boolean
}

function weeksOf(record: DipRecord, zeal: Zeal, { last, firstWeek, isTrusted }: Weeks): readonly DipWeek[] {
  const width = 7 / record.stepDays
  const starts: number[] = []
  for (let from = firstWeek; from + width <= record.steps.length; from += width) if (from >= record.launch + width) starts.push(from)
  let fit: Fit | null = null
  return starts.map((from) => {
    // What is still to come is foretold from all that is known today.
    if (fit === null || from <= last + 1) fit = fitCurve(record, zeal, Math.min(from, last + 1), isTrusted)
    const places = Array.from({ length: width }, (_, place) => from + place)
    const isOver = from + width - 1 <= last
    const counted = isOver ? places.filter((place) => isKnown(record.steps[place])) : places
    const foretold = blunted(foretell(record, fit, counted), bluntness.band)
    return {
      from,
      mean: foretold.mean,
      low: quantile(foretold, -oneInTwenty),
      high: quantile(foretold, oneInTwenty),
      came: isOver && counted.length > 0 ? counted.reduce((sum, place) => sum + (record.steps[place]?.value ?? 0), 0) : null,
    }
  })
}

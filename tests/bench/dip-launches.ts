/**
 * Launches with a known truth, made up to try the watch over the dip. Nothing here is taken from the curves that the watch believes in:
 * other shapes of forgetting, other noise, holidays that only some have, days that nobody counted, figures that come late.
 */

import { watchedWeeks } from '#shared/domain/figures/dip.ts'
import type { DipStep } from '#shared/domain/figures/dip-curve.ts'
import { createRandom, type Random } from '#shared/domain/random.ts'

/** A made-up launch, day by day; the days before `launch` are the pilot. */
export interface MadeUpLaunch {
  readonly advocates: number
  readonly shape: string
  readonly launch: number
  readonly days: readonly DipStep[]
  /** The day on which each day's figures are there. */
  readonly arrives: readonly number[]
  /** The first day of the collapse; null: it never collapses. */
  readonly collapse: number | null
  /** What of the expected remains after it. */
  readonly depth: number
}

const between = (random: Random, low: number, high: number) => low + (high - low) * random.next()

/** The n-th of numbers that fill 0 to 1 evenly (multiples of an irrational step, here of the plastic or the golden ratio). */
const evenly = (place: number, step: number) => (place * step) % 1

/** A draw from the normal distribution (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}

/** A draw from a Poisson distribution: by products when small, by the normal one when large. */
function poisson(random: Random, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  const stop = Math.exp(-mean)
  let count = 0
  for (let product = random.next(); product > stop; product *= random.next()) count += 1
  return count
}

/** Ways in which a crowd's zeal goes on with the days since joining, 1 on the first one. */
const forgetting: Readonly<Record<string, (random: Random) => (age: number) => number>> = {
  'power law': (random) => {
    const [bend, fall] = [between(random, 4, 15), between(random, 0.15, 0.5)]
    return (age) => (1 + age / bend) ** -fall
  },
  stretched: (random) => {
    const [floor, scale, stretch] = [between(random, 0.25, 0.7), between(random, 10, 40), between(random, 0.5, 0.9)]
    return (age) => floor + (1 - floor) * Math.exp(-((age / scale) ** stretch))
  },
  'some leave': (random) => {
    const [leavers, stay] = [between(random, 0.2, 0.6), between(random, 10, 30)]
    return (age) => 1 - leavers + leavers * (1 - 1 / stay) ** age * (1 - age / 400)
  },
  'straight down': (random) => {
    const [floor, days] = [between(random, 0.35, 0.8), between(random, 25, 60)]
    return (age) => Math.max(floor, 1 - ((1 - floor) * age) / days)
  },
  'late drop': (random) => {
    const [floor, middle, width] = [between(random, 0.4, 0.75), between(random, 14, 30), between(random, 4, 8)]
    const raw = (age: number) => floor + (1 - floor) / (1 + Math.exp((age - middle) / width))
    return (age) => raw(age) / raw(0)
  },
  'never fades': (random) => {
    const swing = between(random, 0, 0.1)
    return (age) => 1 + swing * Math.sin(age / 11)
  },
}

/** Who joins on which day: by waves of invitations, most within days, some after weeks. */
function joiners(random: Random, people: number, firstDay: number, waves: readonly number[], length: number): Float64Array {
  const joined = new Float64Array(length)
  for (let person = 0; person < people; person += 1) {
    const wave = random.pick(waves)
    const day = firstDay + wave + Math.floor(Math.exp(1 + 1.1 * normal(random)) - 1 + random.next())
    const place = Math.max(0, day)
    if (place < length) joined[place] = (joined[place] ?? 0) + 1
  }
  return joined
}

function lateness(random: Random, length: number): readonly number[] {
  const kind = random.next()
  const rhythm = random.pick([2, 3])
  const lag = random.int(1, 2)
  return Array.from({ length }, (_, day) => {
    if (kind < 0.6) return day
    return kind < 0.85 ? day + lag : day + (rhythm - 1 - (day % rhythm))
  })
}

function meansOf(random: Random, pilot: Float64Array, crowd: Float64Array, launch: number, fade: (age: number) => number): Float64Array {
  // Shares of one person on a first working day: 0.6 to 1.75 in a week, around what the demo company's first weeks show.
  const rate = Math.exp(between(random, Math.log(0.12), Math.log(0.35)))
  const keener = between(random, 1, 1.7)
  const laterLess = between(random, 0.6, 1)
  const means = new Float64Array(crowd.length)
  for (let joinedOn = 0; joinedOn < crowd.length; joinedOn += 1) {
    const late = laterLess ** Math.max(0, (joinedOn - launch) / 30)
    const zeal = rate * ((pilot[joinedOn] ?? 0) * keener + (crowd[joinedOn] ?? 0) * late)
    if (zeal === 0) continue
    for (let day = joinedOn; day < crowd.length; day += 1) means[day] = (means[day] ?? 0) + zeal * fade(day - joinedOn)
  }
  return means
}

interface Weather {
  readonly isOff: (day: number) => boolean
  readonly factor: (day: number) => number
}

function weatherOf(random: Random, length: number): Weather {
  const weekday = [1, 2, 3, 4, 5].map(() => between(random, 0.8, 1.2))
  const weekend = between(random, 0.05, 0.5)
  const holidays = new Set(Array.from({ length: random.int(2, 6) }, () => random.int(0, length - 1)))
  const halfHolidays = new Set(Array.from({ length: random.int(0, 3) }, () => random.int(0, length - 1)))
  const [daily, weekly] = [between(random, 0.05, 0.22), between(random, 0.02, 0.08)]
  const good = new Set(Array.from({ length: random.int(0, 3) }, () => random.int(0, length - 1)))
  const noise = new Float64Array(length)
  let slow = 0
  for (let day = 0; day < length; day += 1) {
    slow = 0.8 * slow + weekly * 0.6 * normal(random)
    noise[day] = Math.exp(slow + daily * normal(random) - (daily * daily) / 2)
  }
  const isWeekend = (day: number) => day % 7 > 4
  return {
    isOff: (day) => isWeekend(day) || holidays.has(day),
    factor: (day) => {
      const usual = isWeekend(day) || holidays.has(day) ? weekend : (weekday[day % 7] ?? 1)
      return usual * (noise[day] ?? 1) * (halfHolidays.has(day) ? 0.6 : 1) * (good.has(day) ? 1.8 : 1)
    },
  }
}

/** One launch; `collapses`: it falls to half or less of what would have come, between the 12th and the 70th day. */
export function makeUpLaunch(seed: number, collapses: boolean): MadeUpLaunch {
  const random = createRandom(seed)
  for (let warm = 0; warm < 8; warm += 1) random.next()
  // Sizes and depths are spread evenly over the launches instead of drawn, so that a few hundred tell as much as a few thousand.
  const advocates = Math.round(20 * 250 ** evenly(seed, 0.618_033_988_749_894_9))
  const hasPilot = random.next() < 0.7
  const launch = hasPilot ? random.int(3, 6) * 7 + random.int(0, 4) : random.int(0, 4)
  const length = launch + watchedWeeks * 7
  const pilotSize = hasPilot ? Math.min(60, Math.max(6, Math.round(advocates * between(random, 0.06, 0.15)))) : 0
  const shape = random.pick(Object.keys(forgetting))
  const fade = forgetting[shape]?.(random) ?? (() => 1)
  const waves = [[0], [0, 10], [0, 7, 21]][random.int(0, 2)] ?? [0]
  const pilot = joiners(random, pilotSize, 0, [0], length)
  const crowd = joiners(random, advocates - pilotSize, launch, waves, length)
  const means = meansOf(random, pilot, crowd, launch, fade)
  const weather = weatherOf(random, length)
  const collapse = collapses ? launch + random.int(12, 70) : null
  const depth = collapses ? evenly(seed, 0.754_877_666_246_692_7) / 2 : 1
  const missing = new Set(Array.from({ length: random.int(0, 6) }, () => random.int(0, length - 1)))
  const forgotten = random.next() < 0.3 ? random.int(0, length - 1) : -1
  const days = Array.from({ length }, (_, day): DipStep => {
    const after = collapse !== null && day >= collapse ? depth : 1
    const count = poisson(random, (means[day] ?? 0) * weather.factor(day) * after)
    const isOff = weather.isOff(day)
    return {
      value: missing.has(day) ? null : day === forgotten ? 0 : count,
      workingDays: isOff ? 0 : 1,
      daysOff: isOff ? 1 : 0,
      joined: (pilot[day] ?? 0) + (crowd[day] ?? 0),
    }
  })
  return { advocates, shape, launch, days, arrives: lateness(random, length), collapse, depth }
}

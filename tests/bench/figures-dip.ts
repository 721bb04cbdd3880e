/** How well the watch over the dip tells a launch that goes as launches go from one that falls apart: on made-up ones, whose truth is known. */
import { isOutside, reviewDip, watchedWeeks } from '#shared/domain/figures/dip.ts'
import { zealOf } from '#shared/domain/figures/dip-curve.ts'
import { type MadeUpLaunch, makeUpLaunch } from './dip-launches.ts'

/** The day of the first alarm, counted as the days of the record are; null: none. Each day only what was there by then is looked at. */
function firstAlarm(launch: MadeUpLaunch): number | null {
  for (let today = launch.launch + 13; today < launch.launch + watchedWeeks * 7; today += 1) {
    const steps = launch.days
      .slice(0, today + 1)
      .map((step, day) => ((launch.arrives[day] ?? day) > today ? { ...step, value: null } : step))
    const record = { steps, launch: launch.launch, stepDays: 1 } as const
    if (isOutside(record, zealOf(record), today, () => true)) return today
  }
  return null
}

/** A collapse is to be found within so many days. */
const daysToFind = 7

interface Tried {
  readonly launch: MadeUpLaunch
  readonly alarm: number | null
  /** Weeks of a sound launch that were foretold, and how many of those came inside the band. */
  readonly weeks: number
  readonly inside: number
}

/** How often the band held what it promises. */
function weeksInBand({ days, launch, collapse }: MadeUpLaunch): { weeks: number; inside: number } {
  if (collapse !== null) return { weeks: 0, inside: 0 }
  const { weeks } = reviewDip({ steps: days, launch, stepDays: 1 }, days.length - 1, launch)
  const inside = weeks.filter(({ came, low, high }) => came !== null && came >= low && came <= high)
  return { weeks: weeks.length, inside: inside.length }
}

interface DipResult {
  /** Launches that never collapsed and were called so all the same, and all of those. */
  readonly falseAlarms: number
  readonly sound: number
  /** Collapses that were found within seven days, and all of them; one that was cried before it came is not found. */
  readonly found: number
  readonly collapses: number
  /** Of the weeks of sound launches, the part that came inside the band. */
  readonly covered: number
  readonly tried: readonly Tried[]
}

/** Tries the watch on made-up launches, every other one of which collapses. */
export function tryDip(launches: number, firstSeed: number): DipResult {
  const tried = Array.from({ length: launches }, (_, index) => {
    const launch = makeUpLaunch(firstSeed + index, index % 2 === 1)
    return { launch, alarm: firstAlarm(launch), ...weeksInBand(launch) }
  })
  const sound = tried.filter(({ launch }) => launch.collapse === null)
  const collapsed = tried.filter(({ launch }) => launch.collapse !== null)
  return {
    sound: sound.length,
    falseAlarms: sound.filter(({ alarm }) => alarm !== null).length,
    collapses: collapsed.length,
    found: collapsed.filter(isFound).length,
    covered: sound.reduce((sum, { inside }) => sum + inside, 0) / sound.reduce((sum, { weeks }) => sum + weeks, 0),
    tried,
  }
}

/** `days` counted from the first figures of the collapse being there, which is when anybody could know. */
function isFound({ launch, alarm }: Tried): boolean {
  if (launch.collapse === null || alarm === null || alarm < launch.collapse) return false
  return alarm < (launch.arrives[launch.collapse] ?? launch.collapse) + daysToFind
}

/** The same, counted from the collapse itself, late figures or not. */
function isFoundStrictly({ launch, alarm }: Tried): boolean {
  return launch.collapse !== null && alarm !== null && alarm >= launch.collapse && alarm < launch.collapse + daysToFind
}

const promise = { falseAlarms: 0.05, found: 0.9 }
const percent = (part: number, of: number) => `${((part / of) * 100).toFixed(1)} %`
const sizes = [20, 60, 200, 800, 5001] as const

/** Prints how good the watch is; false when a promise is not kept. */
export function benchDip(launches: number): boolean {
  const { tried, sound, falseAlarms, collapses, found, covered } = tryDip(launches, 1)
  console.log(`dip: ${launches} made-up launches of 20 to 5,000 advocates, every other one collapses to half or less`)
  console.log(`false alarms        ${percent(falseAlarms, sound)} of ${sound} sound launches in twelve weeks (promised: under 5 %)`)
  console.log(`found within 7 days ${percent(found, collapses)} of ${collapses} collapses, from their first figures on (promised: 90 %)`)
  console.log(
    `from the collapse   ${percent(tried.filter(isFoundStrictly).length, collapses)}, where four in ten launches get their figures days late`,
  )
  console.log(`band                ${percent(covered, 1)} of sound weeks lie inside it (said to be 90 %)`)
  sizes.slice(0, -1).forEach((least, place) => {
    const group = tried.filter(({ launch }) => launch.advocates >= least && launch.advocates < (sizes[place + 1] ?? 0))
    const fine = group.filter(({ launch }) => launch.collapse === null)
    const fell = group.filter(({ launch }) => launch.collapse !== null)
    const alarms = fine.filter(({ alarm }) => alarm !== null).length
    console.log(
      `  from ${least} advocates: false ${percent(alarms, fine.length)}, found ${percent(fell.filter(isFound).length, fell.length)}`,
    )
  })
  return falseAlarms / sound < promise.falseAlarms && found / collapses >= promise.found
}

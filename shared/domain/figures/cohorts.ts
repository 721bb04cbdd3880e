/** People by the invitation they had first: how many joined, and how many still share how many weeks later. */
import { addDays, type Day, daysBetween } from '../day.ts'

/** One invitation that went out. */
export interface CohortWave {
  /** Null: they joined without one. */
  readonly waveId: string | null
  readonly name: string
  readonly from: Day
  readonly personIds: readonly string[]
}

export interface Cohort {
  readonly waveId: string | null
  /** `joined`: several that are too small to be shown alone. */
  readonly kind: 'wave' | 'no-wave' | 'joined'
  readonly name: string
  readonly from: Day
  readonly people: number
  readonly joined: number
  /** Who shared in the first, second … week after it, as many whole weeks as have passed. */
  readonly active: readonly number[]
}

/** Weeks that are told apart. */
const mostWeeks = 12

export interface CohortFacts {
  /** In the order in which they went out; a person counts for the first one. */
  readonly waves: readonly CohortWave[]
  readonly joined: ReadonlySet<string>
  readonly activity: ReadonlyMap<string, readonly Day[]>
  /** The last day of which figures are known. */
  readonly until: Day
  /** Smaller groups are joined with others. */
  readonly smallest: number
}

/** In the order of the waves; small ones are joined with the next, so that no row tells of fewer than may be shown. */
export function cohortsOf({ waves, joined, activity, until, smallest }: CohortFacts): readonly Cohort[] {
  const seen = new Set<string>()
  const own = waves.map((wave) => ({ ...wave, personIds: wave.personIds.filter((id) => !seen.has(id) && seen.add(id)) }))
  return joinSmall(
    own.filter(({ personIds }) => personIds.length > 0),
    smallest,
  ).map(({ wave, isJoined }) => ({
    waveId: isJoined ? null : wave.waveId,
    kind: isJoined ? 'joined' : wave.waveId === null ? 'no-wave' : 'wave',
    name: wave.name,
    from: wave.from,
    people: wave.personIds.length,
    joined: wave.personIds.filter((id) => joined.has(id)).length,
    active: weeksOf(wave, activity, until),
  }))
}

interface Group {
  readonly wave: CohortWave
  readonly isJoined: boolean
}

function joinSmall(waves: readonly CohortWave[], smallest: number): readonly Group[] {
  const groups: Group[] = []
  for (const wave of waves) {
    const last = groups.at(-1)
    if (last === undefined || last.wave.personIds.length >= smallest) groups.push({ wave, isJoined: false })
    else groups[groups.length - 1] = together(last.wave, wave)
  }
  const last = groups.at(-1)
  const before = groups.at(-2)
  if (last === undefined || last.wave.personIds.length >= smallest) return groups
  // A last small one has nothing after it to be joined with.
  return before === undefined ? [] : [...groups.slice(0, -2), together(before.wave, last.wave)]
}

function together(one: CohortWave, other: CohortWave): Group {
  const name = [one.name, other.name].filter((each) => each !== '').join(' + ')
  return { wave: { waveId: null, name, from: one.from, personIds: [...one.personIds, ...other.personIds] }, isJoined: true }
}

function weeksOf({ from, personIds }: CohortWave, activity: CohortFacts['activity'], until: Day): readonly number[] {
  const whole = Math.min(mostWeeks, Math.floor((daysBetween(from, until) + 1) / 7))
  const active = Array.from({ length: Math.max(0, whole) }, () => 0)
  for (const id of personIds) {
    const weeks = new Set((activity.get(id) ?? []).map((day) => Math.floor(daysBetween(from, day) / 7)))
    for (const week of weeks) if (week >= 0 && week < active.length) active[week] = (active[week] ?? 0) + 1
  }
  return active
}

/** Somebody who shared before and no longer does. */
export interface Drifting {
  readonly personId: string
  readonly lastOn: Day
  /** Days with a share, in the time before. */
  readonly daysBefore: number
}

/** Who shared on two days or more before, and not once in the last `weeks`; who shared most comes first. `until`: the last known day. */
export function driftingOf(activity: ReadonlyMap<string, readonly Day[]>, until: Day, weeks: number): readonly Drifting[] {
  const since = addDays(until, -7 * weeks)
  return [...activity]
    .flatMap(([personId, days]) => {
      const lastOn = days.at(-1)
      return lastOn !== undefined && lastOn <= since && days.length >= 2 ? [{ personId, lastOn, daysBefore: days.length }] : []
    })
    .sort((one, other) => other.daysBefore - one.daysBefore || (one.personId < other.personId ? -1 : 1))
}

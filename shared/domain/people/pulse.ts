/** What the answers of a pulse come to, for the whole and for groups large enough to be shown. */
import type { PulseAnswers } from './pulse-file.ts'
import { groupsShown, isShown } from './small-groups.ts'
import { type PulseDriver, pulseDrivers } from './types.ts'

/** `favourable`: the share that answered 4 or 5. Rounded: the mean to a tenth, the share to a hundredth. */
interface DriverResult {
  readonly mean: number
  readonly favourable: number
}

export interface PulseResult {
  readonly answers: number
  /** Null where fewer than the smallest group answered the statement, or a difference would tell what they said. */
  readonly drivers: Readonly<Record<PulseDriver, DriverResult | null>>
}

interface Said {
  readonly group: string
  readonly answers: PulseAnswers
}

/** Of the whole; null: fewer answers than the smallest group. */
export function pulseResult(said: readonly Said[], smallest: number): PulseResult | null {
  return isShown(said.length, smallest) ? resultOf(said, (driver) => isShown(countOf(said, driver), smallest)) : null
}

/** Groups that may be shown beside the whole, by name, and how many answers are in none of them. */
export function pulseGroups(
  said: readonly Said[],
  smallest: number,
): { readonly groups: readonly { readonly group: string; readonly result: PulseResult }[]; readonly hidden: number } {
  if (!isShown(said.length, smallest)) return { groups: [], hidden: said.length }
  const named = [...new Set(said.map(({ group }) => group))].filter((group) => group !== '')
  const all = named.map((group) => {
    const members = said.filter((each) => each.group === group)
    return { group, members, count: members.length }
  })
  const shown = groupsShown(all, said.length, smallest)
  // A statement that somebody left out has its own, smaller numbers: it is looked at by itself.
  const byDriver = new Map(
    pulseDrivers.map((driver) => {
      const counted = shown.map(({ group, members }) => ({ group, count: countOf(members, driver) }))
      return [driver, new Set(groupsShown(counted, countOf(said, driver), smallest).map(({ group }) => group))] as const
    }),
  )
  const groups = shown
    .map(({ group, members }) => ({ group, result: resultOf(members, (driver) => byDriver.get(driver)?.has(group) ?? false) }))
    .toSorted((a, b) => (a.group < b.group ? -1 : 1))
  return { groups, hidden: said.length - shown.reduce((sum, { count }) => sum + count, 0) }
}

function countOf(said: readonly Said[], driver: PulseDriver): number {
  return said.reduce((count, { answers }) => (answers[driver] === undefined ? count : count + 1), 0)
}

function resultOf(said: readonly Said[], mayShow: (driver: PulseDriver) => boolean): PulseResult {
  const result = (driver: PulseDriver) => (mayShow(driver) ? driverResult(said, driver) : null)
  return {
    answers: said.length,
    drivers: {
      purpose: result('purpose'),
      development: result('development'),
      'caring-manager': result('caring-manager'),
      strengths: result('strengths'),
      feedback: result('feedback'),
    },
  }
}

function driverResult(said: readonly Said[], driver: PulseDriver): DriverResult | null {
  const values = said.flatMap(({ answers }) => answers[driver] ?? [])
  if (values.length === 0) return null
  const sum = values.reduce((all, value) => all + value, 0)
  return {
    mean: Math.round((sum / values.length) * 10) / 10,
    favourable: Math.round((values.filter((value) => value >= 4).length / values.length) * 100) / 100,
  }
}

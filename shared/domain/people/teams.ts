/** Who belongs to which team: by its rule, by hand, and because a part of a team belongs to it. */
import { foldWords } from '../content/fold.ts'
import type { TeamRule } from './types.ts'

/** What a rule looks at. */
export interface RuledPerson {
  readonly department: string
  readonly place: string
  readonly seniority: string
  readonly locale: string | null
}

export interface NestedTeam {
  readonly id: string
  readonly rule: TeamRule | null
  readonly parentId: string | null
}

/** A person must match every list that is not empty, with any of its values; case and accents do not matter. Without a rule nobody matches. */
export function matchesRule(rule: TeamRule | null, person: RuledPerson): boolean {
  if (rule === null) return false
  const { departments, places, seniorities, locales } = rule
  return (
    isAmong(departments, person.department) &&
    isAmong(places, person.place) &&
    (seniorities.length === 0 || seniorities.some((each) => each === person.seniority)) &&
    (locales.length === 0 || locales.some((each) => each === person.locale))
  )
}

function isAmong(values: readonly string[], value: string): boolean {
  const key = foldWords(value)
  return values.length === 0 || values.some((each) => foldWords(each) === key)
}

/** Whether a team would end up within itself. `parents`: the parent of each team that has one. */
export function isCircular(parents: ReadonlyMap<string, string>, teamId: string, parentId: string): boolean {
  const seen = new Set<string>()
  let at: string | undefined = parentId
  while (at !== undefined && !seen.has(at)) {
    if (at === teamId) return true
    seen.add(at)
    at = parents.get(at)
  }
  return false
}

/**
 * The teams of one person. By hand decides for the team it was said of; else the rule, or that a part of the team has them. Nothing
 * depends on the order of teams. `byHand`: true is in, false is out.
 */
export function teamsOfPerson(
  person: RuledPerson,
  teams: readonly NestedTeam[],
  byHand: ReadonlyMap<string, boolean>,
): ReadonlySet<string> {
  const byId = new Map(teams.map((team) => [team.id, team]))
  const open = teams.filter((team) => byHand.get(team.id) ?? matchesRule(team.rule, person))
  const found = new Set<string>()
  for (let team = open.pop(); team !== undefined; team = open.pop()) {
    if (found.has(team.id)) continue
    found.add(team.id)
    const parent = team.parentId === null ? undefined : byId.get(team.parentId)
    if (parent !== undefined && byHand.get(parent.id) !== false) open.push(parent)
  }
  return found
}

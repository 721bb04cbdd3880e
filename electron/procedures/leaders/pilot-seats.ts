/** Why each one sits in the pilot group, and what the group covers of the company. */
import { spelled } from '#db/queries/leaders/pilot.ts'
import { personRows } from '#db/queries/people/people.ts'
import type { ReadDb } from '#db/types.ts'
import type { contract } from '#shared/contracts/index.ts'
import type { PersonRow } from '#shared/contracts/people-shapes.ts'
import type { Day } from '#shared/domain/day.ts'
import { type GroupKey, type GroupMember, keyToGroup, lackingGroups, onlyTheirs, pilotFacets } from '#shared/domain/people/pilot-cover.ts'
import type { Reason } from '#shared/ids.ts'
import type { OutputOf } from '#shared/rpc.ts'
import type { Pool } from './pilot-pool.ts'

type Seat = OutputOf<(typeof contract)['leaders']['weighPilot']>['seats'][number]
type CoverageFacts = OutputOf<(typeof contract)['leaders']['weighPilot']>['coverage']

export interface PilotMeans {
  readonly read: ReadDb
  readonly today: Day
}

/** In the order of the members. Everybody has a reason: who covers nothing alone makes the group like the company. */
export function seatsOf({ read, today }: PilotMeans, members: readonly GroupMember[], keptIds: ReadonlySet<string>): readonly Seat[] {
  const alone = onlyTheirs(members)
  const groups = new Map(members.map((member) => [member.id, member.groups]))
  const rows = personRows(
    read,
    members.map(({ id }) => id),
    today,
  )
  return rows.map((person) => {
    const reasons = [
      ...inFacetOrder(alone.get(person.id) ?? []).map((group) => toReason('only', group, person)),
      ...signsOf(person, groups.get(person.id) ?? [], alone.get(person.id) ?? []),
      ...(keptIds.has(person.id) ? [{ code: 'pilot.kept', data: {} }] : []),
    ]
    return { person, reasons: reasons.length > 0 ? reasons : [{ code: 'pilot.balances', data: { department: person.department } }] }
  })
}

/** Why they are welcome beside what they cover alone. */
export function signsOf(person: PersonRow, groups: readonly GroupKey[], told: readonly GroupKey[]): readonly Reason[] {
  const sign = (is: boolean, code: string) => (is ? [{ code: `pilot.${code}`, data: {} }] : [])
  return [
    ...sign(person.leader, 'leader'),
    ...sign(groups.includes('senior:') && !told.includes('senior:'), 'senior'),
    ...sign(groups.includes('active:') && !told.includes('active:'), 'active'),
  ]
}

/** "pilot.only-place": the value is spelled as the person has it; seniority and language stay codes. */
export function toReason(kind: 'only' | 'covers' | 'lacks', group: GroupKey, person: Pick<PersonRow, 'department' | 'place'>): Reason {
  const { facet, value } = keyToGroup(group)
  const shown = facet === 'department' || facet === 'place' ? person[facet] : value
  return { code: `pilot.${kind}-${facet}`, data: { value: shown } }
}

export function inFacetOrder(groups: readonly GroupKey[]): readonly GroupKey[] {
  const place = (group: GroupKey) => pilotFacets.indexOf(keyToGroup(group).facet)
  return [...groups].sort((a, b) => place(a) - place(b))
}

export function coverageOf(read: ReadDb, { groups }: Pool, members: readonly GroupMember[]): CoverageFacts {
  const lacking = lackingGroups(groups, members).map(keyToGroup)
  const all = [...groups].map(keyToGroup)
  const facet = (name: (typeof pilotFacets)[number]) => {
    const missing = lacking.filter((group) => group.facet === name).map(({ value }) => value)
    const count = all.filter((group) => group.facet === name).length
    const names = name === 'department' || name === 'place' ? spelled(read, name, missing) : null
    return { all: count, covered: count - missing.length, missing: missing.map((value) => names?.get(value) ?? value) }
  }
  const count = (group: GroupKey) => members.filter((member) => member.groups.includes(group)).length
  return {
    departments: facet('department'),
    places: facet('place'),
    seniorities: facet('seniority'),
    locales: facet('locale'),
    active: count('active:'),
    seniors: count('senior:'),
  }
}

/** Who could take somebody's place in the pilot group, and what would then be lost. */
import { eligiblePeople, groupsOfAlike } from '#db/queries/leaders/pilot.ts'
import { personRow, personRows } from '#db/queries/people/people.ts'
import type { GroupKey } from '#shared/domain/people/pilot-cover.ts'
import { lackingGroups } from '#shared/domain/people/pilot-cover.ts'
import { found } from '../launch-plan/find.ts'
import { cellsOf, type PeopleCell, type Pool, peopleOfCells } from './pilot-pool.ts'
import { inFacetOrder, type PilotMeans, signsOf, toReason } from './pilot-seats.ts'

/** So many are proposed. */
const most = 8

/** The best first: who covers most of what would be lacking, then who is asked first. Refuses row-missing. */
export function standInsOf({ pool, ...means }: PilotMeans & { readonly pool: Pool }, personIds: readonly string[], personId: string) {
  const { read, today } = means
  const leaving = found(personRow(read, personId), 'person')
  const group = eligiblePeople(read, [...personIds, personId], today)
  const members = group.filter(({ id }) => id !== personId).map((person) => ({ id: person.id, groups: groupsOfAlike(person) }))
  const lacking = new Set(lackingGroups(pool.groups, members))
  const theirs = group.find(({ id }) => id === personId)
  const lost = theirs === undefined ? [] : groupsOfAlike(theirs).filter((each) => lacking.has(each))
  const cells = [...cellsOf(pool, group)].sort((a, b) => gain(b) - gain(a) || b.preference - a.preference || (a.key < b.key ? -1 : 1))
  function gain(cell: PeopleCell): number {
    return cell.groups.reduce((sum, each) => sum + (lost.includes(each) ? 2 : lacking.has(each) ? 1 : 0), 0)
  }
  const best = cells.slice(0, most)
  // One of each kind first; where there are fewer kinds than places, more of the best.
  const ids = peopleOfCells(
    read,
    [...best, ...best.flatMap((cell) => Array.from({ length: Math.min(most, cell.people) - 1 }, () => cell))],
    {
      withoutIds: group.map(({ id }) => id),
      today,
    },
  )
  const byId = new Map(eligiblePeople(read, ids, today).map((person) => [person.id, groupsOfAlike(person)]))
  const rank = (id: string) => (byId.get(id) ?? []).filter((each) => lost.includes(each)).length
  const chosen = firstOfEach(ids, byId)
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, most)
  return personRows(read, chosen, today).map((person) => {
    const groups = byId.get(person.id) ?? []
    const covered = inFacetOrder(groups.filter((each) => lacking.has(each)))
    return {
      person,
      reasons: [...covered.map((each) => toReason('covers', each, person)), ...signsOf(person, groups, covered)],
      losses: inFacetOrder(lost.filter((each) => !groups.includes(each))).map((each) => toReason('lacks', each, leaving)),
    }
  })
}

/** Those of different groups before a second one of the same; otherwise in the order given. */
function firstOfEach(ids: readonly string[], groups: ReadonlyMap<string, readonly GroupKey[]>): string[] {
  const seen = new Set<string>()
  const firsts = ids.filter((id) => {
    const key = (groups.get(id) ?? []).join('\n')
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  })
  return [...firsts, ...ids.filter((id) => !firsts.includes(id))]
}

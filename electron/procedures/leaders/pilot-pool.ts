/** Everybody who could test, as cells of alike people; and from cells back to people. */
import { type AlikePeople, alikePeople, groupsOfAlike, type OnePerson, peopleAlike, preferenceOfAlike } from '#db/queries/leaders/pilot.ts'
import { remembered } from '#db/queries/people/remembered.ts'
import type { ReadDb } from '#db/types.ts'
import type { Day } from '#shared/domain/day.ts'
import type { GroupKey } from '#shared/domain/people/pilot-cover.ts'
import type { PilotCell } from '#shared/domain/people/pilot-cover-search.ts'

export interface Pool {
  readonly alike: readonly (AlikePeople & { readonly groups: readonly GroupKey[] })[]
  /** Every group that somebody is in. */
  readonly groups: ReadonlySet<GroupKey>
}

/** A cell that remembers whom it stands for, the most preferred first. */
export interface PeopleCell extends PilotCell {
  readonly alike: readonly AlikePeople[]
}

/** Read once until something changes: a swap asks for it again and again. */
export function poolOf(db: ReadDb, today: Day): Pool {
  return remembered(db, ['pilot-pool', today], () => {
    const alike = alikePeople(db, today).map((each) => ({ ...each, groups: groupsOfAlike(each) }))
    return { alike, groups: new Set(alike.flatMap(({ groups }) => groups)) }
  })
}

/** `without`: people who are not counted, because they stay anyway or are not wanted. */
export function cellsOf({ alike }: Pool, without: readonly OnePerson[]): readonly PeopleCell[] {
  const fewer = new Map<string, number>()
  for (const person of without) fewer.set(alikeKey(person), (fewer.get(alikeKey(person)) ?? 0) + 1)
  const byGroups = new Map<string, { readonly groups: readonly GroupKey[]; readonly alike: AlikePeople[] }>()
  for (const each of alike) {
    const people = each.people - (fewer.get(alikeKey(each)) ?? 0)
    const { groups } = each
    const key = groups.join('\n')
    const cell = byGroups.get(key) ?? { groups, alike: [] }
    if (people > 0) cell.alike.push({ ...each, people })
    byGroups.set(key, cell)
  }
  return [...byGroups].flatMap(([key, cell]) => {
    const inOrder = cell.alike.sort((a, b) => preferenceOfAlike(b) - preferenceOfAlike(a) || (alikeKey(a) < alikeKey(b) ? -1 : 1))
    const [best] = inOrder
    if (best === undefined) return []
    const people = inOrder.reduce((sum, each) => sum + each.people, 0)
    return [{ key, groups: cell.groups, people, preference: preferenceOfAlike(best), alike: inOrder }]
  })
}

function alikeKey({ marks, departmentKey, placeKey, isSharing }: Omit<AlikePeople, 'people'>): string {
  return [marks, departmentKey, placeKey, isSharing].join('\n')
}

/** One person for every time that a cell is named; `withoutIds` are passed over. */
export function peopleOfCells(
  db: ReadDb,
  picks: readonly PilotCell[],
  { withoutIds, today }: { readonly withoutIds: readonly string[]; readonly today: Day },
): readonly string[] {
  const seats = new Map<PilotCell, number>()
  for (const cell of picks) seats.set(cell, (seats.get(cell) ?? 0) + 1)
  return [...seats].flatMap(([cell, count]) => {
    const ids: string[] = []
    for (const alike of isPeopleCell(cell) ? cell.alike : []) {
      if (ids.length >= count) break
      ids.push(...peopleAlike(db, alike, { withoutIds, limit: count - ids.length, today }))
    }
    return ids
  })
}

function isPeopleCell(cell: PilotCell): cell is PeopleCell {
  return 'alike' in cell
}

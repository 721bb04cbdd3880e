/** What a pilot group covers, what each of its people alone brings, and what would be lacking. */

/** What a group is asked to cover, in the order in which it is shown. */
export const pilotFacets = ['department', 'place', 'seniority', 'locale', 'active', 'senior'] as const
export type PilotFacet = (typeof pilotFacets)[number]

/** "department:sales": one group of a facet; everybody is in at most one of each. */
export type GroupKey = `${PilotFacet}:${string}`

interface PilotGroup {
  readonly facet: PilotFacet
  /** Folded; of `active` and `senior` empty. */
  readonly value: string
}

/** The facet and the value of a key. */
export function keyToGroup(key: GroupKey): PilotGroup {
  const at = key.indexOf(':')
  const facet = pilotFacets.find((each) => each === key.slice(0, at))
  if (facet === undefined) throw new Error(`no facet of a pilot group: ${key}`)
  return { facet, value: key.slice(at + 1) }
}

export interface GroupMember {
  readonly id: string
  readonly groups: readonly GroupKey[]
}

/** By member: the groups that nobody else of them is in. */
export function onlyTheirs(members: readonly GroupMember[]): ReadonlyMap<string, readonly GroupKey[]> {
  const counts = countGroups(members)
  return new Map(members.map(({ id, groups }) => [id, groups.filter((group) => counts.get(group) === 1)]))
}

/** How many of the members are in each group. */
export function countGroups(members: readonly Pick<GroupMember, 'groups'>[]): ReadonlyMap<GroupKey, number> {
  const counts = new Map<GroupKey, number>()
  for (const { groups } of members) for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
  return counts
}

/** The groups of the company that no member is in, sorted. */
export function lackingGroups(all: ReadonlySet<GroupKey>, members: readonly Pick<GroupMember, 'groups'>[]): readonly GroupKey[] {
  const covered = countGroups(members)
  return [...all].filter((group) => !covered.has(group)).sort()
}

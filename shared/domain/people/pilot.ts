/** The pilot group (requirements P2, C4): as few as cover the company, then more in its proportions. */
import { countGroups, type GroupKey, keyToGroup } from './pilot-cover.ts'
import { greedyCover, type PilotCell, smallestCover } from './pilot-cover-search.ts'

interface PilotWish {
  /** Seats with those who stay; null: as few as cover all. */
  readonly size: number | null
  /** Who stays whatever else is chosen; they are not counted in the cells. */
  readonly kept: readonly { readonly groups: readonly GroupKey[] }[]
}

interface PilotProposal {
  /** Where the other seats come from; a cell stands there once for each of its seats, and never more often than it has people. */
  readonly picks: readonly PilotCell[]
  /** Seats of the smallest group found that covers all, with those who stay. */
  readonly smallest: number
  /** No group that covers all has fewer. */
  readonly atLeast: number
}

/** Of a group larger than it must be so many are to be active already, and senior. */
const shareOfActive = 1 / 3
const shareOfSeniors = 1 / 10

/**
 * Covers every group that a cell or somebody who stays is in. With fewer seats than that takes the most is covered; further seats go
 * to what the group has too little of, measured by the company. The order of cells and of those who stay does not matter.
 */
export function pickPilot(cells: readonly PilotCell[], { size, kept }: PilotWish): PilotProposal {
  const covered = new Set(kept.flatMap(({ groups }) => groups))
  const wanted = new Set(cells.flatMap(({ groups }) => groups).filter((group) => !covered.has(group)))
  const cover = smallestCover(cells, wanted)
  const smallest = kept.length + cover.cells.length
  const facts = { smallest, atLeast: kept.length + cover.atLeast }
  if (size === null || size === smallest) return { picks: cover.cells, ...facts }
  if (size < smallest) return { picks: greedyCover(cells, wanted).slice(0, Math.max(0, size - kept.length)), ...facts }
  return { picks: filled(cells, cover.cells, { size, kept }), ...facts }
}

interface Wanted {
  readonly size: number
  readonly kept: PilotWish['kept']
}

function filled(cells: readonly PilotCell[], start: readonly PilotCell[], { size, kept }: Wanted): readonly PilotCell[] {
  const inOrder = [...cells].sort((a, b) => b.preference - a.preference || b.people - a.people || (a.key < b.key ? -1 : 1))
  const targets = targetsOf(cells, size)
  const have = countGroups([...start, ...kept])
  const names = [...targets.keys()]
  const numbers = new Map(names.map((name, at) => [name, at]))
  const lacks = Float64Array.from(names, (name) => Math.max(0, (targets.get(name) ?? 0) - (have.get(name) ?? 0)))
  const groups = inOrder.map((cell) => cell.groups.flatMap((name) => numbers.get(name) ?? []))
  const taken = new Map<string, number>()
  for (const { key } of start) taken.set(key, 1)
  const left = Int32Array.from(inOrder, ({ key, people }) => people - (taken.get(key) ?? 0))
  const picks = [...start]
  while (picks.length + kept.length < size) {
    const next = neediest(groups, { lacks, left })
    const cell = inOrder[next]
    if (cell === undefined) break
    picks.push(cell)
    left[next] = (left[next] ?? 0) - 1
    for (const group of groups[next] ?? []) lacks[group] = Math.max(0, (lacks[group] ?? 0) - 1)
  }
  return picks
}

/** How many of each group a pilot of this size would have in the proportions of the company. */
function targetsOf(cells: readonly PilotCell[], size: number): ReadonlyMap<GroupKey, number> {
  const people = new Map<GroupKey, number>()
  for (const cell of cells) for (const group of cell.groups) people.set(group, (people.get(group) ?? 0) + cell.people)
  const all = cells.reduce((sum, cell) => sum + cell.people, 0)
  const least = (group: GroupKey) => {
    const { facet } = keyToGroup(group)
    return facet === 'active' ? shareOfActive : facet === 'senior' ? shareOfSeniors : 0
  }
  return new Map([...people].map(([group, count]) => [group, Math.max(count / all, least(group)) * size]))
}

interface Filling {
  /** By group: how many are too few. */
  readonly lacks: Float64Array
  /** By cell: people who are not chosen yet. */
  readonly left: Int32Array
}

/** The first of the cells whose groups lack most; -1 when nobody is left. Asked for every seat among all cells: kept to plain numbers. */
function neediest(groups: readonly (readonly number[])[], { lacks, left }: Filling): number {
  let best = -1
  let bestLack = -1
  for (let cell = 0; cell < left.length; cell += 1) {
    if ((left[cell] ?? 0) <= 0) continue
    let lack = 0
    for (const group of groups[cell] ?? []) lack += lacks[group] ?? 0
    if (lack <= bestLack) continue
    best = cell
    bestLack = lack
  }
  return best
}

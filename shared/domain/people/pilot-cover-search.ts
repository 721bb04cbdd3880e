/** The fewest cells of people that cover all groups: exact where that is quick, else the best found and how many it takes at least. */
import { type GroupKey, keyToGroup } from './pilot-cover.ts'

/** People who are alike in every group. */
export interface PilotCell {
  readonly key: string
  readonly groups: readonly GroupKey[]
  readonly people: number
  /** Of two that cover as much the higher is taken. */
  readonly preference: number
}

export interface Cover {
  /** None twice. */
  readonly cells: readonly PilotCell[]
  /** No cover has fewer. */
  readonly atLeast: number
}

/** So many cells are looked at before the best cover found so far is good enough; a count and no clock, so that every computer agrees. */
const mostLooks = 400_000
/** Pairs are only tried in covers up to this size. */
const mostForPairs = 300

/** Up to so many cells those that cover the same are found and left out. */
const mostDistinct = 5000

/** Groups as numbers: what is searched often is compared quickly. */
interface Problem {
  /** In the order of preference. */
  readonly cells: readonly PilotCell[]
  /** By cell: its wanted groups. */
  readonly groups: readonly (readonly number[])[]
  /** By group: the cells with it. */
  readonly cellsOf: readonly (readonly number[])[]
  /** By group: its facet, as a number. */
  readonly facets: readonly number[]
}

/** `wanted` groups that no cell has are left out. The order of the cells does not matter. */
export function smallestCover(cells: readonly PilotCell[], wanted: ReadonlySet<GroupKey>): Cover {
  const problem = toProblem(cells, wanted)
  const quick = withPairsJoined(problem, withoutIdle(problem, greedyOf(problem)))
  const { best, isProven } = searched(problem, quick)
  const bound = boundOf(problem, new Uint16Array(problem.cellsOf.length))
  return { cells: toCells(problem, best), atLeast: isProven ? best.length : bound }
}

/** The cells that each add most to those before, in that order; an end of the list can be cut. */
export function greedyCover(cells: readonly PilotCell[], wanted: ReadonlySet<GroupKey>): readonly PilotCell[] {
  const problem = toProblem(cells, wanted)
  return greedyOf(problem).flatMap((at) => problem.cells[at] ?? [])
}

function toCells({ cells }: Problem, chosen: readonly number[]): readonly PilotCell[] {
  return [...chosen].sort((a, b) => a - b).flatMap((at) => cells[at] ?? [])
}

/** Of cells that cover the same only the most preferred is kept, where they are few enough to be searched through. */
function toProblem(given: readonly PilotCell[], wanted: ReadonlySet<GroupKey>): Problem {
  const inOrder = given
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.preference - a.preference || b.people - a.people || (a.key < b.key ? -1 : 1))
  const useful = inOrder.flatMap((cell) => {
    const groups = cell.groups.filter((group) => wanted.has(group))
    return groups.length > 0 ? [{ cell, groups }] : []
  })
  const kept = useful.length > mostDistinct ? useful : firstOfEachSet(useful)
  const names = [...new Set(kept.flatMap(({ groups }) => groups))].sort()
  const numbers = new Map(names.map((name, at) => [name, at]))
  const facetNames = [...new Set(names.map((name) => keyToGroup(name).facet))]
  const cellsOf = names.map((): number[] => [])
  const groups = kept.map((each) => each.groups.flatMap((name) => numbers.get(name) ?? []))
  groups.forEach((numbersOfCell, at) => {
    for (const group of numbersOfCell) cellsOf[group]?.push(at)
  })
  return { cells: kept.map(({ cell }) => cell), groups, cellsOf, facets: names.map((name) => facetNames.indexOf(keyToGroup(name).facet)) }
}

function firstOfEachSet<C extends { readonly groups: readonly GroupKey[] }>(cells: readonly C[]): readonly C[] {
  const seen = new Set<string>()
  return cells.filter(({ groups }) => {
    const set = [...groups].sort().join('\n')
    const isFirst = !seen.has(set)
    seen.add(set)
    return isFirst
  })
}

/** How many of a cell's groups nobody covers yet. */
function gainOf({ groups }: Problem, counts: Uint16Array, cell: number): number {
  return (groups[cell] ?? []).reduce((gain, group) => (counts[group] === 0 ? gain + 1 : gain), 0)
}

function add({ groups }: Problem, counts: Uint16Array, cell: number, by: 1 | -1): void {
  for (const group of groups[cell] ?? []) counts[group] = (counts[group] ?? 0) + by
}

/** Always the cell that adds most, of equals the first. What a cell adds only shrinks, so that one is looked at again when its turn comes. */
function greedyOf(problem: Problem): readonly number[] {
  const counts = new Uint16Array(problem.cellsOf.length)
  const byGain: number[][] = [[]]
  problem.groups.forEach((groups, cell) => {
    while (byGain.length <= groups.length) byGain.push([])
    byGain[groups.length]?.push(cell)
  })
  const chosen: number[] = []
  for (let gain = byGain.length - 1; gain > 0; gain -= 1) {
    // Cells that have come down from above stand behind: the order of preference is made anew.
    for (const cell of byGain[gain]?.sort((a, b) => a - b) ?? []) {
      const now = gainOf(problem, counts, cell)
      if (now < gain) byGain[now]?.push(cell)
      else {
        chosen.push(cell)
        add(problem, counts, cell, 1)
      }
    }
  }
  return chosen
}

/** Without those whose groups the others cover; the last taken go first. */
function withoutIdle(problem: Problem, cover: readonly number[]): readonly number[] {
  const counts = countsOf(problem, cover)
  return cover.toReversed().filter((cell) => {
    const isIdle = (problem.groups[cell] ?? []).every((group) => (counts[group] ?? 0) > 1)
    if (isIdle) add(problem, counts, cell, -1)
    return !isIdle
  })
}

function countsOf(problem: Problem, cover: readonly number[]): Uint16Array {
  const counts = new Uint16Array(problem.cellsOf.length)
  for (const cell of cover) add(problem, counts, cell, 1)
  return counts
}

/** Puts one in the place of two as long as there is one that does for both. */
function withPairsJoined(problem: Problem, cover: readonly number[]): readonly number[] {
  const bound = boundOf(problem, new Uint16Array(problem.cellsOf.length))
  let joined = cover
  while (joined.length <= mostForPairs && joined.length > bound) {
    const next = withOnePairJoined(problem, joined)
    if (next === null) return joined
    joined = next
  }
  return joined
}

function withOnePairJoined(problem: Problem, cover: readonly number[]): readonly number[] | null {
  const counts = countsOf(problem, cover)
  for (const [at, first] of cover.entries()) {
    add(problem, counts, first, -1)
    for (const second of cover.slice(at + 1)) {
      add(problem, counts, second, -1)
      const one = coveringAll(problem, openAmong(problem, counts, [first, second]))
      if (one !== null) return [...cover.filter((cell) => cell !== first && cell !== second), one]
      add(problem, counts, second, 1)
    }
    add(problem, counts, first, 1)
  }
  return null
}

function openAmong({ groups }: Problem, counts: Uint16Array, cells: readonly number[]): readonly number[] {
  return [...new Set(cells.flatMap((cell) => groups[cell] ?? []))].filter((group) => counts[group] === 0)
}

/** The most preferred cell with all of these groups; of each facet a cell has one at most. */
function coveringAll({ groups, cellsOf, facets }: Problem, wanted: readonly number[]): number | null {
  const [group] = wanted
  if (group === undefined || new Set(wanted.map((each) => facets[each])).size < wanted.length) return null
  return cellsOf[group]?.find((cell) => wanted.every((each) => groups[cell]?.includes(each))) ?? null
}

/** A cell has one group of each facet at most: so many it takes at least for those that are open. */
function boundOf({ facets }: Problem, counts: Uint16Array): number {
  const open = new Map<number, number>()
  facets.forEach((facet, group) => {
    if (counts[group] === 0) open.set(facet, (open.get(facet) ?? 0) + 1)
  })
  return Math.max(0, ...open.values())
}

/** Goes through the covers that may have fewer than `known`, the rarest group first. */
function searched(problem: Problem, known: readonly number[]): { readonly best: readonly number[]; readonly isProven: boolean } {
  const counts = new Uint16Array(problem.cellsOf.length)
  const chosen: number[] = []
  let best = known
  let looks = 0
  const visit = (): void => {
    if (chosen.length + boundOf(problem, counts) >= best.length) return
    const rarest = rarestOpen(problem, counts)
    if (rarest === null) {
      best = [...chosen]
      return
    }
    const tries = problem.cellsOf[rarest] ?? []
    looks += tries.length
    const byGain = tries.map((cell) => ({ cell, gain: gainOf(problem, counts, cell) })).sort((a, b) => b.gain - a.gain || a.cell - b.cell)
    for (const { cell } of byGain) {
      if (looks > mostLooks) return
      chosen.push(cell)
      add(problem, counts, cell, 1)
      visit()
      add(problem, counts, cell, -1)
      chosen.pop()
    }
  }
  visit()
  return { best, isProven: looks <= mostLooks }
}

function rarestOpen({ cellsOf }: Problem, counts: Uint16Array): number | null {
  let rarest: number | null = null
  cellsOf.forEach((cells, group) => {
    if (counts[group] === 0 && (rarest === null || cells.length < (cellsOf[rarest]?.length ?? 0))) rarest = group
  })
  return rarest
}

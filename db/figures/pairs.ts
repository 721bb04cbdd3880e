/** Sums for each pair of a group and an advocate: who did anything, group by group. */
import type Database from 'better-sqlite3'
import { eachSlice, type Plan } from './asking.ts'
import { areWanted } from './scan.ts'

/** So many pairs are kept in a table; more in a map of those that there are. */
const mostInTable = 2_000_000

export interface Pairs {
  add(pair: number, amount: number): void
  /** Every pair with a sum above zero. */
  each(tell: (pair: number) => void): void
}

/** `most`: how many pairs there may be. */
export function createPairs(most: number): Pairs {
  if (most > mostInTable) return createMap()
  const sums = new Float64Array(most)
  return {
    add: (pair, amount) => {
      sums[pair] = (sums[pair] ?? 0) + amount
    },
    each: (tell) => {
      for (let pair = 0; pair < most; pair += 1) if ((sums[pair] ?? 0) > 0) tell(pair)
    },
  }
}

function createMap(): Pairs {
  const sums = new Map<number, number>()
  return {
    add: (pair, amount) => sums.set(pair, (sums.get(pair) ?? 0) + amount),
    each: (tell) => {
      for (const [pair, sum] of sums) if (sum > 0) tell(pair)
    },
  }
}

export interface Lines {
  /** The line of each group; -1: it is not asked for. */
  readonly of: Int32Array
  /** How many numbers of advocates there may be: a pair is the line times this, and the advocate. */
  readonly advocates: number
}

/** Adds one metric; the plan has to be made beside 'advocate'. */
export function addPairs(raw: Database.Database, plan: Plan, metric: number, { of, advocates }: Lines, pairs: Pairs): void {
  eachSlice(raw, plan, metric, ({ amounts, from, to, masks, column, offset, beside }) => {
    for (let at = from; at < to; at += 1) {
      const line = of[(column?.[at] ?? 0) + offset] ?? -1
      if (line >= 0 && areWanted(at, masks)) pairs.add(line * advocates + (beside?.[at] ?? 0), amounts[at] ?? 0)
    }
  })
}

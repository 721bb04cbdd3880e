/** What stands out of a table: the best and the weakest network, what was shared most, the widest gap to the target mix. */
import { networkNames } from '../../networks.ts'
import { smallest } from './compared.ts'
import { type Blocks, rowsOf } from './facts.ts'
import type { Sentence } from './sentences.ts'

interface NetworkLine {
  readonly network: string
  readonly shares: number
  readonly engagement: number
}

/** Networks alone: what is not told where, and the company's own site, are none. */
const brands: ReadonlySet<string> = new Set(Object.values(networkNames))

function networksOf(blocks: Blocks): readonly NetworkLine[] {
  return rowsOf(blocks, 'networks').flatMap(({ network, shares, engagement }) =>
    typeof network === 'string' && brands.has(network) && typeof shares === 'number' && typeof engagement === 'number'
      ? [{ network, shares, engagement }]
      : [],
  )
}

/** The network with most engagement; null where there is nothing to choose from, or too little. */
export function sayBestNetwork(blocks: Blocks): Sentence {
  const networks = networksOf(blocks)
  const [best, second] = networks.toSorted((a, b) => b.engagement - a.engagement)
  if (best === undefined || second === undefined || best.engagement < smallest.events || best.engagement === second.engagement) return null
  const all = networks.reduce((sum, { engagement }) => sum + engagement, 0)
  return { code: 'report.say-best-network', data: { network: best.network, count: best.engagement, all } }
}

/** The network that brings least for each share, of those with shares enough to tell. */
export function sayWeakestNetwork(blocks: Blocks): Sentence {
  const told = networksOf(blocks).filter(({ shares }) => shares >= smallest.events)
  const [least, second] = told.toSorted((a, b) => a.engagement / a.shares - b.engagement / b.shares)
  if (least === undefined || second === undefined || least.engagement / least.shares === second.engagement / second.shares) return null
  return { code: 'report.say-weakest-network', data: { network: least.network, count: least.engagement, shares: least.shares } }
}

/** The kind of content that is furthest from its target, or that all are close to it. */
export function sayMix(blocks: Blocks): Sentence {
  const gaps = rowsOf(blocks, 'mix').flatMap(({ category, published, target }) =>
    typeof category === 'string' && typeof published === 'number' && typeof target === 'number'
      ? [{ category, published, target, gap: Math.abs(published - target) }]
      : [],
  )
  const [widest] = gaps.sort((a, b) => b.gap - a.gap)
  if (widest === undefined) return null
  const { category, published, target, gap } = widest
  if (gap < closeMix) return { code: 'report.say-mix-close', data: {} }
  return {
    code: 'report.say-mix',
    data: { category, publishedRate: published, targetRate: target, side: published > target ? 'more' : 'less' },
  }
}

/** A mix is close to its target while no part is further off. */
const closeMix = 0.1

/** The item that was shared most; null unless one of them leads. */
export function sayMostSharedItem(blocks: Blocks): Sentence {
  return sayMostShared(sharesBy(blocks, 'items', 'item'), 'item')
}

/** The team that shared most; groups that stand together come last in their table, and are no team. */
export function sayMostSharedTeam(blocks: Blocks): Sentence {
  const teams = sharesBy(blocks, 'table', 'team')
  return teams.some(({ shares }) => shares > (teams[0]?.shares ?? 0)) ? null : sayMostShared(teams, 'team')
}

interface SharesLine {
  readonly name: string
  readonly shares: number
}

function sharesBy(blocks: Blocks, table: string, column: string): readonly SharesLine[] {
  return rowsOf(blocks, table).flatMap(({ [column]: name, shares }) =>
    typeof name === 'string' && typeof shares === 'number' ? [{ name, shares }] : [],
  )
}

function sayMostShared(lines: readonly SharesLine[], of: 'item' | 'team'): Sentence {
  const [most, second] = lines.toSorted((a, b) => b.shares - a.shares)
  if (most === undefined || second === undefined || most.shares === second.shares) return null
  return { code: `report.say-most-shared-${of}`, data: { name: most.name, count: most.shares } }
}

/**
 * Earned media value: what the same attention would have cost in advertising. There is no standard; these are five published ways, each
 * an estimate whose result depends on rates that somebody chose.
 */
import type { Reason } from '../../ids.ts'
import { addEstimates, type Estimate, nothing } from './money.ts'
import type { CountedAt, EmvFormula, Metric } from './types.ts'

/** What one unit of attention would have cost, in major units of a currency. `low` ≤ `likely` ≤ `high`, none below zero. */
export interface NetworkRates {
  /** A thousand views. */
  readonly cpm: Estimate
  readonly cpc: Estimate
  readonly reaction: Estimate
  readonly comment: Estimate
  readonly reshare: Estimate
}

/** By network; `other` stands for those that are missing, and for what came from nowhere in particular. */
export type Rates = Readonly<Partial<Record<CountedAt, NetworkRates>>>

/** How many of each metric; what is missing did not occur. Below zero where later figures took back more than came. */
export type Counts = Readonly<Partial<Record<Metric, number>>>

/** Prices that a formula uses, in the order in which it names them. */
export type Rated = keyof NetworkRates

interface Formula {
  /** Who published it, and where. */
  readonly source: { readonly name: string; readonly url: string }
  readonly uses: readonly Rated[]
  readonly counts: readonly Metric[]
  /** What is added up although it may be the same person's attention; null: nothing is. */
  readonly doubled: Reason | null
}

const seenAndClicked: Reason = { code: 'emv.doubled-view-click', data: {} }
const seenAndActed: Reason = { code: 'emv.doubled-view-action', data: {} }

/** The published formulas; counts are those of a network, and the value of a program is the sum over its networks. */
export const emvDefinitions: Readonly<Record<EmvFormula, Formula>> = {
  /** CPM × impressions ÷ 1000 + CPC × (multiplier × reactions + clicks); the price of a reaction stands for CPC × multiplier. */
  'views-and-actions': {
    source: { name: 'Dynamic Signal', url: 'https://support.dynamicsignal.com/hc/en-us/articles/4415592417431-Earned-Media-Value-EMV' },
    uses: ['cpm', 'cpc', 'reaction'],
    counts: ['impression', 'click', 'reaction', 'engagement'],
    doubled: seenAndClicked,
  },
  /** CPC × clicks. */
  clicks: {
    source: { name: 'MarketBeam', url: 'http://marketbeam-inc.outseta.com/support/kb/articles/ngWKBe9p/' },
    uses: ['cpc'],
    counts: ['click'],
    doubled: null,
  },
  /** CPM × views ÷ 1000; published with reach in the place of views, which no export tells of people's own posts. */
  views: {
    source: { name: 'Vista Social', url: 'https://support.vistasocial.com/hc/en-us/articles/27299069632539' },
    uses: ['cpm'],
    counts: ['impression'],
    doubled: null,
  },
  /** CPM × views ÷ 1000 + CPC × (reactions + comments). Its replacement for missing views needs followers and is not used. */
  'views-and-engagement': {
    source: { name: 'Duel', url: 'https://info.duel.tech/help/earned-media-value-emv' },
    uses: ['cpm', 'cpc'],
    counts: ['impression', 'reaction', 'comment', 'engagement'],
    doubled: seenAndActed,
  },
  /** Every action × its price + CPM × views ÷ 1000. */
  'action-values': {
    source: { name: 'Later (Ayzenberg)', url: 'https://help-influence.later.com/hc/en-us/articles/21083269843607' },
    uses: ['cpm', 'reaction', 'comment', 'reshare'],
    counts: ['impression', 'reaction', 'comment', 'reshare', 'engagement'],
    doubled: seenAndActed,
  },
}

/** One term of a formula, as the working shows it. */
export interface EmvTerm {
  readonly metric: Metric
  /** How many: thousands for views. */
  readonly count: number
  readonly rated: Rated
  readonly price: Estimate
  readonly value: Estimate
}

/**
 * What the counts of one network are worth by one formula, in major units, term by term. `engagement` is one whose kind the file does
 * not tell: it may be a click that is counted already, so the low end leaves it out; the likely and the high one take it for the action
 * that the formula pays the least for.
 */
export function emvTerms(formula: EmvFormula, counts: Counts, rates: NetworkRates): readonly EmvTerm[] {
  const paid = pricesOf(formula)
  return emvDefinitions[formula].counts.flatMap((metric) => {
    const count = (counts[metric] ?? 0) / (metric === 'impression' ? 1000 : 1)
    const rated = metric === 'engagement' ? cheapest(formula, rates) : paid[metric]
    if (count === 0 || rated === undefined) return []
    const price = metric === 'engagement' ? { ...rates[rated], low: 0 } : rates[rated]
    return [{ metric, count, rated, price, value: times(price, count) }]
  })
}

/** Their sum, in major units. */
export function networkValue(formula: EmvFormula, counts: Counts, rates: NetworkRates): Estimate {
  return emvTerms(formula, counts, rates).reduce((sum, { value }) => addEstimates(sum, value), nothing)
}

/** Those of a network, else those of `other`, else nothing is worth anything. */
export function ratesOf(rates: Rates, network: CountedAt | ''): NetworkRates {
  return (network === '' ? undefined : rates[network]) ?? rates.other ?? free
}

const free: NetworkRates = { cpm: nothing, cpc: nothing, reaction: nothing, comment: nothing, reshare: nothing }

/** Which price each metric is paid with. */
function pricesOf(formula: EmvFormula): Readonly<Partial<Record<Metric, Rated>>> {
  switch (formula) {
    case 'views-and-actions':
      return { impression: 'cpm', click: 'cpc', reaction: 'reaction' }
    case 'clicks':
      return { click: 'cpc' }
    case 'views':
      return { impression: 'cpm' }
    case 'views-and-engagement':
      return { impression: 'cpm', reaction: 'cpc', comment: 'cpc' }
    case 'action-values':
      return { impression: 'cpm', reaction: 'reaction', comment: 'comment', reshare: 'reshare' }
  }
}

/** The lowest likely price that the formula pays for an action. */
function cheapest(formula: EmvFormula, rates: NetworkRates): Rated {
  const { impression: _views, click: _clicks, ...actions } = pricesOf(formula)
  const rated = Object.values(actions)
  return rated.reduce((least, each) => (rates[each].likely < rates[least].likely ? each : least), rated[0] ?? 'reaction')
}

/** What was taken back is worth as much as it was before: ends change places below zero. */
function times({ low, likely, high }: Estimate, count: number): Estimate {
  return count < 0
    ? { low: high * count, likely: likely * count, high: low * count }
    : { low: low * count, likely: likely * count, high: high * count }
}

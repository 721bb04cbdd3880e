/** Rates of earned media value: the table to begin with, which is an assumption and says so, and which table holds on a day. */
import type { Day } from '../day.ts'
import type { NetworkRates, Rates } from './emv.ts'
import { type Estimate, mapEstimate } from './money.ts'
import type { CountedAt, EmvFormula } from './types.ts'

/** One table of rates; a change is a new version. */
export interface RateVersion {
  /** 0: the table to begin with. */
  readonly version: number
  /** The first day whose figures it holds for. */
  readonly fromDay: Day
  /** ISO 4217. */
  readonly currency: string
  readonly formula: EmvFormula
  readonly rates: Rates
  /** Where the numbers come from, in the company's words; empty: an assumption. */
  readonly source: string
}

/** The table that holds on a day: of those that have begun by then the newest version, so that a correction replaces what it corrects. */
export function ratesOn(versions: readonly RateVersion[], day: Day): RateVersion | null {
  return versions.reduce<RateVersion | null>(
    (best, each) => (each.fromDay <= day && (best === null || each.version > best.version) ? each : best),
    null,
  )
}

export interface RateSpan {
  readonly from: Day
  readonly to: Day
  readonly table: RateVersion
}

/** A period in pieces, each with the one table that holds on all of its days; both days counted. Days before any table are in no piece. */
export function rateSpans(versions: readonly RateVersion[], from: Day, to: Day, dayBefore: (day: Day) => Day): readonly RateSpan[] {
  const starts = [from, ...versions.map(({ fromDay }) => fromDay).filter((day) => day > from && day <= to)]
  const sorted = [...new Set(starts)].sort()
  return sorted.flatMap((start, index) => {
    const table = ratesOn(versions, start)
    const next = sorted[index + 1]
    return table === null ? [] : [{ from: start, to: next === undefined ? to : dayBefore(next), table }]
  })
}

/**
 * Instagram's CPM as Duel publishes it (https://info.duel.tech/help/earned-media-value-emv), in US dollars: one of the only two
 * published rates that were found.
 */
const instagramCpm = 10.8

/** What Later's example pays for a like and a comment (https://help-influence.later.com/hc/en-us/articles/21083269843607), in US dollars. */
const laterLike = 0.3
const laterComment = 0.5

/**
 * Likely prices of advertising by network, in a currency about as large as the euro or the US dollar. Assumptions, but for the CPM of
 * Instagram: round numbers around that one published price; a network that sells to business is assumed dearer, one that sells
 * to everybody cheaper, and messages to friends, which nobody can buy, as cheap as the cheapest.
 */
const likely: readonly (readonly [network: CountedAt, cpm: number, cpc: number])[] = [
  ['linkedin', 20, 4],
  ['x', 6, 0.6],
  ['facebook', 8, 0.8],
  ['instagram', instagramCpm, 1],
  ['tiktok', 6, 0.8],
  ['other', 6, 0.6],
]

/** Money of other sizes: by how much larger the numbers are. Rough on purpose: no rate of exchange, only that a click is not priced at 4 yen. */
const sizes: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['MYR', 'PLN', 'BRL', 'RON', 'ILS', 'AED', 'SAR', 'QAR'].map((code) => [code, 4])),
  ...Object.fromEntries(['SEK', 'NOK', 'DKK', 'CNY', 'HKD'].map((code) => [code, 8])),
  ...Object.fromEntries(['ZAR', 'MXN', 'CZK', 'THB', 'TRY', 'TWD', 'PHP'].map((code) => [code, 25])),
  ...Object.fromEntries(['INR', 'JPY', 'RSD', 'ISK'].map((code) => [code, 100])),
  ...Object.fromEntries(['HUF', 'KZT'].map((code) => [code, 400])),
  ...Object.fromEntries(['KRW', 'CLP'].map((code) => [code, 1000])),
  ...Object.fromEntries(['IDR', 'VND'].map((code) => [code, 15_000])),
}

/**
 * The table to begin with, version 0: an assumption until somebody enters what the company itself pays. The low end is half of the
 * likely price and the high end twice it: prices of advertising differ at least so much between countries and seasons. Its formula is the
 * one that counts the least: clicks, which nobody has to estimate, and nothing twice.
 */
export function assumedRates(currency: string): RateVersion {
  const size = sizes[currency] ?? 1
  const price = (value: number): Estimate => mapEstimate({ low: value / 2, likely: value, high: value * 2 }, (each) => rounded(each * size))
  const table = (cpm: number, cpc: number): NetworkRates => ({
    cpm: price(cpm),
    cpc: price(cpc),
    reaction: price(laterLike),
    comment: price(laterComment),
    reshare: price(laterComment),
  })
  const rates: Rates = Object.fromEntries(likely.map(([network, cpm, cpc]) => [network, table(cpm, cpc)]))
  return { version: 0, fromDay: '1900-01-01', currency, formula: 'clicks', rates, source: '' }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

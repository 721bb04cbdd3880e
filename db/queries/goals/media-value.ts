/** Earned media value of what was counted: each network's counts at the prices that held on their days. */
import { addDays } from '#shared/domain/day.ts'
import { type Counts, emvDefinitions, networkValue, ratesOf } from '#shared/domain/figures/emv.ts'
import { type RateVersion, rateSpans, ratesOn } from '#shared/domain/figures/emv-rates.ts'
import { addEstimates, type Estimate, mapEstimate, minorUnits, nothing } from '#shared/domain/figures/money.ts'
import { type Breakdown, type CountedAt, countedAt, type EmvFormula, type Metric } from '#shared/domain/figures/types.ts'
import { type FigureQuery, sumBy } from '../../figures/read.ts'
import type { ReadDb } from '../../types.ts'
import { rateVersions } from './rates.ts'

/** All that any formula counts. */
const priced: readonly Metric[] = ['impression', 'click', 'reaction', 'comment', 'reshare', 'engagement']

interface Piece {
  readonly table: RateVersion
  /** '': not told. */
  readonly byNetwork: ReadonlyMap<string, Counts>
}

export interface PricedPeriod {
  /** The one in force on the last day: its formula is the one that is meant where none is named. */
  readonly table: RateVersion
  readonly pieces: readonly Piece[]
}

/** What was counted in a period, with the prices of its days. */
export function pricePeriod(db: ReadDb, query: FigureQuery): PricedPeriod {
  const { table, spans } = spansOf(db, query)
  const pieces = spans.map(({ from, to, table }) => ({ table, byNetwork: sumBy(db, { ...query, from, to, metrics: priced }, 'network') }))
  return { table, pieces }
}

export interface MediaValue {
  /** Minor units of the program's currency. */
  readonly value: Estimate
  readonly byNetwork: ReadonlyMap<string, Estimate>
}

/** By one formula, else by the one in force. */
export function mediaValueOf({ table, pieces }: PricedPeriod, formula: EmvFormula = table.formula): MediaValue {
  const byNetwork = new Map<string, Estimate>()
  for (const piece of pieces)
    for (const [network, counts] of piece.byNetwork) {
      const value = priceOf(piece.table, formula, network, counts)
      byNetwork.set(network, addEstimates(byNetwork.get(network) ?? nothing, value))
    }
  return { value: [...byNetwork.values()].reduce(addEstimates, nothing), byNetwork }
}

/** By the formula in force, of each row of a breakdown: minor units by its id. */
export function mediaValueBy(db: ReadDb, query: FigureQuery, by: Breakdown): ReadonlyMap<string, Estimate> {
  if (by === 'network') return mediaValueOf(pricePeriod(db, query)).byNetwork
  const { table, spans } = spansOf(db, query)
  const metrics = emvDefinitions[table.formula].counts
  const values = new Map<string, Estimate>()
  const add = (id: string, value: Estimate) => values.set(id, addEstimates(values.get(id) ?? nothing, value))
  for (const { from, to, table: prices } of spans) {
    const part = { ...query, from, to, metrics }
    // What has no rates of its own is what is left when all networks that have some are taken off.
    const left = new Map([...sumBy(db, part, by)].map(([id, counts]) => [id, { ...counts }]))
    for (const network of networksIn(prices, sumBy(db, part, 'network'))) {
      const rows = sumBy(db, { ...part, filter: { ...query.filter, networks: [network] } }, by)
      for (const [id, counts] of rows) {
        add(id, priceOf(prices, table.formula, network, counts))
        takeOff(left.get(id), counts, metrics)
      }
    }
    for (const [id, counts] of left) add(id, priceOf(prices, table.formula, '', counts))
  }
  return values
}

function spansOf(db: ReadDb, { from, to }: FigureQuery) {
  const versions = rateVersions(db)
  const table = ratesOn(versions, to)
  if (table === null) throw new Error('the assumption holds on every day')
  return { table, spans: rateSpans(versions, from, to, (day) => addDays(day, -1)) }
}

function priceOf({ rates, currency }: RateVersion, formula: EmvFormula, network: string, counts: Counts): Estimate {
  const paid = ratesOf(rates, countedAt.find((each) => each === network) ?? '')
  return mapEstimate(networkValue(formula, counts, paid), (value) => value * minorUnits(currency))
}

/** Those with rates of their own of which anything was counted. */
function networksIn({ rates }: RateVersion, counted: ReadonlyMap<string, Counts>): readonly CountedAt[] {
  return countedAt.filter((network) => network !== 'other' && rates[network] !== undefined && counted.has(network))
}

function takeOff(from: Partial<Record<Metric, number>> | undefined, counts: Counts, metrics: readonly Metric[]): void {
  if (from === undefined) return
  for (const metric of metrics) from[metric] = (from[metric] ?? 0) - (counts[metric] ?? 0)
}

/** How earned media value comes to its sum: what each network brings, at which prices, by whose formula. */
import { mediaValueOf, pricePeriod } from '#db/queries/goals/media-value.ts'
import type { ReadDb } from '#db/types.ts'
import type { KpiDefinition } from '#shared/contracts/figures-shapes.ts'
import { emvDefinitions, ratesOf } from '#shared/domain/figures/emv.ts'
import { minorUnits } from '#shared/domain/figures/money.ts'
import { countedAt } from '#shared/domain/figures/types.ts'
import type { Asked } from './asked.ts'

interface Pricing extends Pick<KpiDefinition, 'currency' | 'rateSource' | 'rateVersion' | 'rates' | 'terms'> {
  /** Who published it. */
  readonly formulaName: string
}

/** The likely value; networks whose attention is worth nothing are left out. */
export function pricingOf(read: ReadDb, asked: Asked): Pricing {
  const priced = pricePeriod(read, asked)
  const { table } = priced
  const { value, byNetwork } = mediaValueOf(priced)
  const worth = [...byNetwork].filter(([, { likely }]) => likely !== 0).sort(([, a], [, b]) => b.likely - a.likely)
  const terms = worth.map(([network, { likely }], index) => ({
    ...{ value: likely, unit: 'money' as const, sign: index < worth.length - 1 ? '+' : worth.length > 1 ? '=' : '' },
    label: { code: 'kpi.term-network', data: { network } },
  }))
  const result = { value: value.likely, unit: 'money' as const, sign: '', label: { code: 'kpi.term-result', data: {} } }
  return {
    terms: terms.length > 1 ? [...terms, result] : terms,
    rates: worth.flatMap(([network]) => ratesFor(network, table)),
    currency: table.currency,
    rateVersion: table.version,
    rateSource: table.source,
    formulaName: emvDefinitions[table.formula].source.name,
  }
}

/** Minor units, of what the formula in force pays for. */
function ratesFor(network: string, { rates, formula, currency }: ReturnType<typeof pricePeriod>['table']): KpiDefinition['rates'] {
  const paid = ratesOf(rates, countedAt.find((each) => each === network) ?? '')
  const to = (amount: number) => amount * minorUnits(currency)
  return emvDefinitions[formula].uses.map((what) => {
    const { low, likely, high } = paid[what]
    return { network, what, low: to(low), likely: to(likely), high: to(high) }
  })
}

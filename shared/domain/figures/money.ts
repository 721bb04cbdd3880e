/** Money of the figures: whole minor units (cents) of one currency, named by its ISO 4217 code. */

/** Currencies that are not divided by a hundred. */
const digitsByCurrency: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'].map((code) => [
      code,
      0,
    ]),
  ),
  ...Object.fromEntries(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3])),
}

/** Minor units of one major unit: 100 for EUR, 1 for JPY. A code that nobody knows has 100. */
export function minorUnits(currency: string): number {
  return 10 ** (digitsByCurrency[currency] ?? 2)
}

/** What cannot be known as one number. `low` ≤ `likely` ≤ `high`. */
export interface Estimate {
  readonly low: number
  readonly likely: number
  readonly high: number
}

export const nothing: Estimate = { low: 0, likely: 0, high: 0 }

/** Term by term; the ends of a sum of estimates are as wide as if all were low, or all high, at once. */
export function addEstimates(first: Estimate, second: Estimate): Estimate {
  return { low: first.low + second.low, likely: first.likely + second.likely, high: first.high + second.high }
}

/** `change` of each term, which must keep their order. */
export function mapEstimate({ low, likely, high }: Estimate, change: (value: number) => number): Estimate {
  return { low: change(low), likely: change(likely), high: change(high) }
}

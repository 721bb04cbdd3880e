/** What is typed into a form against what is kept: rates as percentages, money in whole units of its currency. */
import { minorUnits } from '#shared/domain/figures/money.ts'

export type AmountUnit = 'count' | 'rate' | 'money'

/** Of one unit as it is typed, how much is kept. */
function partOf(unit: AmountUnit, currency: string): number {
  if (unit === 'rate') return 0.01
  return unit === 'money' ? minorUnits(currency) : 1
}

/** 35 typed as a rate is 0.35, 12.50 euros are 1250 cents. */
export function typedToAmount(typed: number, unit: AmountUnit, currency: string): number {
  const amount = typed * partOf(unit, currency)
  return unit === 'money' ? Math.round(amount) : amount
}

/** The way back; no more digits than somebody would type. */
export function amountToTyped(amount: number, unit: AmountUnit, currency: string): number {
  return Math.round((amount / partOf(unit, currency)) * 10_000) / 10_000
}

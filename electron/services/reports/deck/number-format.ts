/** How Office is told to write numbers of a unit: with the currency's sign where the language puts it. */
import type { ReportUnit } from '#shared/contracts/report-shapes.ts'
import { minorUnits } from '#shared/domain/figures/money.ts'
import type { Locale } from '#shared/ids.ts'

export type NumberUnit = Exclude<ReportUnit, 'day' | 'text'>

const plain: Readonly<Record<Exclude<NumberUnit, 'money'>, string>> = {
  count: '#,##0',
  rate: '0.0%',
  ratio: '0.0',
  score: '+0.00;-0.00;0.00',
}

/** Of values in major units; `#,##0` stands for the separators of whoever opens the file. `isAxis`: no digits after whole percents. */
export function numberFormatOf(unit: NumberUnit, locale: Locale, currency: string, isAxis = false): string {
  if (unit !== 'money') return isAxis && unit === 'rate' ? '0%' : plain[unit]
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).formatToParts(1)
  const isNumber = (type: string) => type === 'integer' || type === 'group'
  const at = parts.findIndex(({ type }) => isNumber(type))
  const words = (from: number, to: number) =>
    parts
      .slice(from, to)
      .filter(({ type }) => !isNumber(type))
      .map(({ value }) => value)
      .join('')
  const quote = (text: string) => (text === '' ? '' : `"${text}"`)
  return `${quote(words(0, at))}#,##0${quote(words(at + 1, parts.length))}`
}

/** Money in major units, everything else as it is. */
export function shownValue(value: number, unit: NumberUnit, currency: string): number {
  return unit === 'money' ? value / minorUnits(currency) : value
}

/** Figures as lines of text: what `kpi` prints for somebody who reads it. */
import type { Kpi } from '#shared/contracts/figures-shapes.ts'
import { minorUnits } from '#shared/domain/figures/money.ts'
import { type Metric, metrics } from '#shared/domain/figures/types.ts'
import type { CliText } from './text.ts'

/** What of a row is printed. */
const shown = ['share', 'click', 'impression'] as const satisfies readonly Metric[]

interface Printed {
  readonly sums: Readonly<Record<Metric, number>>
  readonly kpis: readonly Kpi[]
  readonly rows: readonly ({ readonly id: string; readonly name: string | null } & Readonly<Record<(typeof shown)[number], number>>)[]
}

/** A line a figure that is known, a line a metric that occurred, then one a row, under the names of its columns. */
export function kpiLines({ sums, kpis, rows }: Printed, text: CliText): string {
  const number = new Intl.NumberFormat(text.locale)
  const known = kpis.filter(({ value }) => value !== null)
  const head = ['', ...shown.map((metric) => text.say(`metric.${metric}`))].join('\t')
  return [
    ...known.map((kpi) => kpiLine(kpi, text)),
    '',
    ...metrics.filter((metric) => sums[metric] !== 0).map((metric) => `${text.say(`metric.${metric}`)}: ${number.format(sums[metric])}`),
    ...(rows.length === 0 ? [] : ['', head]),
    ...rows.map((row) =>
      [row.name ?? text.say(`breakdown.unnamed-${row.id}`), ...shown.map((metric) => number.format(row[metric]))].join('\t'),
    ),
  ].join('\n')
}

function kpiLine({ key, value, range, unit, currency, estimated }: Kpi, text: CliText): string {
  const write = writerOf(unit, currency, text.locale)
  const ends = range === null ? '' : ` (${write(range.low)} – ${write(range.high)})`
  const note = estimated ? `, ${text.say('analytics.estimated').toLocaleLowerCase(text.locale)}` : ''
  return `${text.say(`kpi.name-${key}`)}: ${write(value ?? 0)}${ends}${note}`
}

function writerOf(unit: Kpi['unit'], currency: string, locale: string): (value: number) => string {
  if (unit === 'money') {
    const money = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 })
    return (value) => money.format(value / minorUnits(currency))
  }
  const digits = { count: 0, rate: 1, ratio: 1, score: 2 }[unit]
  const style = unit === 'rate' ? 'percent' : 'decimal'
  const number = new Intl.NumberFormat(locale, { style, minimumFractionDigits: digits, maximumFractionDigits: digits })
  return (value) => number.format(value)
}

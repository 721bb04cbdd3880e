/** Drafted sentences: the numbers that they carry, written as the report's language writes them. */
import type { ReportUnit } from '#shared/contracts/report-shapes.ts'
import type { Reason } from '#shared/ids.ts'
import type { Gathering, Said } from './gathering.ts'

/** By how the name of a value ends; other numbers stay numbers, for plurals to choose by */
const unitsByEnd: Readonly<Record<string, ReportUnit>> = { Money: 'money', Rate: 'rate', Ratio: 'ratio', Score: 'score' }

/** Money in minor units, a day as it is kept, a period as its two days with `..` between them. */
export function sayDrafted(of: Pick<Gathering, 'say' | 'values'>, { code, data }: Reason): string {
  const values: Said = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, written(of, name, value)]))
  return of.say(code, values)
}

function written({ values }: Pick<Gathering, 'values'>, name: string, value: string | number | boolean): string | number | boolean {
  const [, end = ''] = /([A-Z][a-z]+)$/.exec(name) ?? []
  const unit = unitsByEnd[end]
  if (unit !== undefined && typeof value === 'number') return values.write(value, unit)
  if (typeof value !== 'string') return value
  if (end === 'Day') return values.day(value)
  if (end === 'Month') return values.month(value)
  const [from, to] = value.split('..')
  return end === 'Period' && from !== undefined && to !== undefined ? values.period({ from, to }) : value
}

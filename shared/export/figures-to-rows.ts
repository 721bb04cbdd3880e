/** Figures as tables: numbers stay numbers, so that a spreadsheet reckons on with them. Pure: what was counted in, rows out. */
import type { BreakdownRow, Sums } from '../contracts/figures-shapes.ts'
import type { Day } from '../domain/day.ts'
import { type Breakdown, metrics } from '../domain/figures/types.ts'
import type { ExportText } from './plan-export-types.ts'
import type { Rows } from './plan-rows.ts'

const numbers = (sums: Sums, activeUsers: number) => [...metrics.map((metric) => sums[metric]), activeUsers]
const heads = (text: ExportText) => [
  ...metrics.map((metric) => text.message(`metric.${metric}`)),
  text.message('export.column.active-users'),
]

/** In the order of the breakdown; who is not named is called what they are. */
export function figuresToRows(by: Breakdown, rows: readonly BreakdownRow[], text: ExportText): Rows {
  return [
    [text.message(`breakdown.${by}`), ...heads(text)],
    ...rows.map(({ name, unnamed, sums, activeUsers }) => [
      unnamed === null ? name : text.message(`breakdown.unnamed-${unnamed}`),
      ...numbers(sums, activeUsers),
    ]),
  ]
}

/** One row a day, week or month, by its first day. */
export function seriesToRows(
  points: readonly { readonly start: Day; readonly sums: Sums; readonly activeUsers: number }[],
  text: ExportText,
): Rows {
  return [
    [text.message('breakdown.day'), ...heads(text)],
    ...points.map(({ start, sums, activeUsers }) => [start, ...numbers(sums, activeUsers)]),
  ]
}

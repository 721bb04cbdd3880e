/** A chart's numbers as a table, for those who read rather than look. */
import type { ChartBlock, TableBlock } from '../../contracts/report-shapes.ts'
import type { ReportDrawing } from './drawing.ts'

const heads = {
  day: 'report-paper.by-day',
  week: 'report-paper.by-week',
  month: 'report-paper.by-month',
  word: 'report-paper.by-word',
} as const

export function chartToTable(block: ChartBlock, { text, values }: ReportDrawing): TableBlock {
  const { id, title, by, unit, labels, series, band } = block
  const number = (label: string, at: number): TableBlock['columns'][number] => ({ id: `c${at}`, label, unit, hasBar: false })
  const bounds =
    band === null
      ? []
      : [text.message('report-paper.band-low', { name: band.name }), text.message('report-paper.band-high', { name: band.name })]
  return {
    kind: 'table',
    id: `${id}.table`,
    title,
    columns: [
      { id: 'label', label: text.message(heads[by]), unit: by === 'word' || by === 'month' ? 'text' : 'day', hasBar: false },
      ...[...series.map(({ name }) => name), ...bounds].map(number),
    ],
    rows: labels.map((label, at) => [
      by === 'month' ? values.month(label) : label,
      ...series.map((one) => one.values[at] ?? null),
      ...(band === null ? [] : [band.low[at] ?? null, band.high[at] ?? null]),
    ]),
    foot: null,
    more: 0,
    note: '',
  }
}

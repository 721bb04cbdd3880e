/** A chart as a table: a row for each day, week, month or word, a column for each series. */
import type { ChartBlock, ReportSection } from '#shared/contracts/report-shapes.ts'
import type { Cells } from './cells.ts'
import type { NamelessTable } from './types.ts'

export function chartTable({ title }: ReportSection, chart: ChartBlock, cells: Cells): NamelessTable {
  const { band, series, unit } = chart
  const remarks = remarksOf(chart, cells)
  const hasRemarks = remarks.some((remark) => remark !== '')
  const numbers = [
    ...series.map(({ name, values }) => ({ label: name, values })),
    ...(band === null
      ? []
      : [
          { label: cells.say('column-band-low', { band: band.name }), values: band.low },
          { label: cells.say('column-band-high', { band: band.name }), values: band.high },
        ]),
  ]
  const labelUnit = chart.by === 'word' ? 'text' : chart.by === 'month' ? 'month' : 'day'
  return {
    title: chart.title || title,
    section: title,
    columns: [
      cells.textColumn(chart.by === 'word' ? 'what' : chart.by),
      ...numbers.map(({ label }) => ({ label, isNumeric: true })),
      ...(hasRemarks ? [cells.textColumn('note')] : []),
    ],
    rows: chart.labels.map((label, at) => [
      cells.of(label, labelUnit),
      ...numbers.map(({ values }) => cells.of(values[at] ?? null, unit)),
      ...(hasRemarks ? [cells.text(remarks[at] ?? '')] : []),
    ]),
    foot: null,
    note: chart.note,
  }
}

/** For each label: what happened in its days, whether it lies outside the band, whether it is not over. */
function remarksOf({ by, labels, marks, outside, isOpenEnded }: ChartBlock, cells: Cells): readonly string[] {
  const happened = new Map<number, readonly string[]>()
  for (const { letter, day, text } of by === 'word' ? [] : marks) {
    const at = Math.max(
      0,
      labels.findLastIndex((label) => label <= day),
    )
    happened.set(at, [...(happened.get(at) ?? []), `${letter}: ${text}`])
  }
  return labels.map((_, at) =>
    [
      ...(outside.includes(at) ? [cells.say('note-outside')] : []),
      ...(isOpenEnded && at === labels.length - 1 ? [cells.say('note-open')] : []),
      ...(happened.get(at) ?? []),
    ].join('; '),
  )
}

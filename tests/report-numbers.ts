/** Every number that a report says, as its language writes it: for tests that walk what a report was written into. */
import { scaleLinear } from 'd3-scale'
import type { ReportBlock, ReportCell, ReportContent, ReportUnit } from '#shared/contracts/report-shapes.ts'
import { createValues } from '#shared/export/report/values.ts'

/** A value where it stands. */
interface Said {
  /** Section, block, row, column: for whoever reads of a failure. */
  readonly at: string
  readonly value: ReportCell
  readonly unit: ReportUnit
}

type BlockOf<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>

/** All blocks of a kind, in order. */
export function blocksOf<Kind extends ReportBlock['kind']>(content: ReportContent, kind: Kind): readonly BlockOf<Kind>[] {
  const isOfKind = (block: ReportBlock): block is BlockOf<Kind> => block.kind === kind
  return content.sections.flatMap(({ blocks }) => blocks.filter(isOfKind))
}

/** What stands in tiles, among the targets and in tables: what every file must show. */
export function shownValues(content: ReportContent): readonly Said[] {
  return [
    ...blocksOf(content, 'figures').flatMap(({ id, figures }) =>
      figures.map(({ key, value, unit }) => ({ at: `${id} ${key}`, value, unit })),
    ),
    ...blocksOf(content, 'targets').flatMap(({ id, rows }) =>
      rows.flatMap((row) => [row.now, row.value].map((value) => ({ at: `${id} ${row.name}`, value, unit: row.unit }))),
    ),
    ...blocksOf(content, 'table').flatMap(tableValues),
  ].filter(({ value }) => value !== null)
}

function tableValues({ id, columns, rows, foot }: BlockOf<'table'>): readonly Said[] {
  return [...rows, ...(foot === null ? [] : [foot])].flatMap((row) =>
    row.map((value, at) => ({ at: `${id} ${String(row[0])} ${columns[at]?.id}`, value, unit: columns[at]?.unit ?? 'text' })),
  )
}

/** What stands beside and behind it: what was before, ranges, where targets should be, the points of charts and their axes. */
function otherValues(content: ReportContent): readonly Said[] {
  const said = (unit: ReportUnit, values: readonly (number | null)[]) => values.map((value) => ({ at: '', value, unit }))
  return [
    ...blocksOf(content, 'figures').flatMap(({ figures }) =>
      figures.flatMap(({ unit, before, range, of }) => [
        ...said(unit, [before, range?.low ?? null, range?.high ?? null]),
        ...said('count', [of?.part ?? null, of?.whole ?? null]),
      ]),
    ),
    ...blocksOf(content, 'targets').flatMap(({ rows }) => rows.flatMap((row) => said(row.unit, [row.start, row.due, row.forecast]))),
    ...blocksOf(content, 'table').flatMap(({ more }) => said('count', [more])),
    ...blocksOf(content, 'chart').flatMap((chart) => {
      const drawn = [...chart.series.flatMap(({ values }) => values), ...(chart.band?.low ?? []), ...(chart.band?.high ?? [])]
      const known = [0, ...drawn.filter((value) => value !== null)]
      const axis = scaleLinear()
        .domain([Math.min(...known), Math.max(...known)])
        .nice(4)
      return said(chart.unit, [...drawn, ...axis.ticks(4), ...sums(chart)])
    }),
    ...blocksOf(content, 'definitions').flatMap(({ items }) => items.flatMap(({ version }) => said('count', [version]))),
    ...said('count', [content.smallestGroup, content.definitionVersion, content.rates.version]),
  ]
}

/** Of parts of one whole, the whole. */
function sums({ form, labels, series }: BlockOf<'chart'>): readonly number[] {
  return form === 'stack' ? labels.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)) : []
}

/** Numbers of a text without their signs, as they stand: "1,284", "53.6", "2027". */
export function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? []
}

/** All that a file of this report may hold. */
export function allowedNumbers(content: ReportContent): ReadonlySet<string> {
  const values = createValues(content.locale, content.currency)
  const numbers = [...shownValues(content), ...otherValues(content)].flatMap(({ value, unit }) => [
    values.write(value, unit),
    values.short(value, unit),
  ])
  const changes = blocksOf(content, 'figures').flatMap(({ figures }) =>
    figures.map(({ before, value, unit }) => values.change(before, value, unit)),
  )
  const days = daysIn(content).flatMap((day) => [values.day(day), values.month(day), values.short(day, 'day'), values.write(day, 'day')])
  const periods = [content.period, content.compare].flatMap((period) => (period === null ? [] : [values.period(period)]))
  return new Set([...numbers, ...changes, ...days, ...periods, ...wordsIn(content)].flatMap(numbersIn))
}

/** Whatever is written in words, wherever it stands. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

function daysIn(content: ReportContent): readonly string[] {
  const imported = content.sources.map(({ importedAt }) => new Date(importedAt).toISOString().slice(0, 10))
  return [...wordsIn(content), ...imported].filter((words) => /^\d{4}-\d{2}-\d{2}$/.test(words))
}

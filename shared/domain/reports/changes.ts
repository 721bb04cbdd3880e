/** What a report says today that it did not say when it was frozen: exactly the values and sentences that differ. */
import type { ReportBlock, ReportCell, ReportContent, ReportSection, ReportUnit } from '../../contracts/report-shapes.ts'
import type { ReportSectionKind } from './types.ts'

/** The parts of a block that have no name of their own; each has a word in the report's language. */
export const factParts = [
  'headline',
  'before',
  'low',
  'high',
  'note',
  'reference',
  'start',
  'target',
  'due',
  'forecast',
  'by-day',
  'state',
  'mark',
  'more',
  'formula',
  'counted',
  'left-out',
  'source',
  'version',
  'since',
  'missing',
] as const
export type FactPart = (typeof factParts)[number]

/** The report's language. */
export interface FactWords {
  readonly part: (part: FactPart) => string
  readonly day: (day: string) => string
}

export interface ReportChange {
  readonly section: ReportSectionKind
  /** Where it stands, in the report's words. */
  readonly what: string
  readonly unit: ReportUnit
  readonly before: ReportCell
  readonly now: ReportCell
}

interface Fact {
  /** The same for the same thing, whatever it says. */
  readonly key: string
  readonly what: string
  readonly unit: ReportUnit
  readonly value: ReportCell
}

/**
 * In the order of the report of today, then what it says no more. A section that only one of the two has is one difference. How old the
 * figures are, and which rates and definitions they go by, is no value of the report: the causes tell of that.
 */
export function changesBetween(before: ReportContent, now: ReportContent, words: FactWords): readonly ReportChange[] {
  const top = (content: ReportContent): readonly Fact[] => [text('headline', words.part('headline'), content.headline)]
  const kinds = [...new Set([...now.sections, ...before.sections].map(({ kind }) => kind))]
  const missing = (content: ReportContent, kind: ReportSectionKind) => content.missing.filter((each) => each.kind === kind)
  const gone = [...new Set([...now.missing, ...before.missing].map(({ kind }) => kind))]
  return [
    ...differences('headline', top(before), top(now)),
    ...kinds.flatMap((kind) => sectionChanges(kind, find(before, kind), find(now, kind), words)),
    ...gone.flatMap((kind) => differences(kind, missing(before, kind).map(missingFact(words)), missing(now, kind).map(missingFact(words)))),
  ]
}

const find = (content: ReportContent, kind: ReportSectionKind): ReportSection | null =>
  content.sections.find((section) => section.kind === kind) ?? null

function missingFact({ part }: FactWords) {
  return ({ title, why }: ReportContent['missing'][number]) => text('missing', `${title}, ${part('missing')}`, why)
}

function sectionChanges(
  kind: ReportSectionKind,
  before: ReportSection | null,
  now: ReportSection | null,
  words: FactWords,
): readonly ReportChange[] {
  const title = (now ?? before)?.title ?? ''
  if (before === null || now === null)
    return [{ section: kind, what: title, unit: 'text', before: before?.title ?? null, now: now?.title ?? null }]
  return differences(kind, factsOf(before, words), factsOf(now, words))
}

function differences(section: ReportSectionKind, before: readonly Fact[], now: readonly Fact[]): readonly ReportChange[] {
  const then = new Map(before.map((fact) => [fact.key, fact]))
  const today = new Set(now.map(({ key }) => key))
  return [
    ...now.map((fact) => change(section, fact, then.get(fact.key)?.value ?? null, fact.value)),
    ...before.flatMap((fact) => (today.has(fact.key) ? [] : [change(section, fact, fact.value, null)])),
  ].filter((each) => each.before !== each.now)
}

function change(section: ReportSectionKind, { what, unit }: Fact, before: ReportCell, now: ReportCell): ReportChange {
  return { section, what, unit, before, now }
}

function factsOf(section: ReportSection, words: FactWords): readonly Fact[] {
  const facts = section.blocks.flatMap((block) =>
    blockFacts(block, section.title, words).map((fact) => ({ ...fact, key: `${block.id}/${fact.key}` })),
  )
  return [text('title', section.title, section.title), ...facts]
}

function text(key: string, what: string, value: string): Fact {
  return { key, what, unit: 'text', value: value === '' ? null : value }
}

function blockFacts(block: ReportBlock, title: string, words: FactWords): readonly Fact[] {
  switch (block.kind) {
    case 'prose':
    case 'note':
      return [text('text', title, block.text)]
    case 'figures':
      return block.figures.flatMap((figure) => figureFacts(figure, words))
    case 'targets':
      return block.rows.flatMap((row) => targetFacts(row, words))
    case 'chart':
      return chartFacts(block, title, words)
    case 'table':
      return tableFacts(block, title, words)
    case 'list':
      return numbered(block.items, (item) => item.text).map(({ of, key }) =>
        text(key, block.title || title, of.detail === '' ? of.text : `${of.text} (${of.detail})`),
      )
    case 'definitions':
      return block.items.flatMap((item) => definitionFacts(item, words))
  }
}

type Of<K extends ReportBlock['kind']> = Extract<ReportBlock, { kind: K }>

function figureFacts(figure: Of<'figures'>['figures'][number], { part }: FactWords): readonly Fact[] {
  const { key, label, unit, value, before, range, note, reference } = figure
  const named = (name: FactPart, each: ReportCell): Fact => ({ key: `${key}/${name}`, what: `${label}, ${part(name)}`, unit, value: each })
  return [
    { key, what: label, unit, value },
    named('before', before),
    named('low', range?.low ?? null),
    named('high', range?.high ?? null),
    text(`${key}/note`, `${label}, ${part('note')}`, note),
    text(`${key}/reference`, `${label}, ${part('reference')}`, reference),
  ]
}

function targetFacts(row: Of<'targets'>['rows'][number], { part }: FactWords): readonly Fact[] {
  const { id, name, unit, start, now, value, due, forecast, byDay, word } = row
  const named = (of: FactPart, each: ReportCell, by: ReportUnit = unit): Fact => ({
    key: `${id}/${of}`,
    what: `${name}, ${part(of)}`,
    unit: by,
    value: each,
  })
  return [
    { key: id, what: name, unit, value: now },
    named('start', start),
    named('target', value),
    named('due', due),
    named('forecast', forecast),
    named('by-day', byDay, 'day'),
    named('state', word, 'text'),
  ]
}

function chartFacts(chart: Of<'chart'>, title: string, { part, day }: FactWords): readonly Fact[] {
  const { unit, by, labels, band } = chart
  const head = chart.title || title
  const at = (label: string) => (by === 'word' ? label : day(label))
  const along = (id: string, name: string, values: readonly (number | null)[]) =>
    labels.map(
      (label, index): Fact => ({ key: `${id}/${label}`, what: `${head}, ${name}, ${at(label)}`, unit, value: values[index] ?? null }),
    )
  return [
    ...chart.series.flatMap((series) => along(`series-${series.id}`, series.name, series.values)),
    ...(band === null
      ? []
      : [...along('low', `${band.name}, ${part('low')}`, band.low), ...along('high', `${band.name}, ${part('high')}`, band.high)]),
    ...numbered(chart.marks, (mark) => `mark-${mark.day}`).map(({ of, key }) =>
      text(key, `${head}, ${part('mark')}, ${day(of.day)}`, of.text),
    ),
    text('note', head, chart.note),
  ]
}

function tableFacts(table: Of<'table'>, title: string, { part, day }: FactWords): readonly Fact[] {
  const { columns, rows, foot, more, note } = table
  const head = table.title || title
  const nameOf = (row: readonly ReportCell[]) =>
    columns[0]?.unit === 'day' && typeof row[0] === 'string' ? day(row[0]) : String(row[0] ?? '')
  const cells = (key: string, row: readonly ReportCell[]) =>
    columns.map(
      (column, at): Fact => ({
        ...{ key: `${key}/${column.id}`, unit: column.unit, value: row[at] ?? null },
        what: at === 0 ? head : `${head}, ${nameOf(row)}, ${column.label}`,
      }),
    )
  return [
    ...numbered(rows, (row) => `row-${row[0]}`).flatMap(({ of, key }) => cells(key, of)),
    ...(foot === null ? [] : cells('foot', foot)),
    { key: 'more', what: `${head}, ${part('more')}`, unit: 'count', value: more === 0 ? null : more },
    text('note', head, note),
  ]
}

function definitionFacts(item: Of<'definitions'>['items'][number], { part }: FactWords): readonly Fact[] {
  const { key, name } = item
  const said = (of: FactPart, value: string) => text(`${key}/${of}`, `${name}, ${part(of)}`, value)
  return [
    said('formula', item.formula),
    said('counted', item.counted),
    said('left-out', item.leftOut),
    said('reference', item.reference),
    said('source', item.source),
    { key: `${key}/version`, what: `${name}, ${part('version')}`, unit: 'count', value: item.version },
    { key: `${key}/since`, what: `${name}, ${part('since')}`, unit: 'day', value: item.since },
  ]
}

/** Each with a key of its own: where two bear the same, the second is the second in both reports. */
function numbered<T>(all: readonly T[], keyOf: (of: T) => string): readonly { readonly of: T; readonly key: string }[] {
  const met = new Map<string, number>()
  return all.map((of) => {
    const key = keyOf(of)
    const times = met.get(key) ?? 0
    met.set(key, times + 1)
    return { of, key: times === 0 ? key : `${key}#${times}` }
  })
}

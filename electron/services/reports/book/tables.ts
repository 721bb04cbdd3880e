/** All tables of a report: its facts, its figures, every target, chart and table, its words, its sources, its definitions. */
import type { ReportBlock, ReportContent, ReportSection } from '#shared/contracts/report-shapes.ts'
import { type Cells, createCells, isNumeric } from './cells.ts'
import { chartTable } from './chart-table.ts'
import { type BookFacts, factsTable } from './facts-table.ts'
import { sheetNames } from './sheet-names.ts'
import type { BookTable, NamelessTable } from './types.ts'

type BlockOf<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>

/** Names of people must be resolved. A table without rows stays out; the facts are always there, and the first. */
export function tablesOf(content: ReportContent, facts: BookFacts = { hash: '' }): readonly BookTable[] {
  const cells = createCells(content)
  const { sections } = content
  const tables = [
    factsTable(content, facts, cells),
    ...[
      figuresTable(sections, cells),
      ...sections.flatMap((section) => section.blocks.map((block) => blockTable(section, block, cells)).filter((table) => table !== null)),
      wordsTable(content, cells),
      sourcesTable(content, cells),
      definitionsTable(sections, cells),
    ].filter(({ rows }) => rows.length > 0),
  ]
  const names = sheetNames(
    tables.map(({ title }) => title),
    cells.say('column-table'),
  )
  return tables.map((table, at) => ({ name: names[at] ?? table.title, ...table }))
}

function blockTable(section: ReportSection, block: ReportBlock, cells: Cells): NamelessTable | null {
  if (block.kind === 'chart') return chartTable(section, block, cells)
  if (block.kind === 'targets') return targetsTable(section, block, cells)
  return block.kind === 'table' ? plainTable(section, block, cells) : null
}

function blocksOf<Kind extends ReportBlock['kind']>(sections: readonly ReportSection[], kind: Kind) {
  const isOfKind = (block: ReportBlock): block is BlockOf<Kind> => block.kind === kind
  return sections.flatMap((section) => section.blocks.filter(isOfKind).map((block) => ({ section, block })))
}

function figuresTable(sections: readonly ReportSection[], cells: Cells): NamelessTable {
  const figures = blocksOf(sections, 'figures').flatMap(({ section, block }) =>
    block.figures.map((figure) => ({ section: section.title, figure })),
  )
  return {
    title: cells.say('figures'),
    section: '',
    columns: [
      cells.textColumn('figure'),
      ...['value', 'before', 'low', 'high', 'part', 'whole'].map(cells.numberColumn),
      ...['unit', 'estimated', 'note', 'reference', 'section', 'key'].map(cells.textColumn),
    ],
    rows: figures.map(({ section, figure: { label, value, before, range, unit, of, estimated, note, reference, key } }) => [
      cells.text(label),
      ...[value, before, range?.low ?? null, range?.high ?? null].map((each) => cells.of(each, unit)),
      ...[of?.part ?? null, of?.whole ?? null].map((each) => cells.of(each, 'count')),
      ...[cells.unitWord(unit), cells.yesOrNo(estimated), note, reference, section, key].map(cells.text),
    ]),
    foot: null,
    note: '',
  }
}

function targetsTable({ title }: ReportSection, block: BlockOf<'targets'>, cells: Cells): NamelessTable {
  return {
    title: block.title || title,
    section: title,
    columns: [
      cells.textColumn('goal'),
      ...['start', 'now', 'due', 'forecast', 'target'].map(cells.numberColumn),
      ...['by-day', 'state', 'unit'].map(cells.textColumn),
    ],
    rows: block.rows.map(({ name, unit, start, now, due, forecast, value, byDay, word }) => [
      cells.text(name),
      ...[start, now, due, forecast, value].map((each) => cells.of(each, unit)),
      cells.of(byDay, 'day'),
      ...[word, cells.unitWord(unit)].map(cells.text),
    ]),
    foot: null,
    note: '',
  }
}

function plainTable({ title }: ReportSection, block: BlockOf<'table'>, cells: Cells): NamelessTable {
  const rowOf = (row: BlockOf<'table'>['rows'][number]) => block.columns.map(({ unit }, at) => cells.of(row[at] ?? null, unit))
  return {
    title: block.title || title,
    section: title,
    columns: block.columns.map(({ label, unit, hasBar }) => ({ label, isNumeric: isNumeric(unit), hasBar: hasBar && unit === 'rate' })),
    rows: block.rows.map(rowOf),
    foot: block.foot === null ? null : rowOf(block.foot),
    note: [block.note, block.more > 0 ? cells.say('note-more', { count: block.more }) : ''].filter((part) => part !== '').join(' '),
  }
}

/** What is said in sentences and lists. */
function wordsTable({ sections }: ReportContent, cells: Cells): NamelessTable {
  const wordsOf = (block: ReportBlock): readonly (readonly [words: string, detail: string, list: string])[] => {
    if (block.kind === 'prose' || block.kind === 'note') return [[block.text, '', '']]
    return block.kind === 'list' ? block.items.map(({ text, detail }) => [text, detail, block.title]) : []
  }
  return {
    title: cells.say('words'),
    section: '',
    columns: ['section', 'text', 'detail', 'list'].map(cells.textColumn),
    rows: sections.flatMap(({ title, blocks }) => blocks.flatMap(wordsOf).map((words) => [title, ...words].map(cells.text))),
    foot: null,
    note: '',
  }
}

function sourcesTable({ sources }: ReportContent, cells: Cells): NamelessTable {
  return {
    title: cells.say('sources'),
    section: '',
    columns: ['source', 'last-day', 'imported'].map(cells.textColumn),
    rows: sources.map(({ label, lastDay, importedAt }) => [
      cells.text(label),
      cells.of(lastDay, 'day'),
      cells.of(new Date(importedAt).toISOString().slice(0, 16).replace('T', ' '), 'instant'),
    ]),
    foot: null,
    note: '',
  }
}

function definitionsTable(sections: readonly ReportSection[], cells: Cells): NamelessTable {
  const told = blocksOf(sections, 'definitions')
  const items = told.flatMap(({ block }) => block.items)
  return {
    title: told[0]?.section.title ?? cells.say('column-table'),
    section: '',
    columns: [
      ...['figure', 'formula', 'counted', 'left-out', 'reference', 'origin'].map(cells.textColumn),
      cells.numberColumn('version'),
      ...['since', 'key'].map(cells.textColumn),
    ],
    rows: items.map(({ name, formula, counted, leftOut, reference, source, version, since, key }) => [
      ...[name, formula, counted, leftOut, reference, source].map(cells.text),
      cells.of(version, 'count'),
      cells.of(since, 'day'),
      cells.text(key),
    ]),
    foot: null,
    note: '',
  }
}

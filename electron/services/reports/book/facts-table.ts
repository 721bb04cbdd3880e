/** What a report is about: its days, its filters, its rates, what it lacks. */
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { Cells } from './cells.ts'
import type { BookCell, NamelessTable } from './types.ts'

/** What the content does not know of itself. */
export interface BookFacts {
  /** SHA-256 of a frozen report, in hex; empty: it is not frozen. */
  readonly hash: string
}

/** Ends of messages. */
const named = { agreed: 'named-agreed', nobody: 'named-nobody' } as const

export function factsTable(content: ReportContent, { hash }: BookFacts, cells: Cells): NamelessTable {
  const { period, compare, filters, rates } = content
  const words = (key: string, value: string): readonly [string, BookCell] => [cells.fact(key), cells.text(value)]
  const day = (key: string, value: string): readonly [string, BookCell] => [cells.fact(key), cells.of(value, 'day')]
  const number = (key: string, value: number | null): readonly [string, BookCell] => [cells.fact(key), cells.of(value, 'count')]
  const facts = [
    ...(['report', 'headline', 'program', 'company'] as const).map((key) => words(key, content[key === 'report' ? 'name' : key])),
    day('from', period.from),
    day('to', period.to),
    ...(compare === null ? [] : [day('compared-from', compare.from), day('compared-to', compare.to)]),
    day('as-of', content.asOf),
    ...(filters.length === 0 ? [cells.fact('everything')] : filters).map((filter) => words('filter', filter)),
    words('currency', content.currency),
    words('named', cells.fact(named[content.audience])),
    number('smallest-group', content.smallestGroup),
    number('rates', rates.version),
    words('rates-source', rates.source),
    words('rates-assumed', cells.yesOrNo(rates.assumed)),
    number('definitions', content.definitionVersion),
    ...content.missing.map(({ title, why }) => [cells.say('fact-missing', { section: title }), cells.text(why)] as const),
    words('hash', hash),
  ]
  return {
    title: cells.say('about-report'),
    section: '',
    columns: ['what', 'value'].map(cells.textColumn),
    rows: facts.filter(([, { value }]) => value !== null).map(([name, cell]) => [cells.text(name), cell]),
    foot: null,
    note: '',
  }
}

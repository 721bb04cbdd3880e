/** Cells and columns of a report's tables, in its language and its currency. */
import type { ReportCell, ReportContent, ReportUnit } from '#shared/contracts/report-shapes.ts'
import { minorUnits } from '#shared/domain/figures/money.ts'
import { textsOf } from '../../text.ts'
import type { BookCell, BookColumn, CellUnit } from './types.ts'

export interface Cells {
  /** A message of the report, by the end of its key. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string
  /** What is told of the whole report. */
  readonly fact: (key: string) => string
  /** What the numbers of a unit are, in a word; the currency of money. */
  readonly unitWord: (unit: CellUnit) => string
  readonly yesOrNo: (value: boolean) => string
  readonly text: (value: string) => BookCell
  /** Money is given in minor units. */
  readonly of: (value: ReportCell, unit: CellUnit) => BookCell
  readonly textColumn: (key: string) => BookColumn
  readonly numberColumn: (key: string) => BookColumn
}

/** `texts`: made once a report, for it is slow to make. */
export function createCells({ locale, currency }: Pick<ReportContent, 'locale' | 'currency'>): Cells {
  const texts = textsOf(locale)
  const perMajor = minorUnits(currency)
  const message = (id: string, values?: Readonly<Record<string, string | number>>) => String(texts.formatMessage({ id }, { ...values }))
  const column = (key: string, isNumeric: boolean) => ({ label: message(`report.book-column-${key}`), isNumeric })
  return {
    say: (key, values) => message(`report.book-${key}`, values),
    fact: (key) => message(`report.book-fact-${key}`),
    unitWord: (unit) => (unit === 'money' ? currency : message(`report.book-unit-${unit}`)),
    yesOrNo: (value) => message(value ? 'export.yes' : 'export.no'),
    text: (value) => ({ value: value === '' ? null : value, unit: 'text' }),
    of: (value, unit) => cellOf(value, unit, perMajor),
    textColumn: (key) => column(key, false),
    numberColumn: (key) => column(key, true),
  }
}

const dayText = /^\d{4}-\d{2}-\d{2}$/
const numeric: ReadonlySet<CellUnit> = new Set(['count', 'rate', 'money', 'ratio', 'score'])

/** Whether a column of the report holds numbers. */
export function isNumeric(unit: ReportUnit): boolean {
  return numeric.has(unit)
}

/** Where words stand among numbers or days they stay words. */
function cellOf(value: ReportCell, unit: CellUnit, perMajor: number): BookCell {
  if (value === null || value === '') return { value: null, unit }
  if (typeof value === 'number') return { value: unit === 'money' ? value / perMajor : value, unit: numeric.has(unit) ? unit : 'count' }
  const isDay = (unit === 'day' || unit === 'month') && dayText.test(value)
  return { value, unit: isDay || unit === 'instant' ? unit : 'text' }
}

/** Cells of a row by what their columns mean: counts, days and texts, each refusal told with its column. */
import { type Day, textToDayOrNull } from '#shared/domain/day.ts'
import { toDay } from '../table/days.ts'
import { toAmount } from './amounts.ts'
import type { Facts, ReaderOptions } from './facts.ts'
import type { Columns, Meaning } from './meanings.ts'
import { columnOf } from './meanings.ts'

/** One row at a time. */
export interface Cells {
  /** '' where no column means that. */
  text(...wanted: readonly Meaning[]): string
  /** Null: not told, or rejected; then `isRejected`. */
  amount(...wanted: readonly Meaning[]): number | null
  /** Null: rejected. */
  day(...wanted: readonly Meaning[]): Day | null
  readonly isRejected: boolean
  readonly row: number
}

export function cellsOf(
  columns: Columns,
  headers: readonly string[],
  row: number,
  cells: readonly string[],
  options: ReaderOptions,
): Cells {
  const { facts } = options
  let isRejected = false
  const reject = (column: number, code: Parameters<Facts['reject']>[2]) => {
    if (!isRejected) facts.reject(row, headers[column] ?? '', code)
    isRejected = true
    return null
  }
  const at = (wanted: readonly Meaning[]) => columnOf(columns, wanted)
  return {
    row,
    get isRejected() {
      return isRejected
    },
    text(...wanted) {
      const column = at(wanted)
      return column === null ? '' : (cells[column] ?? '').trim()
    },
    amount(...wanted) {
      const column = at(wanted)
      if (column === null) return null
      const amount = toAmount(cells[column] ?? '')
      return amount === 'bad-number' || amount === 'below-zero' ? reject(column, amount) : amount
    },
    day(...wanted) {
      const column = at(wanted)
      const day = column === null ? null : readDay(cells[column] ?? '', options)
      if (day === null) return reject(column ?? 0, 'bad-day')
      return day > options.lastDay ? reject(column ?? 0, 'day-ahead') : day
    },
  }
}

/** Null: no day. */
export function readDay(text: string, { dayOrder, lastDay }: Pick<ReaderOptions, 'dayOrder' | 'lastDay'>): Day | null {
  const hourless = /^\d{10}$/.test(text.trim()) ? text.trim().slice(0, 8) : text
  return textToDayOrNull(toDay(hourless, dayOrder, Number(lastDay.slice(0, 4))) ?? '')
}

const totals = new Set([
  'total',
  'totals',
  'grand total',
  'sum',
  'totale',
  'totali',
  'totale complessivo',
  'jumlah',
  'jumlah besar',
  'jumlah keseluruhan',
  'summa',
  'totalt',
])

/** Whether a row adds up the others. */
export function isTotals(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? ''
  return totals.has(first.trim().toLowerCase().replace(/[:.]$/, ''))
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** Reads one row of a roster at a time: whether it can be kept, by what it is known, and, once it is asked for, what it says. */
import type { RosterMapping } from '#shared/contracts/roster.ts'
import type { Employment } from '#shared/domain/people/types.ts'
import { type DayOrder, isPlainDay, toDay } from '../table/days.ts'
import { type Hash, hashBytes, hashText } from '../table/key-table.ts'
import { tableLimits } from '../table/limits.ts'
import type { Scanner } from '../table/scanner.ts'
import { isEmail } from './email.ts'
import type { KeptField } from './headers.ts'
import { rosterLimits } from './limits.ts'
import { hashName } from './name-key.ts'
import type { RejectCode } from './reasons.ts'
import { isNothing, toEmployment } from './words.ts'

export const seeds = { email: 1, number: 2, name: 3 } as const

const textFields = [
  'employeeNumber',
  'name',
  'givenName',
  'middleName',
  'familyName',
  'jobTitle',
  'department',
  'division',
  'place',
] as const
const nameFields = ['name', 'givenName', 'middleName', 'familyName'] as const
const dayFields = ['hiredOn', 'leftOn'] as const

/** Where each field stands; fields that no column is are missing. */
export type Columns = Readonly<Partial<Record<KeptField, number>>>

/** The first column of each field; those that must not be kept are left out, whatever the mapping says. */
export function columnsOf(mapping: RosterMapping, isForbidden: (column: number) => boolean): Columns {
  const columns: Partial<Record<KeptField, number>> = {}
  for (const [column, field] of mapping.columns.entries()) {
    if (field !== 'drop' && columns[field] === undefined && !isForbidden(column)) columns[field] = column
  }
  return columns
}

export class RowReader {
  /** Hashes of the row at hand; `high` 0: it has none. */
  readonly email: Hash = { low: 0, high: 0 }
  readonly number: Hash = { low: 0, high: 0 }
  readonly name: Hash = { low: 0, high: 0 }
  /** The column that it is rejected for. */
  badColumn = 0
  readonly columns: Columns
  readonly #scanner: Scanner
  readonly #kept: readonly number[]
  readonly #order: DayOrder
  readonly #thisYear: number
  readonly #statuses = new Map<number, Employment | null>()
  readonly #hashed: Hash = { low: 0, high: 0 }
  readonly #decoder = new TextDecoder()

  constructor(scanner: Scanner, columns: Columns, order: DayOrder, thisYear: number) {
    this.#scanner = scanner
    this.columns = columns
    this.#kept = Object.values(columns)
    this.#order = order
    this.#thisYear = thisYear
  }

  /** Looks at the record that the scanner stands at. Null: it can be kept. */
  read(): RejectCode | null {
    this.email.high = 0
    this.number.high = 0
    this.name.high = 0
    const { problem, problemAt, count, columns, starts, ends } = this.#scanner
    for (let column = count; column < columns; column += 1) starts[column] = ends[column] = 0
    if (problem !== null) return this.#reject(problem, problemAt)
    return this.#shapeProblem() ?? this.#textProblem() ?? this.#emailProblem() ?? this.#dayProblem() ?? this.#statusProblem()
  }

  /** The row at hand, as a spreadsheet counts. */
  get row(): number {
    return this.#scanner.row
  }

  /** What a cell says, without spaces around it and with one between words; '' where there is nothing. */
  text(field: KeptField): string {
    const column = this.columns[field]
    return column === undefined ? '' : this.cell(column)
  }

  cell(column: number): string {
    const { bytes, starts, ends, quoted } = this.#scanner
    const raw = this.#decoder.decode(bytes.subarray(starts[column], ends[column]))
    const plain = (quoted[column] ?? 0) > 1 ? raw.replaceAll('""', '"') : raw
    return plain
      .normalize('NFC')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
  }

  day(field: (typeof dayFields)[number]): string | null {
    return toDay(this.text(field), this.#order, this.#thisYear)
  }

  /** Null where nothing is said, and for a word that nobody knows. */
  status(): Employment | null {
    const column = this.columns.status
    if (column === undefined) return null
    const { bytes, starts, ends } = this.#scanner
    const isPlain = hashBytes(bytes, starts[column] ?? 0, ends[column] ?? 0, 0, this.#hashed)
    const key = isPlain ? this.#hashed.low * 2_097_152 + (this.#hashed.high >>> 11) : 0
    const known = isPlain ? this.#statuses.get(key) : undefined
    if (known !== undefined) return known
    const employment = toEmployment(this.text('status'))
    if (isPlain && this.#statuses.size < 1000) this.#statuses.set(key, employment)
    return employment
  }

  /** Hash of what a cell names: an address, a number, a person; false: it names nothing. */
  hashReference(field: 'managerEmail' | 'managerNumber' | 'managerName', into: Hash): boolean {
    const column = this.columns[field]
    if (column === undefined || this.#isEmpty(column)) return false
    if (field === 'managerName') return this.#hashNames([column], into)
    this.#hashCell(column, field === 'managerEmail' ? seeds.email : seeds.number, into)
    return into.high !== 0
  }

  #reject(code: RejectCode, column: number): RejectCode {
    this.badColumn = column
    return code
  }

  #shapeProblem(): RejectCode | null {
    const { count, columns, starts, ends } = this.#scanner
    const last = Math.min(count, tableLimits.columns)
    for (let column = columns; column < last; column += 1) if (!this.#isEmpty(column)) return this.#reject('too-many-cells', columns - 1)
    if ((ends[last - 1] ?? 0) - (starts[0] ?? 0) <= tableLimits.cell) return null
    for (let column = 0; column < last; column += 1)
      if ((ends[column] ?? 0) - (starts[column] ?? 0) > tableLimits.cell) return this.#reject('cell-too-long', column)
    return null
  }

  #textProblem(): RejectCode | null {
    const { columns } = this
    const isNamed = nameFields.some((field) => field !== 'middleName' && columns[field] !== undefined && !this.#isEmpty(columns[field]))
    if (!isNamed) return this.#reject('no-name', columns.name ?? columns.familyName ?? columns.givenName ?? 0)
    for (const field of textFields) {
      const column = columns[field]
      if (column === undefined || this.#length(column) <= rosterLimits.text) continue
      if (this.text(field).length > rosterLimits.text) return this.#reject('cell-too-long', column)
    }
    for (const field of nameFields) {
      const column = columns[field]
      if (column !== undefined && !this.#isAscii(column) && this.text(field).includes('\ufffd'))
        return this.#reject('unreadable-text', column)
    }
    return null
  }

  #emailProblem(): RejectCode | null {
    const column = this.columns.email
    if (column === undefined || this.#isEmpty(column)) return null
    const { bytes, starts, ends, quoted } = this.#scanner
    let from = starts[column] ?? 0
    let to = ends[column] ?? 0
    while (to > from && (bytes[to - 1] ?? 0) <= 32) to -= 1
    while (from < to && (bytes[from] ?? 0) <= 32) from += 1
    if ((quoted[column] ?? 0) < 2 && to - from <= rosterLimits.email && isEmail(bytes, from, to)) return null
    const text = this.cell(column).normalize('NFKC')
    if (isNothing(text)) return null
    const plain = new TextEncoder().encode(text)
    return plain.length <= rosterLimits.email && isEmail(plain, 0, plain.length) ? null : this.#reject('bad-email', column)
  }

  #dayProblem(): RejectCode | null {
    for (const field of dayFields) {
      const column = this.columns[field]
      if (column === undefined || this.#isEmpty(column)) continue
      const { bytes, starts, ends } = this.#scanner
      if (isPlainDay(bytes, starts[column] ?? 0, ends[column] ?? 0, this.#order)) continue
      const text = this.text(field)
      if (toDay(text, this.#order, this.#thisYear) === null && !isNothing(text)) return this.#reject('bad-day', column)
    }
    return null
  }

  #statusProblem(): RejectCode | null {
    const column = this.columns.status
    if (column === undefined || this.#isEmpty(column)) return null
    return this.status() === null && !isNothing(this.text('status')) ? this.#reject('unknown-status', column) : null
  }

  /** Reckons by what the row is known: its number, its address. */
  hashKeys(): void {
    const { email, employeeNumber } = this.columns
    if (email !== undefined && !this.#isEmpty(email)) this.#hashCell(email, seeds.email, this.email)
    if (employeeNumber !== undefined && !this.#isEmpty(employeeNumber)) this.#hashCell(employeeNumber, seeds.number, this.number)
  }

  /** Hash of all that is kept of the row: two with the same one say the same. */
  hashContent(): number {
    const { bytes, starts, ends } = this.#scanner
    let content = 0x811c9dc5
    for (const column of this.#kept) {
      const end = ends[column] ?? 0
      for (let at = starts[column] ?? 0; at < end; at += 1) content = Math.imul(content ^ (bytes[at] ?? 0), 0x01000193)
      content = Math.imul(content ^ 0x1f, 0x01000193)
    }
    return content >>> 0
  }

  /** Hash of the row's own name, whichever columns it is in. */
  hashOwnName(): void {
    const { name } = this.columns
    const parts =
      name !== undefined && !this.#isEmpty(name) ? [name] : [this.columns.givenName, this.columns.middleName, this.columns.familyName]
    this.#hashNames(
      parts.filter((column) => column !== undefined),
      this.name,
    )
  }

  #hashNames(columns: readonly number[], into: Hash): boolean {
    const { bytes, starts, ends } = this.#scanner
    into.low = 0
    into.high = 0
    for (const column of columns) {
      if (this.#isAscii(column)) hashName(bytes, starts[column] ?? 0, ends[column] ?? 0, into)
      else {
        const plain = new TextEncoder().encode(
          this.cell(column)
            .normalize('NFKD')
            .replaceAll(/\p{M}+/gu, ''),
        )
        hashName(plain, 0, plain.length, into)
      }
    }
    return into.high !== 0
  }

  #hashCell(column: number, seed: number, into: Hash): void {
    const { bytes, starts, ends, quoted } = this.#scanner
    into.high = 0
    if (
      (quoted[column] ?? 0) < 2 &&
      (bytes[starts[column] ?? 0] ?? 0) > 45 &&
      hashBytes(bytes, starts[column] ?? 0, ends[column] ?? 0, seed, into)
    )
      return
    const text = this.cell(column)
    if (text !== '' && !isNothing(text)) hashText(text, seed, into)
  }

  #length(column: number): number {
    return (this.#scanner.ends[column] ?? 0) - (this.#scanner.starts[column] ?? 0)
  }

  #isEmpty(column: number): boolean {
    const { bytes, starts, ends } = this.#scanner
    const end = ends[column] ?? 0
    for (let at = starts[column] ?? 0; at < end; at += 1) if ((bytes[at] ?? 0) > 32) return false
    return true
  }

  #isAscii(column: number): boolean {
    const { bytes, starts, ends } = this.#scanner
    const end = ends[column] ?? 0
    for (let at = starts[column] ?? 0; at < end; at += 1) if ((bytes[at] ?? 0) > 127) return false
    return true
  }
}

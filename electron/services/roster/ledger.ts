/** What becomes of each row of a roster, kept in a few bytes a row: who it is about, whose row it repeats, who is named as a manager. */

import { type Hash, type KeyTable, Numbers } from '../table/key-table.ts'
import { SheetRows } from '../table/sheet-rows.ts'
import { enterName, type Known, nobody, valueToKnown } from './known-people.ts'
import type { RejectCode } from './reasons.ts'
import { rejectCodes } from './reasons.ts'
import type { RowReader } from './row-reader.ts'

export const fates = { rejected: 0, created: 1, updated: 2, same: 3 } as const

/** How far a person who is there was met: by a row that is rejected, or by the row that speaks of them. */
const mentioned = 1
const taken = 2

/** How a manager is named. */
const kinds = ['managerNumber', 'managerEmail', 'managerName'] as const

/** `row` from 0; -1: one that gave the person another number or address. */
interface Repeated {
  readonly row: number
  readonly code: RejectCode
  readonly column: number
}

export class Ledger {
  /** One of `fates` a row. */
  readonly fates: Numbers<Uint8Array>
  /** The place of the person whom a row is about, among those who are there; -1: nobody yet. */
  readonly people: Numbers<Int32Array>
  readonly rejectedRows = new Numbers((size) => new Uint32Array(size))
  readonly rejectedColumns = new Numbers((size) => new Uint16Array(size))
  readonly rejectedCodes = new Numbers((size) => new Uint8Array(size))
  /** The row that came first, as a spreadsheet counts; 0: the reason is not another row. */
  readonly rejectedFor = new Numbers((size) => new Uint32Array(size))
  readonly known: Known
  readonly #sheetRows = new SheetRows()
  readonly #contents: Numbers<Uint32Array>
  readonly #managerLow: Numbers<Uint32Array>
  readonly #managerHigh: Numbers<Uint32Array>
  readonly #managerKind: Numbers<Uint8Array>
  readonly #namesManagers: boolean
  readonly #byName: boolean
  readonly #hash: Hash = { low: 0, high: 0 }

  /** `rows`: how many there are, roughly. */
  constructor(known: Known, reader: RowReader, rows: number, byName: boolean) {
    const words = (size: number) => new Uint32Array(size)
    this.known = known
    this.#byName = byName
    this.#namesManagers = kinds.some((kind) => reader.columns[kind] !== undefined)
    this.fates = new Numbers((size) => new Uint8Array(size), rows)
    this.people = new Numbers((size) => new Int32Array(size), rows)
    this.#contents = new Numbers(words, rows)
    this.#managerLow = new Numbers(words, this.#namesManagers ? rows : 1)
    this.#managerHigh = new Numbers(words, this.#namesManagers ? rows : 1)
    this.#managerKind = new Numbers((size) => new Uint8Array(size), this.#namesManagers ? rows : 1)
  }

  get rows(): number {
    return this.fates.length
  }

  /** Enters the row that the reader stands at. `isNews`: whether it says more of a person than is known. */
  enter(reader: RowReader, isNews: (place: number) => boolean): undefined {
    const problem = reader.read()
    this.#sheetRows.enter(this.rows, reader.row)
    reader.hashKeys()
    if (problem !== null) {
      this.#meet(reader)
      this.#reject(problem, reader.badColumn, 0)
      return
    }
    if (this.#byName || (reader.number.high === 0 && reader.email.high === 0)) reader.hashOwnName()
    const content = reader.hashContent()
    const repeated = this.#repeated(reader)
    if (repeated !== null) {
      if (this.#contents.array[repeated.row] === content) this.#keep(fates.same, -1, content, reader)
      else this.#reject(repeated.code, repeated.column, repeated.row < 0 ? 0 : this.#sheetRows.at(repeated.row))
      return
    }
    const place = this.#personOf(reader)
    if (place === 'two') {
      this.#reject('two-people', reader.columns.email ?? 0, 0)
      return
    }
    const row = this.rows
    const { numbers, emails, names } = this.known
    if (reader.number.high !== 0) numbers.set(reader.number, row)
    if (reader.email.high !== 0) emails.set(reader.email, row)
    if (reader.name.high !== 0) enterName(names, reader.name, row)
    if (place >= 0) this.known.met[place] = taken
    this.#keep(place < 0 ? fates.created : isNews(place) ? fates.updated : fates.same, place, content, reader)
  }

  /** Hash of whom a row names as manager, into `into`; the kind, or null where it names nobody. */
  managerOf(row: number, into: Hash): (typeof kinds)[number] | null {
    if (!this.#namesManagers) return null
    const kind = kinds[(this.#managerKind.array[row] ?? 0) - 1]
    into.low = this.#managerLow.array[row] ?? 0
    into.high = this.#managerHigh.array[row] ?? 0
    return kind ?? null
  }

  rejected(index: number): { readonly row: number; readonly column: number; readonly code: RejectCode; readonly of: number } {
    return {
      row: this.#sheetRows.at(this.rejectedRows.array[index] ?? 0),
      column: this.rejectedColumns.array[index] ?? 0,
      code: rejectCodes[this.rejectedCodes.array[index] ?? 0] ?? 'no-name',
      of: this.rejectedFor.array[index] ?? 0,
    }
  }

  /** The earlier row of this file that has the same number or address, or, with neither, the same name. */
  #repeated({ columns, number, email, name }: RowReader): Repeated | null {
    const { numbers, emails, names } = this.known
    const byNumber = this.#takenBy(numbers, number)
    if (byNumber !== null) return { row: byNumber, code: 'duplicate-number', column: columns.employeeNumber ?? 0 }
    const byEmail = this.#takenBy(emails, email)
    if (byEmail !== null) return { row: byEmail, code: 'duplicate-email', column: columns.email ?? 0 }
    const byName = number.high === 0 && email.high === 0 ? this.#takenBy(names, name) : null
    return byName === null ? null : { row: byName, code: 'duplicate-name', column: columns.name ?? columns.familyName ?? 0 }
  }

  /** The row that has this key; -1: another row speaks of the person who has it; null: it is free. */
  #takenBy(table: KeyTable, hash: Hash): number | null {
    const value = hash.high === 0 ? undefined : table.get(hash)
    if (value === undefined || value === nobody) return null
    if (value >= 0) return value
    return this.known.met[valueToKnown(value)] === taken ? -1 : null
  }

  #personOf(reader: RowReader): number | 'two' {
    const { number, email, name } = reader
    const { numbers, emails, names } = this.known
    const byNumber = number.high === 0 ? undefined : numbers.get(number)
    const byEmail = email.high === 0 ? undefined : emails.get(email)
    if (byNumber !== undefined && byEmail !== undefined && byNumber !== byEmail) return 'two'
    const value = byNumber ?? byEmail ?? (number.high === 0 && email.high === 0 ? names.get(name) : undefined)
    return value === undefined || value === nobody ? -1 : valueToKnown(value)
  }

  /** A row that cannot be kept still says that its person is there. */
  #meet({ number, email }: RowReader): void {
    const { numbers, emails, met } = this.known
    for (const value of [number.high === 0 ? undefined : numbers.get(number), email.high === 0 ? undefined : emails.get(email)])
      if (value !== undefined && value < 0 && value !== nobody) met[valueToKnown(value)] ||= mentioned
  }

  #reject(code: RejectCode, column: number, of: number): void {
    this.rejectedRows.push(this.rows)
    this.rejectedColumns.push(column)
    this.rejectedCodes.push(rejectCodes.indexOf(code))
    this.rejectedFor.push(of)
    this.#push(fates.rejected, -1, 0)
  }

  #keep(fate: number, place: number, content: number, reader: RowReader): void {
    let kind = 0
    if (this.#namesManagers) kind = kinds.findIndex((each) => reader.hashReference(each, this.#hash)) + 1
    this.#push(fate, place, content, kind)
  }

  #push(fate: number, place: number, content: number, kind = 0): void {
    this.fates.push(fate)
    this.people.push(place)
    this.#contents.push(content)
    if (!this.#namesManagers) return
    this.#managerKind.push(kind)
    this.#managerLow.push(kind === 0 ? 0 : this.#hash.low)
    this.#managerHigh.push(kind === 0 ? 0 : this.#hash.high)
  }
}

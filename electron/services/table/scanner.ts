/** Finds the cells of a separated text byte by byte, without making a string of any: a million people are read in the time others take to copy them. */
import { tableLimits } from './limits.ts'
import { findRecords, nextLine } from './resync.ts'

const quote = 34
const lineFeed = 10
const carriageReturn = 13
const space = 32

export type RecordProblem = 'unclosed-quote' | 'cell-too-long'

/** What `next` found: `more`: bytes are needed; `end`: nothing is left. */
export type ScanState = 'record' | 'more' | 'end'

/** What `#cells` answers instead of a place: the record goes on beyond the bytes that are there, or a mark in it is never closed. */
const waiting = -1
const broken = -2

/** Lines that look like records, one after another, are no text that somebody quoted. */
const noText = 4

/** Bytes of UTF-8 go in, records come out: `starts`, `ends` and `quoted` speak of `bytes` until the next call of `next`. */
export class Scanner {
  bytes: Uint8Array
  /** Cells of the record, also those beyond the most that are kept. */
  count = 0
  readonly starts = new Int32Array(tableLimits.columns)
  readonly ends = new Int32Array(tableLimits.columns)
  /** 1: it stands in quotation marks; 2: and holds some. */
  readonly quoted = new Uint8Array(tableLimits.columns)
  /** The row of the record in a spreadsheet, from 1: empty lines count, and a cell of several lines is one row. */
  row = 0
  problem: RecordProblem | null = null
  /** The cell that has the problem, from 0. */
  problemAt = 0
  /** How many cells a record has, once its headers are known; 0: not yet. */
  columns = 0
  readonly #delimiter: number
  #at = 0
  #end = 0
  #isLast = false
  /** Within a cell too long to be kept: whether it stands in quotation marks. */
  #skipping: 'quoted' | 'plain' | null = null

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.bytes = new Uint8Array(262_144)
  }

  /** Where more bytes are to be written; what was read before is given up. */
  space(): Uint8Array {
    const left = this.#end - this.#at
    if (left > this.bytes.length / 2) {
      const larger = new Uint8Array(this.bytes.length * 2)
      larger.set(this.bytes.subarray(this.#at, this.#end))
      this.bytes = larger
    } else if (this.#at > 0) this.bytes.copyWithin(0, this.#at, this.#end)
    this.#at = 0
    this.#end = left
    // The last one is kept for a line end of our own.
    return this.bytes.subarray(left, this.bytes.length - 1)
  }

  /** So many bytes were written there. */
  filled(count: number): void {
    this.#end += count
  }

  /** Nothing will follow. */
  finish(): void {
    this.#isLast = true
  }

  /** Bytes of a line on the average of those that are there. */
  lineLength(): number {
    let lines = 1
    for (let at = this.#at; at < this.#end; at += 1) if (this.bytes[at] === lineFeed) lines += 1
    return Math.max(1, (this.#end - this.#at) / lines)
  }

  next(): ScanState {
    this.bytes[this.#end] = lineFeed
    if (this.#skipping !== null) return this.#skip(this.#skipping) || this.#isLast ? this.#give('cell-too-long') : 'more'
    this.problem = null
    while (this.#at < this.#end) {
      const after = this.#cells()
      if (after === waiting) return this.#wait()
      if (after === broken || this.#hasSwallowed()) return this.#resume(1)
      this.#at = after
      this.row += 1
      if (!this.#isBlank()) return 'record'
    }
    return this.#isLast ? 'end' : 'more'
  }

  /** Marks the cells of the next record; returns where the one after it begins. */
  #cells(): number {
    const { bytes, starts, ends, quoted } = this
    const delimiter = this.#delimiter
    let at = this.#at
    for (let cell = 0; ; cell += 1) {
      const slot = cell < tableLimits.columns ? cell : tableLimits.columns - 1
      let start = at
      while (bytes[start] === space) start += 1
      starts[slot] = start
      quoted[slot] = 0
      this.count = cell + 1
      if (bytes[start] === quote) {
        const close = this.#close(start, slot)
        if (close < 0) return close
        starts[slot] = start + 1
        ends[slot] = close
        at = this.#afterSpaces(close + 1)
      } else {
        at = start
        let byte = bytes[at]
        while (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn) byte = bytes[++at]
        ends[slot] = at
      }
      if (bytes[at] !== delimiter) return this.#pastLine(at)
      at += 1
    }
  }

  #afterSpaces(at: number): number {
    let after = at
    while (this.bytes[after] === space) after += 1
    return after
  }

  #pastLine(at: number): number {
    if (at >= this.#end) return this.#isLast ? this.#end : waiting
    if (this.bytes[at] === lineFeed) return at + 1
    if (at + 1 >= this.#end && !this.#isLast) return waiting
    return this.bytes[at + 1] === lineFeed ? at + 2 : at + 1
  }

  /** The mark that closes the cell opened at `open`. One that closes nothing is a letter like others, as long as its line lasts. */
  #close(open: number, slot: number): number {
    const { bytes, quoted } = this
    const end = this.#end
    quoted[slot] = 1
    this.problemAt = slot
    let line = open
    for (let at = open + 1; ; at += 1) {
      while (bytes[at] !== quote && at < end) at += 1
      if (at + 1 >= end && !this.#isLast) return waiting
      if (at >= end) return broken
      if (bytes[at + 1] === quote && at + 1 < end) at += 1
      else if (this.#isClosing(at)) return at
      else {
        if (nextLine(bytes, line, at) >= 0) return broken
        line = at
      }
      quoted[slot] = 2
    }
  }

  #isClosing(at: number): boolean {
    const byte = this.bytes[this.#afterSpaces(at + 1)]
    return byte === this.#delimiter || byte === lineFeed || byte === carriageReturn
  }

  #isBlank(): boolean {
    const cells = Math.min(this.count, tableLimits.columns)
    for (let cell = 0; cell < cells; cell += 1) if ((this.ends[cell] ?? 0) > (this.starts[cell] ?? 0)) return false
    return true
  }

  /** A mark that was never closed can find another one further on, and take what stands between for its own. */
  #hasSwallowed(): boolean {
    if (this.columns === 0) return false
    const isWhole = this.count === this.columns
    const cells = Math.min(this.count, tableLimits.columns)
    for (let cell = 0; cell < cells; cell += 1) {
      if (this.quoted[cell] === 0) continue
      this.problemAt = cell
      const start = this.starts[cell] ?? 0
      const end = this.ends[cell] ?? 0
      const line = nextLine(this.bytes, start, end)
      if (line < 0 ? !isWhole && this.#holdsLooseMark(start, end) : this.#holdsRecords(line, end, isWhole)) return true
    }
    return false
  }

  /** In a record that has all its cells, one line that looks like a record may be text all the same. */
  #holdsRecords(line: number, end: number, isWhole: boolean): boolean {
    const shape = this.#shape()
    const first = findRecords(this.bytes, line, end, shape, 1)
    return first >= 0 && (!isWhole || findRecords(this.bytes, nextLine(this.bytes, first, end), end, shape, 1) >= 0)
  }

  #holdsLooseMark(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) {
      if (this.bytes[at] !== quote) continue
      if (this.bytes[at + 1] !== quote || at + 1 >= end) return true
      at += 1
    }
    return false
  }

  #shape() {
    return { delimiter: this.#delimiter, columns: this.columns > 1 ? this.columns : Math.max(2, this.count) }
  }

  /** Goes on behind a record whose mark is not closed: at the first line that looks like a record. */
  #resume(run: number): ScanState {
    const line = nextLine(this.bytes, this.starts[this.problemAt] ?? this.#at, this.#end)
    const next = line < 0 ? -1 : findRecords(this.bytes, line, this.#end, this.#shape(), run)
    if (next < 0 && !this.#isLast && !this.#isFull()) return 'more'
    this.#at = next < 0 ? this.#end : next
    return this.#give('unclosed-quote')
  }

  #isFull(): boolean {
    return this.#end - this.#at >= tableLimits.record
  }

  /** The end of the record is not among the bytes: more are needed, unless it is longer than any record. */
  #wait(): ScanState {
    if (!this.#isFull()) return 'more'
    const last = Math.min(this.count, tableLimits.columns) - 1
    const isQuoted = this.quoted[last] !== 0
    this.problemAt = last
    const line = isQuoted ? nextLine(this.bytes, this.starts[last] ?? this.#at, this.#end) : -1
    if (line >= 0 && findRecords(this.bytes, line, this.#end, this.#shape(), noText) >= 0) return this.#resume(noText)
    this.#skipping = isQuoted ? 'quoted' : 'plain'
    this.#at = this.#end
    return 'more'
  }

  /** Passes over the rest of a cell that is too long, and of its record; false: its end is not among the bytes yet. */
  #skip(kind: 'quoted' | 'plain'): boolean {
    const { bytes } = this
    const end = this.#end
    let at = this.#at
    if (kind === 'quoted') {
      while (at < end && (bytes[at] !== quote || bytes[at + 1] === quote)) at += bytes[at] === quote ? 2 : 1
      const line = nextLine(bytes, this.#at, Math.min(at, end))
      const records = line < 0 ? -1 : findRecords(bytes, line, Math.min(at, end), this.#shape(), noText)
      if (records >= 0) return this.#leave(records)
      if (at >= end - 1) {
        // A mark at the very end may be the first of two.
        this.#at = at === end - 1 ? at : end
        return false
      }
    }
    const line = nextLine(bytes, at, end)
    this.#skipping = 'plain'
    if (line >= 0) return this.#leave(line)
    this.#at = end
    return false
  }

  #leave(at: number): boolean {
    this.#at = at
    return true
  }

  /** Only cells before the problem can be read; of a cell that was passed over none. */
  #give(problem: RecordProblem): ScanState {
    this.count = problem === 'unclosed-quote' ? this.problemAt : 0
    this.#skipping = null
    this.problem = problem
    this.row += 1
    return 'record'
  }
}

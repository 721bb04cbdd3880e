/** Where records go on behind one that is broken: a quotation mark that nobody closed must not take all that follows with it. */

const quote = 34
const lineFeed = 10
const carriageReturn = 13

export interface RecordShape {
  /** A byte. */
  readonly delimiter: number
  /** Cells of a record. */
  readonly columns: number
}

/** Where the line after the one at `from` begins; -1: there is no line break before `end`. */
export function nextLine(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (bytes[at] === lineFeed) return at + 1
    if (bytes[at] === carriageReturn) return bytes[at + 1] === lineFeed && at + 1 < end ? at + 2 : at + 1
  }
  return -1
}

/**
 * The first line from `from` on that looks like a record and is followed by others, `run` in all; fewer at the end of what is there.
 * -1: none.
 */
export function findRecords(bytes: Uint8Array, from: number, end: number, shape: RecordShape, run: number): number {
  let first = -1
  let found = 0
  for (let at = from; at >= 0 && at < end; ) {
    const next = nextLine(bytes, at, end)
    if (isRecordLike(bytes, at, next < 0 ? end : next, shape)) {
      if (found === 0) first = at
      found += 1
      if (found === run) return first
    } else found = 0
    at = next
  }
  return found > 0 ? first : -1
}

/** It has as many cells as there are columns; or half of them, when its last one may go on in the next line. */
function isRecordLike(bytes: Uint8Array, from: number, end: number, { delimiter, columns }: RecordShape): boolean {
  let cells = 1
  let isQuoted = false
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at]
    if (byte === quote) isQuoted = !isQuoted
    else if (byte === delimiter && !isQuoted) cells += 1
  }
  return isQuoted ? cells * 2 >= columns && cells <= columns : cells === columns
}

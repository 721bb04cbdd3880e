/** Which row of a spreadsheet each row of data is: kept only where empty lines move it, so that a million rows cost nothing. */
import { Numbers } from './key-table.ts'

export class SheetRows {
  /** Rows of data from which on the distance is another one. */
  readonly #from = new Numbers((size) => new Uint32Array(size), 16)
  /** How far behind its place among the data each of them stands in the spreadsheet. */
  readonly #distance = new Numbers((size) => new Uint32Array(size), 16)

  /** `row`: place among the data, from 0, one after the other; `sheetRow` from 1. */
  enter(row: number, sheetRow: number): void {
    const distance = sheetRow - row
    if (distance === this.#distance.array[this.#distance.length - 1]) return
    this.#from.push(row)
    this.#distance.push(distance)
  }

  /** From 1. */
  at(row: number): number {
    let low = 0
    let high = this.#from.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((this.#from.array[middle] ?? 0) <= row) low = middle
      else high = middle
    }
    return row + (this.#distance.array[low] ?? 0)
  }
}

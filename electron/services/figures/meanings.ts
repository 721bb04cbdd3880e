/** What the headers of exports mean, in the languages in which the networks write them. */
import { foldHeader } from '../table/fold-header.ts'
import headers from './headers.json' with { type: 'json' }

export type Meaning = keyof typeof headers

const keys = Object.keys(headers).filter((key): key is Meaning => key in headers)
const meanings = new Map(keys.flatMap((key) => headers[key].map((name) => [foldHeader(name), key] as const)))

/** Null where the header tells nothing; compatible forms of letters, case, accents and spaces make no difference. */
export function meaningOf(header: string): Meaning | null {
  return meanings.get(foldHeader(header)) ?? null
}

/** The first column of each meaning. */
export type Columns = ReadonlyMap<Meaning, number>

export function columnsOf(cells: readonly string[]): Columns {
  const columns = new Map<Meaning, number>()
  for (const [column, cell] of cells.entries()) {
    const meaning = cell === '' || cell.length > 100 ? null : meaningOf(cell)
    if (meaning !== null && !columns.has(meaning)) columns.set(meaning, column)
  }
  return columns
}

/** The column of the first of these meanings that is there; null: none. */
export function columnOf(columns: Columns, wanted: readonly Meaning[]): number | null {
  for (const meaning of wanted) {
    const column = columns.get(meaning)
    if (column !== undefined) return column
  }
  return null
}

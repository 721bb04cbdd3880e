/** What the columns of a roster most likely are: by their headers, and by what stands in them where the headers are silent. Never by their place. */
import { type Forbidden, type KeptField, meaningOf, type RosterField, whyForbidden } from './headers.ts'

/** Whether a column is kept out for good. */
export function isForbidden(header: string): boolean {
  return whyForbidden(header) !== null
}

export interface Guess {
  readonly columns: readonly RosterField[]
  readonly forbidden: readonly (Forbidden | null)[]
}

const email = /^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/i
const manager = /manager|reports? to|reporting|supervisor|responsabile|superiore|pengurus|penyelia|lapor/i

/** `rows`: some of the first, cell by cell. */
export function guessColumns(headers: readonly string[], rows: readonly (readonly string[])[]): Guess {
  const forbidden = headers.map(whyForbidden)
  const isOpen = (column: number) => forbidden[column] === null
  const found = headers.flatMap((header, column) => {
    const meaning = isOpen(column) ? meaningOf(header) : null
    return meaning === null ? [] : [{ column, rank: meaning.rank, field: fieldOf(meaning.of, valuesOf(rows, column)) }]
  })
  // Of two columns with one meaning the surer is it; of two equally sure ones the first.
  const taken = new Map<KeptField, number>()
  for (const { field, column } of found.toSorted((one, other) => one.rank - other.rank || one.column - other.column)) {
    if (!taken.has(field)) taken.set(field, column)
  }
  const addressed = addressesIn(headers, rows).filter((column) => isOpen(column) && ![...taken.values()].includes(column))
  for (const column of addressed) {
    const field = manager.test(headers[column] ?? '') ? 'managerEmail' : 'email'
    if (!taken.has(field)) taken.set(field, column)
  }
  // A first name without a last one is the whole.
  if (!taken.has('name') && !taken.has('familyName')) move(taken, 'givenName', 'name')
  const fields = new Map([...taken].map(([field, column]) => [column, field]))
  return { columns: headers.map((_, column) => fields.get(column) ?? 'drop'), forbidden }
}

function move(taken: Map<KeptField, number>, from: KeptField, to: KeptField): void {
  const column = taken.get(from)
  if (column === undefined) return
  taken.delete(from)
  taken.set(to, column)
}

/** One header can mean several things: "Reports to" a name, an address or a number. */
function fieldOf(field: KeptField, values: readonly string[]): KeptField {
  const share = (is: (value: string) => boolean) => (values.length === 0 ? 0 : values.filter(is).length / values.length)
  const isNumber = (value: string) => /\d/.test(value) && !/\s/.test(value)
  if (field === 'managerName' || field === 'managerNumber' || field === 'managerEmail') {
    if (share((value) => email.test(value)) > 0.5) return 'managerEmail'
    return field === 'managerName' && share(isNumber) > 0.5 ? 'managerNumber' : field
  }
  if (field === 'employeeNumber' && share((value) => !isNumber(value)) > 0.5)
    return share((value) => email.test(value)) > 0.5 ? 'email' : 'name'
  return field
}

function addressesIn(headers: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  return headers.flatMap((_, column) => {
    const values = valuesOf(rows, column)
    return values.length > 0 && values.filter((value) => email.test(value)).length > values.length * 0.6 ? [column] : []
  })
}

function valuesOf(rows: readonly (readonly string[])[], column: number): readonly string[] {
  return rows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '')
}

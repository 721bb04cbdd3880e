/** Reads a roster to the end and says what would become of each of its rows; nothing is written. */
import type { PersonDbRow } from '#db/queries/people/people.ts'
import type { RosterMapping } from '#shared/contracts/roster.ts'
import type { Day } from '#shared/domain/day.ts'
import { AppError } from '#shared/rpc.ts'
import { readTable, type TableHead } from '../table/read-table.ts'
import type { Scanner } from '../table/scanner.ts'
import { isForbidden } from './guess-mapping.ts'
import { gatherKnown, type KnownPerson } from './known-people.ts'
import { fates, Ledger } from './ledger.ts'
import { type Links, linkManagers, unfound, unnamed } from './managers.ts'
import { fieldsOf, newsIn } from './person-fields.ts'
import { type Columns, columnsOf, RowReader } from './row-reader.ts'

/** What the check asks of the workspace. */
export interface PeopleOfFile {
  count(): number
  each(): Iterable<KnownPerson>
  byId(id: string): PersonDbRow | null
}

export interface CheckOptions {
  readonly today: Day
  readonly signal: AbortSignal
  readonly onProgress: (value: { readonly step: 'check'; readonly done: number; readonly all: number }) => void
}

export interface Checked {
  readonly headers: readonly string[]
  readonly dropped: readonly string[]
  readonly columns: Columns
  readonly ledger: Ledger
  readonly links: Links
  /** Places of those who are there, have not left, and are not in the file; none unless the file is complete. */
  readonly missed: readonly number[]
}

/** Rows for which memory is set aside at once; for more it grows. */
const mostExpected = 4_000_000

/** Refuses roster-mapping when no column is a name, and what reading refuses. `size`: bytes of the file. */
export async function checkRoster(
  path: string,
  size: number,
  mapping: RosterMapping,
  people: PeopleOfFile,
  options: CheckOptions,
): Promise<Checked> {
  const { today, signal, onProgress } = options
  const progress = (share: number) => onProgress({ step: 'check', done: Math.round(share * 1000), all: 1000 })
  const { headers, reader, ledger } = await readTable(path, mapping, begin, { signal, onProgress: progress })
  const links = linkManagers(ledger)
  markMoved(ledger, links)
  return {
    ...{ headers, ledger, links, columns: reader.columns },
    dropped: mapping.hasHeaders ? headers.filter((header) => isForbidden(header)) : [],
    missed: mapping.complete ? missedIn(ledger) : [],
  }

  function begin({ headers, scanner }: TableHead) {
    const reader = createReader(mapping, headers, scanner, today)
    const { columns } = reader
    const byName = columns.managerName !== undefined || (columns.email === undefined && columns.employeeNumber === undefined)
    const rows = Math.min(mostExpected, Math.ceil(size / scanner.lineLength()))
    const known = gatherKnown(people.each(), people.count(), rows, byName)
    const ledger = new Ledger(known, reader, rows, byName)
    const isNews = (place: number) => {
      const before = people.byId(known.ids.at(place))
      return before !== null && Object.keys(newsIn(before, fieldsOf(reader, today, before))).length > 0
    }
    const onRecord = () => ledger.enter(reader, isNews)
    return { headers, reader, ledger, onRecord }
  }
}

/** Refuses roster-mapping when no column is a name. */
export function createReader(mapping: RosterMapping, headers: readonly string[], scanner: Scanner, today: Day): RowReader {
  const columns = columnsOf(mapping, (column) => mapping.hasHeaders && isForbidden(headers[column] ?? ''))
  if (columns.name === undefined && columns.givenName === undefined && columns.familyName === undefined)
    throw new AppError('roster-mapping', { problem: 'no-name' })
  return new RowReader(scanner, columns, mapping.dayOrder, Number(today.slice(0, 4)))
}

/** Who has another manager now is updated, though nothing else is new. */
function markMoved(ledger: Ledger, { managers }: Links): void {
  for (let row = 0; row < ledger.rows; row += 1) {
    const place = ledger.people.array[row] ?? -1
    if (ledger.fates.array[row] === fates.same && place >= 0 && hasMoved(ledger, managers[row] ?? unnamed, place))
      ledger.fates.array[row] = fates.updated
  }
}

/** Whether a manager that was found is another one than the person at this place has now. */
function hasMoved(ledger: Ledger, manager: number, place: number): boolean {
  if (manager === unnamed || manager === unfound) return false
  const now = ledger.known.managers[place] ?? -1
  const next = manager >= 0 ? (ledger.people.array[manager] ?? -1) : -1 - manager
  return next < 0 || next !== now
}

function missedIn({ known }: Ledger): readonly number[] {
  const places: number[] = []
  for (let place = 0; place < known.ids.length; place += 1) if (known.met[place] === 0 && known.hasLeft[place] === 0) places.push(place)
  return places
}

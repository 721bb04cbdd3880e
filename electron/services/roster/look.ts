/** A first look into a roster: what kind of file it is, what its columns most likely are, and what only a person can tell. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { toFileError } from '#db/errors.ts'
import type { RosterWishes } from '#shared/contracts/roster.ts'
import { AppError } from '#shared/rpc.ts'
import { headOf, isBinary, openText, textSource } from '../table/bytes.ts'
import { columnLetters } from '../table/column-letters.ts'
import { type DayEvidence, type DayOrder, noteDay } from '../table/days.ts'
import { sniffEncoding } from '../table/encoding.ts'
import { type FirstRecord, firstRecords, guessDelimiter } from '../table/guess-delimiter.ts'
import { tableLimits } from '../table/limits.ts'
import { formatName, formatOf, type Reading, readTable } from '../table/read-table.ts'
import { guessHeaderRow, isSomebody } from './guess-header-row.ts'
import { guessColumns } from './guess-mapping.ts'
import type { RosterField } from './headers.ts'
import type { LookRun, RosterCall, RosterLook } from './types.ts'

const sampleRows = 20
const sampleCell = 200
const guessedFrom = 200
/** Of the first lines of the file, to say which one holds the headers. */
const shownLines = 10
const shownLine = 60

/** Refuses roster-empty, roster-not-table, roster-too-large, roster-sheet-missing, and what the file system refuses. */
export async function lookIntoRoster(run: LookRun, { onProgress, signal }: RosterCall): Promise<RosterLook> {
  const { path } = run
  const format = await formatOf(path)
  const { file, sheets, records } = format === 'text' ? await lookAtText(run) : await lookAtWorkbook(run, format)
  const { headers, rows, ...lines } = headersIn(records, run.wishes)
  const { columns, forbidden } = guessColumns(lines.hasHeaders ? headers : headers.map(() => ''), rows.slice(0, guessedFrom))
  const reading = { ...file, ...lines, columns: [...columns] }
  const progress = (share: number) => onProgress({ step: 'read', done: Math.round(share * 1000), all: 1000 })
  const days = await lookAtDays(path, reading, columns, { signal, onProgress: progress })
  return {
    ...{ path, name: basename(path), bytes: (await stat(path)).size, sheets: [...sheets], headers: [...headers] },
    format: await formatName(path, reading.delimiter),
    lines: linesOf(records, reading.headerRow),
    sample: rows.slice(0, sampleRows).map((cells) => headers.map((_, column) => (cells[column] ?? '').slice(0, sampleCell))),
    guess: { ...reading, dayOrder: days.order, complete: false },
    forbidden: [...forbidden],
    dayOrderAsked: days.isAsked,
    ambiguousDay: days.ambiguous,
  }
}

interface Seen {
  readonly file: Pick<Reading, 'delimiter' | 'encoding' | 'sheet'>
  readonly sheets: readonly string[]
  readonly records: readonly FirstRecord[]
}

async function lookAtText({ path, wishes }: LookRun): Promise<Seen> {
  try {
    const encoding = wishes.encoding ?? (await sniffEncoding(path)).name
    const head = await headOf(await openText(path, encoding))
    // Who says what it is written in may be wrong, and must see that in the sample.
    if (wishes.encoding === undefined && isBinary(head)) throw new AppError('roster-not-table')
    const delimiter = wishes.delimiter ?? guessDelimiter(head)
    return { file: { delimiter, encoding, sheet: '' }, sheets: [], records: firstRecords(head, delimiter, guessedFrom + 31) }
  } catch (error) {
    throw toFileError(error, path)
  }
}

async function lookAtWorkbook({ path, wishes: { sheet = '' } }: LookRun, format: 'xlsx' | 'xls'): Promise<Seen> {
  const { openWorkbook } = await import('../table/workbook.ts')
  const book = await openWorkbook(path, format, sheet)
  const records = firstRecords(await headOf(textSource(book.rows)), ',', guessedFrom + 31)
  return { file: { delimiter: ',', encoding: 'utf-8', sheet: book.sheet }, sheets: book.sheets, records }
}

/** Refuses roster-empty. */
function headersIn(records: Seen['records'], wishes: RosterWishes) {
  const headerRow = wishes.headerRow ?? guessHeaderRow(records)
  const first = records[headerRow]?.cells
  if (first === undefined) throw new AppError('roster-empty')
  const hasHeaders = wishes.hasHeaders ?? !isSomebody(first)
  const rows = records.slice(hasHeaders ? headerRow + 1 : headerRow).map(({ cells }) => cells)
  const width = Math.min(
    rows.reduce((most, { length }) => Math.max(most, length), 0),
    tableLimits.columns,
  )
  return { headerRow, hasHeaders, rows, headers: hasHeaders ? first : columnLetters(width) }
}

/** Where the headers may be, and what else stands up there. */
function linesOf(records: Seen['records'], headerRow: number): RosterLook['lines'] {
  const shown = records.slice(0, Math.max(shownLines, headerRow + 3))
  return shown.map(({ row, cells }) => ({
    row,
    text: cells
      .filter((cell) => cell !== '')
      .join(', ')
      .slice(0, shownLine),
  }))
}

interface Days {
  readonly order: DayOrder
  readonly isAsked: boolean
  readonly ambiguous: string
}

/** Reads all days of the file: one that can only be read one way settles all the others. Day first where nothing does. */
async function lookAtDays(
  path: string,
  reading: Reading,
  columns: readonly RosterField[],
  options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<Days> {
  const wanted = columns.flatMap((field, column) => (field === 'hiredOn' || field === 'leftOn' ? [column] : []))
  const evidence: DayEvidence = { dayFirst: 0, monthFirst: 0, ambiguous: '' }
  if (wanted.length === 0) return { order: 'day-first', isAsked: false, ambiguous: '' }
  const decoder = new TextDecoder()
  const begin = ({ scanner }: Parameters<Parameters<typeof readTable>[2]>[0]) => ({
    onRecord: () => {
      for (const column of scanner.problem === null ? wanted : []) {
        const from = scanner.starts[column] ?? 0
        const to = scanner.ends[column] ?? 0
        if (column < scanner.count && to - from > 5 && to - from < 40) noteDay(decoder.decode(scanner.bytes.subarray(from, to)), evidence)
      }
      return undefined
    },
  })
  await readTable(path, reading, begin, options)
  const { dayFirst, monthFirst, ambiguous } = evidence
  return {
    order: monthFirst > dayFirst ? 'month-first' : 'day-first',
    isAsked: dayFirst === 0 && monthFirst === 0 && ambiguous !== '',
    ambiguous,
  }
}

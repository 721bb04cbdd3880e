/** A file of figures, recognised and ready to be read from its first row to its last. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { toFileError } from '#db/errors.ts'
import type { FigureChoices, FigureFormat, FigureMapping } from '#shared/contracts/figure-files.ts'
import { rosterDelimiters } from '#shared/contracts/roster.ts'
import { type Day, textToDayOrNull } from '#shared/domain/day.ts'
import type { CountedAt } from '#shared/domain/figures/types.ts'
import { AppError } from '#shared/rpc.ts'
import { headersKey } from '../table/fold-header.ts'
import type { ReadOptions } from '../table/read-table.ts'
import { accountDays, personDays, readDays, readMetaDays } from './day-tables.ts'
import type { Facts, ReaderOptions, RowReader } from './facts.ts'
import { readSessions, spanOfComments } from './ga4.ts'
import { halvesIn, ownerOf, readHalves, spanOf } from './linkedin-person.ts'
import { readLabels } from './linkedin-post.ts'
import { readMapped } from './mapped.ts'
import { type FigureFile, openFigureFile } from './open-file.ts'
import { postTables, readPosts } from './post-tables.ts'
import { type Part, recognise, startOf } from './recognise.ts'
import { refuseByBytes, seemsToBe, toFigureError, wrongFile } from './wrong-file.ts'

export interface ExportFile {
  readonly path: string
  readonly file: FigureFile
  readonly format: FigureFormat
  /** Imports of one series have the same; of tables of one's own those with the same headers. */
  readonly series: string
  readonly network: CountedAt | null
  readonly parts: readonly Part[]
  /** Days of which it says that it speaks; null: it does not say. */
  readonly span: { readonly from: Day; readonly to: Day } | null
  readonly ownerName: string
}

/** SHA-256 of all bytes. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path)) hash.update(piece)
  } catch (error) {
    throw toFileError(error, path)
  }
  return hash.digest('hex')
}

/** Opens a file whatever it is. Refuses figures-wrong-file, figures-too-large, and what the file system refuses. */
export async function openAny(path: string, mapping: FigureMapping | null): Promise<FigureFile> {
  await refuseByBytes(path)
  const delimiter = rosterDelimiters.find((each) => each === mapping?.delimiter)
  try {
    return await openFigureFile(path, {
      ...(delimiter !== undefined && { delimiter }),
      ...(mapping !== null && mapping.encoding !== '' && { encoding: mapping.encoding }),
    })
  } catch (error) {
    throw toFigureError(toFileError(error, path))
  }
}

/** Null: no export that is known. Refuses figures-wrong-file for what is known to be something else. */
export function exportIn(path: string, file: FigureFile, today: Day): ExportFile | null {
  const found = recognise(file)
  if (found === null) {
    const seems = seemsToBe(file.sheets)
    if (seems !== null) throw wrongFile(seems)
    return null
  }
  const name = basename(path)
  const discovery = file.sheets.flatMap(({ head }) => head.slice(0, 5).map(({ cells }) => cells))
  const isPersonal = found.format === 'linkedin-person'
  return {
    ...{ path, file, ...found, series: found.format },
    span: found.format === 'ga4' ? spanOfLines(file) : spanOf(name, isPersonal ? discovery : [], 'month-first', today),
    ownerName: isPersonal ? ownerOf(name) : '',
  }
}

function spanOfLines({ sheets }: FigureFile): ExportFile['span'] {
  const lines = sheets.flatMap(({ head }) => head.map(({ cells }) => cells.join(' ')))
  const span = spanOfComments(lines)
  const [from, to] = [textToDayOrNull(span?.from ?? ''), textToDayOrNull(span?.to ?? '')]
  return from === null || to === null ? null : { from, to }
}

/** Any table, as somebody understood it. Refuses figures-mapping when it has other columns. */
export function mappedIn(path: string, file: FigureFile, mapping: FigureMapping): ExportFile {
  const sheet = file.sheets.find(({ name }) => name === mapping.sheet) ?? file.sheets[0]
  const header = sheet?.head[mapping.headerRow]
  if (sheet === undefined || header === undefined) throw wrongFile('empty')
  if (mapping.columns.length > header.cells.length) throw new AppError('figures-mapping', { problem: 'columns' })
  const days = mapping.columns.flatMap((field, column) => (field === 'day' || field === 'publishedOn' ? [column] : []))
  const key = createHash('sha256')
    .update(`${mapping.figures}|${headersKey(header.cells)}`)
    .digest('hex')
  const parts: readonly Part[] = [{ kind: 'mapped', sheet, header, columns: new Map(), days }]
  return { path, file, format: 'mapped', series: `mapped:${key.slice(0, 12)}`, network: mapping.network, parts, span: null, ownerName: '' }
}

/** The export that a file is, by the mapping where one is given. Refuses figures-mapping when nothing tells what its columns are. */
export async function openExport(path: string, { mapping }: Pick<FigureChoices, 'mapping'>, today: Day): Promise<ExportFile> {
  const file = await openAny(path, mapping)
  if (mapping !== null) return mappedIn(path, file, mapping)
  const found = exportIn(path, file, today)
  if (found === null) throw new AppError('figures-mapping', { problem: 'none' })
  return found
}

export interface ReadRun {
  readonly choices: FigureChoices
  readonly lastDay: Day
  readonly facts: Facts
  /** After each row: a promise is waited for. */
  readonly afterRow: () => Promise<void> | undefined
}

/** Reads all of it. */
export async function readExport(found: ExportFile, run: ReadRun, options: ReadOptions): Promise<void> {
  const { facts, afterRow } = run
  for (const [index, part] of found.parts.entries()) {
    const reader = readerOf(found, part, run)
    facts.nextSheet()
    const headers = part.header.cells
    const onProgress = (share: number) => options.onProgress?.((index + share) / found.parts.length)
    const row = (at: number, cells: readonly string[]) => {
      reader.row(at, cells)
      return afterRow()
    }
    const broken = (at: number, problem: 'unclosed-quote' | 'cell-too-long') => facts.reject(at, '', problem)
    await part.sheet.read(startOf(part), { columns: headers.length, row, broken }, { signal: options.signal, onProgress })
    reader.end()
    await afterRow()
  }
}

function readerOf({ format, network, span }: ExportFile, { kind, columns, header }: Part, run: ReadRun): RowReader {
  const { choices, lastDay, facts } = run
  const options: ReaderOptions = { dayOrder: choices.dayOrder, lastDay, facts }
  const { cells: headers } = header
  switch (kind) {
    case 'posts': {
      const table = postTables.find((each) => each.format === format)
      if (table === undefined) throw new Error(`no table of posts: ${format}`)
      return readPosts(table, columns, headers, options)
    }
    case 'days':
      return readDays(accountDays, network ?? 'other', columns, headers, options)
    case 'person-days':
      return readDays(personDays, 'linkedin', columns, headers, options)
    case 'meta-days':
      return readMetaDays(choices.network ?? 'facebook', options)
    case 'sessions':
      return readSessions(columns, headers, span?.to ?? choices.exportedOn, options)
    case 'halves':
      return readHalves(halvesIn(headers) ?? [], headers, span?.from ?? null, options)
    case 'labels':
      return labelReader(options)
    case 'mapped':
      if (choices.mapping === null) throw new AppError('figures-mapping', { problem: 'none' })
      return readMapped(choices.mapping, headers, choices.exportedOn, options)
  }
}

/** A single post has few rows: they are looked at together. */
function labelReader(options: ReaderOptions): RowReader {
  const rows: (readonly string[])[] = []
  return {
    row(at, cells) {
      rows[at - 1] = cells
    },
    end: () =>
      readLabels(
        Array.from(rows, (cells) => cells ?? []),
        options,
      ),
  }
}

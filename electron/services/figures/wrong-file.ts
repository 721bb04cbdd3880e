/** What a file is that holds no figures: said by name, so that the right one can be fetched instead. */
import { open } from 'node:fs/promises'
import yauzl from 'yauzl'
import { toFileError } from '#db/errors.ts'
import { AppError } from '#shared/rpc.ts'
import { meaningOf as rosterMeaningOf } from '../roster/headers.ts'
import { columnsOf } from './meanings.ts'
import type { FigureSheet } from './open-file.ts'

/** `error.figures-wrong-file` tells each of them apart. */
type WrongFile =
  | 'pdf'
  | 'picture'
  | 'page'
  | 'document'
  | 'zip'
  | 'locked'
  | 'broken'
  | 'empty'
  | 'roster'
  | 'ads'
  | 'followers'
  | 'visitors'

export function wrongFile(what: WrongFile): AppError {
  return new AppError('figures-wrong-file', { what })
}

const starts: readonly (readonly [RegExp, WrongFile])[] = [
  [/^%PDF/, 'pdf'],
  [/^(?:\x89PNG|GIF8|\xff\xd8\xff|RIFF....WEBP)/s, 'picture'],
  [/^\{\\rtf/, 'document'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|table|!--|meta)/i, 'page'],
]

/** By its first bytes, and of an archive by what is in it. Refuses figures-wrong-file, and what the file system refuses. */
export async function refuseByBytes(path: string): Promise<void> {
  const head = await firstBytes(path)
  if (head === '') throw wrongFile('empty')
  const found = starts.find(([pattern]) => pattern.test(head))
  if (found !== undefined) throw wrongFile(found[1])
  // Texts in UTF-16 have a zero in every pair.
  if (/^(?:\xff\xfe|\xfe\xff)?\s*<(?:!doctype|html)/i.test(head.replaceAll('\0', ''))) throw wrongFile('page')
  if (!head.startsWith('PK')) return
  const names = await namesIn(path)
  if (names.some((name) => name === 'xl/workbook.xml' || name === 'xl/workbook.bin' || name === 'content.xml')) return
  throw wrongFile(names.some((name) => /^(?:word|ppt)\//.test(name)) ? 'document' : 'zip')
}

async function firstBytes(path: string): Promise<string> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
      return buffer.toString('latin1', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toFileError(error, path)
  }
}

/** Of an archive that cannot be read: none. */
function namesIn(path: string): Promise<readonly string[]> {
  return new Promise((resolve) => {
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return resolve([])
      const names: string[] = []
      const end = () => {
        zip.close()
        resolve(names)
      }
      zip.on('error', end)
      zip.on('end', end)
      zip.on('entry', ({ fileName }) => {
        names.push(fileName)
        if (names.length < 1000) zip.readEntry()
        else end()
      })
      zip.readEntry()
    })
  })
}

/** Refusals of the reader of tables, as they are called of figures. */
export function toFigureError(error: unknown): unknown {
  if (!(error instanceof AppError)) return error
  if (error.code === 'roster-empty') return wrongFile('empty')
  if (error.code === 'roster-too-large') return new AppError('figures-too-large', error.data)
  if (error.code !== 'roster-not-table') return error
  return wrongFile(error.data['why'] === 'locked' ? 'locked' : 'broken')
}

const personal = new Set([
  'email',
  'name',
  'givenName',
  'familyName',
  'employeeNumber',
  'department',
  'hiredOn',
  'managerName',
  'managerEmail',
  'status',
  'jobTitle',
])

/** Of tables in which no export of figures was recognised: what else they seem to be; null: nothing that is known. */
export function seemsToBe(sheets: readonly FigureSheet[]): WrongFile | null {
  if (sheets.every(({ head }) => head.length === 0)) return 'empty'
  const rows = sheets.flatMap(({ head }) => head.slice(0, 15)).map(({ cells }) => cells)
  const columns = rows.map(columnsOf)
  const has = (...wanted: Parameters<ReturnType<typeof columnsOf>['has']>[0][]) =>
    columns.some((row) => wanted.every((meaning) => row.has(meaning)))
  if (has('spend', 'impressions') || has('spend', 'campaignName') || has('spend', 'adName') || has('spend', 'clicks')) return 'ads'
  if (has('date', 'totalFollowers') || has('date', 'organicFollowers') || has('date', 'sponsoredFollowers')) return 'followers'
  if (columns.some((row) => row.has('pageViews'))) return 'visitors'
  const isRoster = rows.some((cells) => {
    const known = new Set(cells.flatMap((cell) => (cell === '' || cell.length > 60 ? [] : (rosterMeaningOf(cell)?.of ?? []))))
    return [...known].filter((field) => personal.has(field)).length >= 3
  })
  return isRoster ? 'roster' : null
}

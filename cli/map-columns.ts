/** What `--map` says of the columns of a table, in any of the ways that people write it down. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { toFileError } from '#db/errors.ts'
import { foldHeader } from '#electron/services/table/fold-header.ts'
import type { AppError, ErrorData } from '#shared/rpc.ts'

/** Headers to fields, or fields to headers. */
export const Names = z.record(z.string(), z.string().nullable())

type Refused = (data: ErrorData) => AppError

/** The object in a file of JSON. Refuses what is none, and what the file system refuses. */
export function readMapFile(path: string, refused: Refused): object {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw toFileError(error, path)
  }
  throw refused({ problem: 'file' })
}

interface Columns<F extends string> {
  readonly headers: readonly string[]
  readonly guess: readonly (F | 'drop')[]
  /** Refuses a name that is no field. */
  readonly fieldNamed: (name: string) => F | 'drop'
  readonly refused: Refused
}

/** Headers to fields, fields to headers, or a list; columns that are not named stay as guessed. */
export function columnsBy<F extends string>(
  said: readonly string[] | z.output<typeof Names>,
  { headers, guess, fieldNamed, refused }: Columns<F>,
): readonly (F | 'drop')[] {
  if (Array.isArray(said)) return headers.map((_, column) => fieldNamed(said[column] ?? 'drop'))
  const named = Object.entries(said).map(([one, other]) => {
    const column = columnNamed(one, headers)
    if (column >= 0) return { column, field: fieldNamed(other ?? 'drop') }
    const turned = columnNamed(other ?? '', headers)
    if (turned < 0) throw refused({ problem: 'column', value: one })
    return { column: turned, field: fieldNamed(one) }
  })
  const columns = guess.map((field) => (named.some((each) => each.field === field) ? 'drop' : field))
  for (const { column, field } of named) columns[column] = field
  return columns
}

function columnNamed(header: string, headers: readonly string[]): number {
  const exact = headers.indexOf(header)
  return exact >= 0 ? exact : headers.findIndex((each) => each !== '' && foldHeader(each) === foldHeader(header))
}

const ignored = ['', 'drop', 'ignore', 'skip', 'none']

export function isIgnored(name: string): boolean {
  return ignored.includes(name.toLowerCase())
}

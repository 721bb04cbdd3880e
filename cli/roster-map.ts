/** Reads what `--map` says of the columns of a roster, in any of the ways that people write it down. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { toFileError } from '#db/errors.ts'
import { foldHeader, meaningOf, type RosterField } from '#electron/services/roster/headers.ts'
import type { RosterLook } from '#electron/services/roster/types.ts'
import { RosterMapping, rosterFields } from '#shared/contracts/roster.ts'
import { AppError } from '#shared/rpc.ts'

export interface RosterMap {
  readonly sheet: string | undefined
  readonly headerRow: number | undefined
  readonly dayOrder: RosterMapping['dayOrder'] | undefined
  /** The guess, with what the map says in its place. Refuses roster-mapping for columns and fields that are not there. */
  apply(look: RosterLook): RosterMapping
}

const Names = z.record(z.string(), z.string().nullable())
const Rest = z.object({
  dayOrder: z.enum(['day-first', 'month-first']).optional(),
  delimiter: RosterMapping.shape.delimiter.optional(),
  encoding: z.string().max(40).optional(),
  sheet: z.string().max(100).optional(),
  headerRow: z.number().int().min(0).max(100).optional(),
  complete: z.boolean().optional(),
})
const Whole = Rest.extend({ columns: z.union([z.array(z.string()), Names]).optional() })

/** `{"columns": {"Work Email": "email", …}, "dayOrder": …}`, the list of a saved mapping, or only the columns. Refuses roster-mapping. */
export function readMap(path: string): RosterMap {
  const value = parsed(path)
  const whole = Whole.safeParse(value)
  const settings = Object.keys(Whole.shape)
  const isWhole = whole.success && Object.keys(value).some((key) => settings.includes(key))
  const columns = isWhole ? (whole.data.columns ?? {}) : Names.safeParse(value).data
  if (columns === undefined) throw new AppError('roster-mapping', { problem: 'file' })
  const { columns: _columns, ...rest } = isWhole ? whole.data : {}
  return {
    sheet: rest.sheet,
    headerRow: rest.headerRow,
    dayOrder: rest.dayOrder,
    apply: (look) => RosterMapping.parse({ ...look.guess, ...defined(rest), columns: toColumns(columns, look) }),
  }
}

function parsed(path: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw toFileError(error, path)
  }
  throw new AppError('roster-mapping', { problem: 'file' })
}

function defined(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** Headers to fields, or fields to headers; columns that are not named stay as guessed. */
function toColumns(said: readonly string[] | z.output<typeof Names>, look: RosterLook): readonly RosterField[] {
  if (Array.isArray(said)) return look.headers.map((_, column) => fieldNamed(said[column] ?? 'drop'))
  const named = Object.entries(said).map(([one, other]) => {
    const column = columnNamed(one, look)
    if (column >= 0) return { column, field: fieldNamed(other ?? 'drop') }
    const turned = columnNamed(other ?? '', look)
    if (turned < 0) throw new AppError('roster-mapping', { problem: 'column', value: one })
    return { column: turned, field: fieldNamed(one) }
  })
  const columns = look.guess.columns.map((field) => (named.some((each) => each.field === field) ? 'drop' : field))
  for (const { column, field } of named) columns[column] = field
  return columns
}

function columnNamed(header: string, { headers }: RosterLook): number {
  const exact = headers.indexOf(header)
  return exact >= 0 ? exact : headers.findIndex((each) => each !== '' && foldHeader(each) === foldHeader(header))
}

const ignored = ['', 'drop', 'ignore', 'skip', 'none']

function fieldNamed(name: string): RosterField {
  const field = rosterFields.find((each) => foldHeader(each) === foldHeader(name))
  if (field !== undefined) return field
  if (ignored.includes(name.toLowerCase())) return 'drop'
  const meant = meaningOf(name)
  if (meant === null) throw new AppError('roster-mapping', { problem: 'field', value: name })
  return meant.of
}

/** Reads what `--map` says of the columns of a roster, in any of the ways that people write it down. */
import { z } from 'zod'
import { meaningOf, type RosterField } from '#electron/services/roster/headers.ts'
import type { RosterLook } from '#electron/services/roster/types.ts'
import { foldHeader } from '#electron/services/table/fold-header.ts'
import { RosterMapping, RosterWishes, rosterFields } from '#shared/contracts/roster.ts'
import { AppError, type ErrorData } from '#shared/rpc.ts'
import { columnsBy, isIgnored, Names, readMapFile } from './map-columns.ts'

export interface RosterMap {
  /** How the file is to be read. */
  readonly wishes: RosterWishes
  readonly dayOrder: RosterMapping['dayOrder'] | undefined
  /** The guess, with what the map says in its place. Refuses roster-mapping for columns and fields that are not there. */
  apply(look: RosterLook): RosterMapping
}

const Rest = RosterWishes.extend({ dayOrder: RosterMapping.shape.dayOrder.optional(), complete: z.boolean().optional() })
const Whole = Rest.extend({ columns: z.union([z.array(z.string()), Names]).optional() })

/** `{"columns": {"Work Email": "email", …}, "dayOrder": …}`, the list of a saved mapping, or only the columns. Refuses roster-mapping. */
export function readMap(path: string): RosterMap {
  const value = readMapFile(path, refused)
  const whole = Whole.safeParse(value)
  const settings = Object.keys(Whole.shape)
  const isWhole = whole.success && Object.keys(value).some((key) => settings.includes(key))
  const columns = isWhole ? (whole.data.columns ?? {}) : Names.safeParse(value).data
  if (columns === undefined) throw new AppError('roster-mapping', { problem: 'file' })
  const { columns: _columns, ...rest } = isWhole ? whole.data : {}
  return {
    wishes: RosterWishes.parse(rest),
    dayOrder: rest.dayOrder,
    apply: (look) =>
      RosterMapping.parse({
        ...look.guess,
        ...defined(rest),
        columns: columnsBy(columns, { headers: look.headers, guess: look.guess.columns, fieldNamed, refused }),
      }),
  }
}

function defined(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

const refused = (data: ErrorData) => new AppError('roster-mapping', data)

function fieldNamed(name: string): RosterField {
  const field = rosterFields.find((each) => foldHeader(each) === foldHeader(name))
  if (field !== undefined) return field
  if (isIgnored(name)) return 'drop'
  const meant = meaningOf(name)
  if (meant === null) throw new AppError('roster-mapping', { problem: 'field', value: name })
  return meant.of
}

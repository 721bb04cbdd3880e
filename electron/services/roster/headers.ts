/** What the headers of a roster mean, in three languages: what may be kept, and what never is. */
import type { rosterFields } from '#shared/contracts/roster.ts'
import { foldHeader } from '../table/fold-header.ts'
import headers from './headers.json' with { type: 'json' }

export type RosterField = (typeof rosterFields)[number]
export type KeptField = Exclude<RosterField, 'drop'>
export type Forbidden = keyof typeof headers.forbidden
/** What is dropped from every roster. */
export const forbiddenKinds: readonly string[] = Object.keys(headers.forbidden)

const meanings = byName(headers.fields)
const refusals = byName(headers.forbidden)

interface Meaning<T> {
  readonly of: T
  /** How sure it is, from 0: the surest. */
  readonly rank: number
}

/** Every name to what it stands for. */
function byName<T extends string>(names: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, Meaning<T>> {
  const keys = Object.keys(names).filter((key): key is T => key in names)
  return new Map(keys.flatMap((of) => names[of].map((name, rank) => [foldHeader(name), { of, rank }] as const)))
}

/** What a column is, by its header alone; null where the header tells nothing. */
export function meaningOf(header: string): Meaning<KeptField> | null {
  const folded = foldHeader(header)
  return meanings.get(folded) ?? meanings.get(folded.replace(/^(?:employee|staff|worker|emp|dipendente|pekerja|kakitangan) /, '')) ?? null
}

/** Why a column must not be kept, whatever anybody says it is; null: nothing speaks against it. */
export function whyForbidden(header: string): Forbidden | null {
  const folded = foldHeader(header)
  const exact = refusals.get(folded)
  if (exact !== undefined) return exact.of
  if (meanings.has(folded)) return null
  const words = folded.split(' ')
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const part = words.slice(from, to).join(' ')
      const found = part.length > 2 ? refusals.get(part) : undefined
      if (found !== undefined) return found.of
    }
  }
  return null
}

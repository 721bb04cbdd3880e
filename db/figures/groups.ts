/** What figures are told apart by: how many groups there may be, and whose each is. */
import type Database from 'better-sqlite3'
import { contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import { numberToDay } from '#shared/domain/day.ts'
import { type Breakdown, countedAt } from '#shared/domain/figures/types.ts'
import type { Days } from './asking.ts'
import { type Dimension, noHourOfWeek } from './cubes.ts'
import { idOf, type KeyKind, keyOf, lastKey } from './keys.ts'
import { itemMarks, networkRoom } from './wanted.ts'

export interface Grouping {
  readonly dimension: Dimension
  /** Numbers that the dimension may have. */
  readonly room: number
  /** What joins several numbers of the dimension into one group; null: each is one. */
  readonly joined: { readonly room: number; readonly of: Uint8Array } | null
  /** '' for: not told. */
  idOf(group: number): string
  /** The ids of all groups at once. */
  ids(): (group: number) => string
  /** Null: nothing was ever counted of it. */
  groupOf(id: string): number | null
}

/** What `by` means in this file. */
export function groupingOf(raw: Database.Database, by: Breakdown, { from, to }: Days): Grouping {
  const plain = (dimension: Dimension, room: number, name: (group: number) => string): Grouping => ({
    ...{ dimension, room, joined: null, idOf: name },
    ids: () => name,
    groupOf: (id) => placeOf(id, room, name),
  })
  const keyed = (dimension: Dimension, kind: KeyKind): Grouping => ({
    ...{ dimension, room: lastKey(raw, kind) + 1, joined: null },
    idOf: (group) => idOf(raw, kind, group),
    ids: () => allIds(raw, kind),
    groupOf: (id) => (id === '' ? 0 : keyOf(raw, kind, id)),
  })
  const joined = (of: Uint8Array, names: readonly string[]): Grouping => ({
    ...plain('item', of.length, (group) => names[group - 1] ?? ''),
    joined: { room: names.length + 1, of },
  })
  switch (by) {
    case 'network':
      return plain('network', networkRoom, (group) => countedAt[group - 1] ?? '')
    case 'hour':
      return plain('how', noHourOfWeek + 1, (group) => (group === noHourOfWeek ? '' : String(group)))
    case 'day':
      return plain('day', to - from + 1, (group) => numberToDay(from + group))
    case 'advocate':
      return keyed('advocate', 'person')
    case 'category':
      return joined(itemMarks(raw).category, contentCategories)
    case 'kind':
      return joined(itemMarks(raw).kind, contentKinds)
    default:
      return keyed(by, by)
  }
}

function placeOf(id: string, room: number, name: (group: number) => string): number | null {
  for (let group = 0; group < room; group += 1) if (name(group) === id) return group
  return null
}

function allIds(raw: Database.Database, kind: KeyKind): (group: number) => string {
  const ids: string[] = []
  const rows = raw.prepare<[string], readonly [number, string]>('SELECT key, id FROM figure_key WHERE kind = ?').raw().all(kind)
  for (const [key, id] of rows) ids[key] = id
  return (group) => ids[group] ?? ''
}

/** The sums of joined groups; as they are when nothing is joined. */
export function join({ joined }: Grouping, sums: Float64Array): Float64Array {
  if (joined === null) return sums
  const joint = new Float64Array(joined.room)
  for (let at = 0; at < sums.length; at += 1) {
    const group = joined.of[at] ?? 0
    joint[group] = (joint[group] ?? 0) + (sums[at] ?? 0)
  }
  return joint
}

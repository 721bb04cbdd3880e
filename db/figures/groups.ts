/** What figures are told apart by: how many groups there may be, and whose each is. */
import type Database from 'better-sqlite3'
import { contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import { numberToDay } from '#shared/domain/day.ts'
import { type Breakdown, countedAt } from '#shared/domain/figures/types.ts'
import { oncePer } from '../once.ts'
import type { Days } from './asking.ts'
import { type Attribute, noHourOfWeek } from './cubes.ts'
import { allNamesOf, type KeyKind, keyOf, lastKey, namesOf } from './keys.ts'
import { networkRoom } from './wanted.ts'

export interface Grouping {
  readonly attribute: Attribute
  /** How many groups there may be. */
  readonly room: number
  /** '' for: not told. */
  idOf(group: number): string
  /** The ids of all groups at once. */
  ids(): (group: number) => string
  /** Null: nothing was ever counted of it. */
  groupOf(id: string): number | null
}

/** Days as they are written; they are told again and again. */
const daysOf = oncePer((_: Database.Database) => new Map<number, string>())

function dayNames(raw: Database.Database, first: number): (group: number) => string {
  const days = daysOf(raw)
  return (group) => {
    const held = days.get(first + group)
    if (held !== undefined) return held
    const name = numberToDay(first + group)
    days.set(first + group, name)
    return name
  }
}

/** What `by` means in this file. */
export function groupingOf(raw: Database.Database, by: Breakdown, { from, to }: Days): Grouping {
  const plain = (attribute: Attribute, room: number, name: (group: number) => string): Grouping => ({
    ...{ attribute, room, idOf: name },
    ids: () => name,
    groupOf: (id) => placeOf(id, room, name),
  })
  const keyed = (attribute: Attribute, kind: KeyKind): Grouping => ({
    ...{ attribute, room: lastKey(raw, kind) + 1, idOf: namesOf(raw, kind) },
    ids: () => allNamesOf(raw, kind),
    groupOf: (id) => (id === '' ? 0 : keyOf(raw, kind, id)),
  })
  const placed = (attribute: Attribute, names: readonly string[]) => plain(attribute, names.length + 1, (group) => names[group - 1] ?? '')
  switch (by) {
    case 'network':
      return plain('network', networkRoom, (group) => countedAt[group - 1] ?? '')
    case 'hour':
      return plain('how', noHourOfWeek + 1, (group) => (group === noHourOfWeek ? '' : String(group)))
    case 'day':
      return plain('day', to - from + 1, dayNames(raw, from))
    case 'advocate':
      return keyed('advocate', 'person')
    case 'category':
      return placed('category', contentCategories)
    case 'kind':
      return placed('kind', contentKinds)
    default:
      return keyed(by, by)
  }
}

function placeOf(id: string, room: number, name: (group: number) => string): number | null {
  for (let group = 0; group < room; group += 1) if (name(group) === id) return group
  return null
}

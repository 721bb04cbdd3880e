/** Small numbers for long ids: looked up, and given to ids that have none yet. */
import type Database from 'better-sqlite3'
import { oncePer } from '../once.ts'
import { bump, keptWhile } from './state.ts'

export const keyKinds = ['person', 'item', 'campaign', 'team', 'caption', 'post'] as const
export type KeyKind = (typeof keyKinds)[number]

const statementsOf = oncePer((raw: Database.Database) => ({
  find: raw.prepare<[string, string], number>('SELECT key FROM figure_key WHERE kind = ? AND id = ?').pluck(),
  id: raw.prepare<[string, number], string>('SELECT id FROM figure_key WHERE kind = ? AND key = ?').pluck(),
  last: raw.prepare<[string], number>('SELECT coalesce(max(key), 0) FROM figure_key WHERE kind = ?').pluck(),
  all: raw.prepare<[string], readonly [number, string]>('SELECT key, id FROM figure_key WHERE kind = ?').raw(),
  add: raw.prepare('INSERT INTO figure_key (kind, key, id) VALUES (?, ?, ?)'),
}))

/** What was looked up; inside a transaction, which may be taken back, nothing is kept. */
const known = keptWhile(['keys'], () => ({
  keys: new Map<string, number>(),
  ids: new Map<KeyKind, string[]>(),
  last: new Map<KeyKind, number>(),
}))

/** The key of an id; null: no event speaks of it. */
export function keyOf(raw: Database.Database, kind: KeyKind, id: string): number | null {
  if (raw.inTransaction) return statementsOf(raw).find.get(kind, id) ?? null
  const { keys } = known(raw)
  const name = `${kind} ${id}`
  const key = keys.get(name) ?? statementsOf(raw).find.get(kind, id) ?? null
  if (key !== null) keys.set(name, key)
  return key
}

/** '' for nobody. */
export function idOf(raw: Database.Database, kind: KeyKind, key: number): string {
  return namesOf(raw, kind)(key)
}

/** As `idOf`, for many of them. */
export function namesOf(raw: Database.Database, kind: KeyKind): (key: number) => string {
  const { id } = statementsOf(raw)
  const { ids } = known(raw)
  const held = ids.get(kind) ?? []
  ids.set(kind, held)
  return (key) => {
    if (key === 0) return ''
    held[key] ??= id.get(kind, key) ?? ''
    return held[key]
  }
}

/** As `idOf`, for nearly all of them: they are read at once. */
export function allNamesOf(raw: Database.Database, kind: KeyKind): (key: number) => string {
  const { ids } = known(raw)
  const held = ids.get(kind) ?? []
  ids.set(kind, held)
  if (held[0] === undefined) {
    for (const [key, id] of statementsOf(raw).all.all(kind)) held[key] = id
    held[0] = ''
  }
  return (key) => held[key] ?? ''
}

/** The last key given to a kind; 0: none. */
export function lastKey(raw: Database.Database, kind: KeyKind): number {
  if (raw.inTransaction) return statementsOf(raw).last.get(kind) ?? 0
  const { last } = known(raw)
  const key = last.get(kind) ?? statementsOf(raw).last.get(kind) ?? 0
  last.set(kind, key)
  return key
}

/** Gives keys, each id looked up once; null is 0. For as long as a transaction lasts. */
export function createKeys(raw: Database.Database): (kind: KeyKind, id: string | null) => number {
  const given = new Map<KeyKind, Map<string, number>>(keyKinds.map((kind) => [kind, new Map<string, number>()]))
  return (kind, id) => {
    if (id === null) return 0
    const ofKind = given.get(kind)
    const held = ofKind?.get(id)
    if (held !== undefined) return held
    const key = keyOf(raw, kind, id) ?? addKey(raw, kind, id)
    ofKind?.set(id, key)
    return key
  }
}

function addKey(raw: Database.Database, kind: KeyKind, id: string): number {
  const { add } = statementsOf(raw)
  const key = lastKey(raw, kind) + 1
  add.run(kind, key, id)
  bump(raw, 'keys')
  return key
}

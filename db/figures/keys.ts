/** Small numbers for long ids: looked up, and given to ids that have none yet. */
import type Database from 'better-sqlite3'
import { oncePer } from '../once.ts'
import { bump } from './state.ts'

export const keyKinds = ['person', 'item', 'campaign', 'team', 'caption', 'post'] as const
export type KeyKind = (typeof keyKinds)[number]

const statementsOf = oncePer((raw: Database.Database) => ({
  find: raw.prepare<[string, string], number>('SELECT key FROM figure_key WHERE kind = ? AND id = ?').pluck(),
  id: raw.prepare<[string, number], string>('SELECT id FROM figure_key WHERE kind = ? AND key = ?').pluck(),
  last: raw.prepare<[string], number>('SELECT coalesce(max(key), 0) FROM figure_key WHERE kind = ?').pluck(),
  add: raw.prepare('INSERT INTO figure_key (kind, key, id) VALUES (?, ?, ?)'),
}))

/** The key of an id; null: no event speaks of it. */
export function keyOf(raw: Database.Database, kind: KeyKind, id: string): number | null {
  return statementsOf(raw).find.get(kind, id) ?? null
}

/** '' for nobody. */
export function idOf(raw: Database.Database, kind: KeyKind, key: number): string {
  return key === 0 ? '' : (statementsOf(raw).id.get(kind, key) ?? '')
}

/** The last key given to a kind; 0: none. */
export function lastKey(raw: Database.Database, kind: KeyKind): number {
  return statementsOf(raw).last.get(kind) ?? 0
}

/** Gives keys, each id looked up once; null is 0. For as long as a transaction lasts. */
export function createKeys(raw: Database.Database): (kind: KeyKind, id: string | null) => number {
  const known = new Map<KeyKind, Map<string, number>>(keyKinds.map((kind) => [kind, new Map<string, number>()]))
  return (kind, id) => {
    if (id === null) return 0
    const ofKind = known.get(kind)
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

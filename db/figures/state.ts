/** Numbers that grow when something changes, so that what a reader keeps in memory is known to hold. */
import type Database from 'better-sqlite3'
import { oncePer } from '../once.ts'

const stateNames = ['sums', 'keys', 'items', 'people'] as const
export type StateName = (typeof stateNames)[number]

const statementsOf = oncePer((raw: Database.Database) => ({
  bump: raw.prepare('INSERT INTO figure_state (name, version) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET version = version + 1'),
  version: raw.prepare<[string], number>('SELECT version FROM figure_state WHERE name = ?').pluck(),
}))

/** Inside a transaction. */
export function bump(raw: Database.Database, name: StateName): void {
  statementsOf(raw).bump.run(name)
}

/** Makes `make` remember, for each connection, what it made last, until one of these changes. Inside a transaction nothing is kept: it may be taken back. */
export function keptWhile<T>(names: readonly StateName[], make: (raw: Database.Database) => T): (raw: Database.Database) => T {
  const keptOf = oncePer((_: Database.Database): { versions: string; value: T | null } => ({ versions: '', value: null }))
  return (raw) => {
    if (raw.inTransaction) return make(raw)
    const { version } = statementsOf(raw)
    const versions = names.map((name) => version.get(name) ?? 0).join()
    const kept = keptOf(raw)
    if (kept.value === null || kept.versions !== versions) {
      kept.value = make(raw)
      kept.versions = versions
    }
    return kept.value
  }
}

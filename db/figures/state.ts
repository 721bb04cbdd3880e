/** Numbers that grow when something changes, so that what a reader keeps in memory is known to hold. */
import type Database from 'better-sqlite3'
import { oncePer } from '../once.ts'

const stateNames = ['sums', 'keys', 'items', 'people'] as const
export type StateName = (typeof stateNames)[number]

const statementsOf = oncePer((raw: Database.Database) => ({
  bump: raw.prepare('INSERT INTO figure_state (name, version) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET version = version + 1'),
  version: raw.prepare<[string], number>('SELECT version FROM figure_state WHERE name = ?').pluck(),
  // Versions only grow: while their sum stands, each of them does.
  all: raw.prepare<[], number>('SELECT total(version) FROM figure_state').pluck(),
}))

/** Inside a transaction. */
export function bump(raw: Database.Database, name: StateName): void {
  statementsOf(raw).bump.run(name)
}

const momentOf = oncePer((_: Database.Database): { all: number | null; question: number } => ({ all: null, question: 0 }))

/** What is kept is looked at once, and holds while `use` lasts: a question reads much of it. */
export function atOnce<T>(raw: Database.Database, use: () => T): T {
  const moment = momentOf(raw)
  if (raw.inTransaction || moment.all !== null) return use()
  moment.all = statementsOf(raw).all.get() ?? 0
  moment.question += 1
  try {
    return use()
  } finally {
    moment.all = null
  }
}

/** The number of the question that is being answered, see `atOnce`. */
export function questionOf(raw: Database.Database): number {
  return momentOf(raw).question
}

/** Makes `make` remember, for each connection, what it made last, until one of these changes. Inside a transaction nothing is kept: it may be taken back. */
export function keptWhile<T>(names: readonly StateName[], make: (raw: Database.Database) => T): (raw: Database.Database) => T {
  const keptOf = oncePer((_: Database.Database): { all: number; versions: string; value: T | null } => ({
    all: -1,
    versions: '',
    value: null,
  }))
  return (raw) => {
    if (raw.inTransaction) return make(raw)
    const { all, version } = statementsOf(raw)
    const kept = keptOf(raw)
    const now = momentOf(raw).all ?? all.get() ?? 0
    if (kept.value !== null && kept.all === now) return kept.value
    const versions = names.map((name) => version.get(name) ?? 0).join()
    kept.all = now
    if (kept.value === null || kept.versions !== versions) {
      kept.value = make(raw)
      kept.versions = versions
    }
    return kept.value
  }
}

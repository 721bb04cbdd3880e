/** Whether a process left a file in the midst of something long: whoever opens it finishes that first. */
import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { connect } from './connect.ts'

const tables = ['unfinished_act', 'erasure_due'] as const

/** False also for what cannot be read: whoever opens it says why. */
export function isLeftBehind(path: string): boolean {
  // Without a companion nobody died here.
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return false
  let raw: Database.Database | null = null
  try {
    raw = connect(path, { readonly: true })
    const named = raw.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?')
    return tables.some((table) => named.get(table) !== undefined && raw?.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined)
  } catch {
    return false
  } finally {
    raw?.close()
  }
}

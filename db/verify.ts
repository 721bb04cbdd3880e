/** Reads every page of a workspace file and says what is wrong with it; long for a large file, so it reports and can be stopped. */
import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { connect } from './connect.ts'
import { toFileError } from './errors.ts'

export interface VerifyOptions {
  /** Steps done and steps in all: one a table, two for the file as a whole. */
  readonly onProgress: (progress: { readonly done: number; readonly all: number }) => void
  /** Stops before the next step, with the signal's reason. */
  readonly signal: AbortSignal
}

export interface Verdict {
  readonly ok: boolean
  /** SQLite's own sentences, at most 100. */
  readonly problems: readonly string[]
}

const Rows = z.array(z.record(z.string(), z.unknown()))
const most = 100

/** Checks the file at `path`, also while another connection writes to it. Refuses file-missing and file-locked; damage is a verdict. */
export async function verifyFile(path: string, { onProgress, signal }: VerifyOptions): Promise<Verdict> {
  const problems: string[] = []
  let db: Database.Database | null = null
  try {
    db = connect(path, { readonly: true })
    const steps = stepsOf(db)
    for (const [done, step] of steps.entries()) {
      onProgress({ done, all: steps.length })
      // Lets a message that asks to stop come in.
      await setImmediate()
      signal.throwIfAborted()
      problems.push(...step())
    }
    onProgress({ done: steps.length, all: steps.length })
  } catch (error) {
    if (!isDamage(error)) throw toFileError(error, path)
    problems.push(error.message)
  } finally {
    db?.close()
  }
  return { ok: problems.length === 0, problems: problems.slice(0, most) }
}

/** Table by table with its indexes, then what belongs to no table (free pages, lost pages), then every reference. */
function stepsOf(db: Database.Database): readonly (() => readonly string[])[] {
  const tables = z.array(z.string()).parse(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`).pluck().all())
  const integrity = (pragma: string) => (): readonly string[] =>
    Rows.parse(db.pragma(pragma))
      .flatMap((row) => Object.values(row).map(String))
      .filter((line) => line !== 'ok')
  return [
    ...tables.map((table) => integrity(`integrity_check('${table.replaceAll("'", "''")}')`)),
    integrity(`quick_check(${most})`),
    () => Rows.parse(db.pragma('foreign_key_check')).map((row) => `${row['table']} ${row['rowid']}: no such ${row['parent']}`),
  ]
}

function isDamage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code))
}

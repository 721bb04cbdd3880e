/** Acts that are too large for one transaction: their parts are one act all the same, or nothing. */
import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { z } from 'zod'
import { AppError } from '#shared/rpc.ts'
import { tableNames } from '#shared/tables.ts'
import { tablesTouched } from './capture.ts'
import { forgetDeadEvents } from './figures/due.ts'
import { captured, indexDue, keepAct, type Recorder, transact } from './history.ts'
import { oncePer } from './once.ts'
import { unfinishedAct } from './schema/history.ts'
import type { ActInput, BulkAct } from './types.ts'

/** Changes that are taken back in one transaction when nobody waits. */
const mostAtOnce = 5000

/** Kilobytes of memory, and pages that wait to be brought home, while parts are written: each touches pages all over the file. */
const memory = 49_152
const waiting = 20_000

/** `capture` switches the recording of changes on and off. */
export function beginBulk(file: Recorder, input: ActInput, capture: (wanted: boolean) => void): BulkAct {
  const id = file.newId()
  const settle = takeRoom(file.raw)
  transact(file, () => {
    const { any, begin } = statementsOf(file.raw)
    if (any.get() !== undefined) throw new AppError('record-busy')
    begin.run(id)
  })
  const part = <T>(body: () => T): T =>
    transact(file, () => {
      // Who opens the file anew takes back what was begun: a process that survived its window must not go on.
      if (statementsOf(file.raw).one.get(id) === undefined) throw new AppError('cancelled')
      return body()
    })
  return {
    write(body) {
      capture(true)
      return part(() => captured(file, id, body))
    },
    finish(body) {
      // What was said to be done is on the disk, whatever becomes of the parts before.
      file.raw.pragma('synchronous = FULL')
      const tables = part(() => {
        const tables = tablesTouched(file.raw, id)
        if (tables.length > 0) keepAct(file, id, input)
        body?.(file.orm)
        statementsOf(file.raw).end.run(id)
        return tables
      })
      settle()
      if (tables.length > 0) file.onChanged([...tables, 'history'])
    },
    takeBack(most) {
      capture(false)
      const count = takeBackPart(file, id, most)
      if (count === 0) settle()
      return count
    },
  }
}

/** Gives the connection more room; what it answers takes it back, and leaves no pages for the window to bring home. */
function takeRoom(raw: Database.Database): () => void {
  const names = ['cache_size', 'wal_autocheckpoint', 'synchronous'] as const
  const before = names.map((name) => raw.pragma(name, { simple: true }))
  raw.pragma(`cache_size = -${memory}`)
  raw.pragma(`wal_autocheckpoint = ${waiting}`)
  return () => {
    raw.pragma('wal_checkpoint(PASSIVE)')
    for (const [index, name] of names.entries()) raw.pragma(`${name} = ${before[index]}`)
  }
}

/** What another process began, and did not finish. */
export function unfinishedBulk(file: Recorder, capture: (wanted: boolean) => void): Pick<BulkAct, 'takeBack'> | null {
  const [id] = unfinishedIds(file.raw)
  if (id === undefined) return null
  return {
    takeBack(most) {
      capture(false)
      return takeBackPart(file, id, most)
    },
  }
}

/** Whether the file holds parts of an act that is not finished. */
export function isUnfinished(raw: Database.Database): boolean {
  return unfinishedIds(raw).length > 0
}

/** Takes back what a process left behind in the midst of an act. Before anything is recorded on this connection. */
export function takeBackUnfinished(raw: Database.Database, path: string): void {
  for (const id of unfinishedIds(raw)) while (takeBackPart({ raw, path }, id, mostAtOnce) > 0);
}

function unfinishedIds(raw: Database.Database): readonly string[] {
  const rows = drizzle({ client: raw }).select().from(unfinishedAct).limit(100).all()
  return rows.map(({ id }) => id)
}

const statementsOf = oncePer((raw: Database.Database) => ({
  any: raw.prepare('SELECT 1 FROM unfinished_act LIMIT 1'),
  one: raw.prepare('SELECT 1 FROM unfinished_act WHERE id = ?'),
  begin: raw.prepare('INSERT INTO unfinished_act (id) VALUES (?)'),
  end: raw.prepare('DELETE FROM unfinished_act WHERE id = ?'),
  last: raw.prepare<[string], number>('SELECT seq FROM change WHERE +act_id = ? ORDER BY seq DESC LIMIT 1').pluck(),
  next: raw.prepare('SELECT seq, table_name, before IS NULL AS made FROM change WHERE seq <= ? AND +act_id = ? ORDER BY seq DESC LIMIT ?'),
  forget: raw.prepare('DELETE FROM change WHERE seq BETWEEN ? AND ? AND +act_id = ?'),
}))

const Changes = z.array(z.object({ seq: z.number(), table_name: z.enum(tableNames), made: z.number() }))

interface Part {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly tables: readonly { readonly name: (typeof tableNames)[number]; readonly made: boolean }[]
}

type File = Pick<Recorder, 'raw' | 'path'>

function takeBackPart(file: File, id: string, most: number): number {
  const { last, next, end } = statementsOf(file.raw)
  const to = last.get(id) ?? 0
  const changes = Changes.parse(next.all(to, id, most))
  if (changes.length === 0) {
    // What it counted goes last: it was on nobody's list.
    if (transact(file, () => forgetDeadEvents(file.raw, most))) return 1
    transact(file, () => end.run(id))
    return 0
  }
  const tables = tableNames.flatMap((name) =>
    [true, false].flatMap((made) =>
      changes.some((each) => each.table_name === name && (each.made === 1) === made) ? [{ name, made }] : [],
    ),
  )
  const part = { id, from: changes.at(-1)?.seq ?? to, to, tables }
  try {
    transact(file, () => restore(file.raw, part, 'erase'))
  } catch (error) {
    // Somebody has begun to speak of a record that the act had made: it stays, marked as deleted.
    if (!isHeld(error)) throw error
    transact(file, () => restore(file.raw, part, 'mark'))
  }
  return changes.length
}

function restore(raw: Database.Database, { id, from, to, tables }: Part, made: 'erase' | 'mark'): void {
  raw.pragma('defer_foreign_keys = ON')
  const changed = (name: string) => `change.seq BETWEEN ? AND ? AND +change.act_id = ? AND +change.table_name = '${name}'`
  for (const table of tables) {
    const target = `main."${table.name}"`
    const where = `FROM change WHERE ${changed(table.name)} AND (change.before IS NULL) = ${table.made ? 1 : 0} AND "${table.name}".id = change.row_id`
    const values = table.made ? `deleted_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)` : imageOf(raw, table.name)
    // Also what is about to be erased: what follows from a record is taken back with its mark.
    raw.prepare(`UPDATE ${target} SET ${values} ${where}`).run(from, to, id)
  }
  indexDue(raw)
  for (const { name } of made === 'erase' ? tables.filter((table) => table.made) : [])
    raw
      .prepare(`DELETE FROM main."${name}" WHERE id IN (SELECT row_id FROM change WHERE ${changed(name)} AND change.before IS NULL)`)
      .run(from, to, id)
  statementsOf(raw).forget.run(from, to, id)
}

/** Every column as it was before. */
function imageOf(raw: Database.Database, table: string): string {
  const columns = z.array(z.object({ name: z.string() })).parse(raw.pragma(`table_info("${table}")`))
  return columns.map(({ name }) => `"${name}" = json_extract(change.before, '$.${name}')`).join(', ')
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

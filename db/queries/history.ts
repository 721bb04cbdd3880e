/** The acts and their changes: what undo takes back and what the audit lists show. */
import { and, asc, between, type Column, desc, eq, getTableColumns, gt, gte, type SQL, sql } from 'drizzle-orm'
import { type TableName, tableNames } from '#shared/tables.ts'
import { oncePer } from '../once.ts'
import { act, change } from '../schema/history.ts'
import { syncedTables } from '../schema/tables.ts'
import type { ReadDb, WriteDb } from '../types.ts'

export type Act = typeof act.$inferSelect
export type Change = typeof change.$inferSelect

/** A row by the names of its columns, as SQLite holds them. */
export type RowImage = Readonly<Record<string, string | number | null>>

/** The act that Undo would take back: the newest live one. */
export function actToUndo(db: ReadDb): Act | null {
  return db.select().from(act).where(eq(act.state, 'live')).orderBy(desc(act.seq)).limit(1).get() ?? null
}

/** The act that Redo would repeat: the oldest undone one. */
export function actToRedo(db: ReadDb): Act | null {
  return db.select().from(act).where(eq(act.state, 'undone')).orderBy(asc(act.seq)).limit(1).get() ?? null
}

/** The newest changes of one record, with their acts. */
export function changesOfRecord(
  db: ReadDb,
  table: TableName,
  rowId: string,
  limit: number,
): readonly { readonly act: Act; readonly change: Change }[] {
  return db
    .select({ act, change })
    .from(change)
    .innerJoin(act, eq(act.id, change.actId))
    .where(and(eq(change.tableName, table), eq(change.rowId, rowId)))
    .orderBy(desc(change.seq))
    .limit(limit)
    .all()
}

/** The hybrid clock of the newest act; null in a new file. */
export function lastStamp(db: ReadDb): string | null {
  return preparedLast(db).get()?.clock ?? null
}

const preparedLast = oncePer((db: ReadDb) => db.select({ clock: act.clock }).from(act).orderBy(desc(act.seq)).limit(1).prepare())

/** Acts from an instant on, newest first. */
export function actsSince(db: ReadDb, instant: number, limit: number): readonly Act[] {
  return db.select().from(act).where(gte(act.at, instant)).orderBy(desc(act.seq)).limit(limit).all()
}

export function insertAct(tx: WriteDb, row: Omit<Act, 'seq'>): void {
  preparedInsert(tx).run(row)
}

const preparedInsert = oncePer((tx: WriteDb) => {
  const value = sql.placeholder
  return tx
    .insert(act)
    .values({
      ...{ id: value('id'), code: value('code'), data: value('data'), actor: value('actor') },
      ...{ at: value('at'), clock: value('clock'), kind: value('kind'), state: value('state') },
    })
    .prepare()
})

export function setActState(tx: WriteDb, actId: string, state: Act['state']): void {
  tx.update(act).set({ state }).where(eq(act.id, actId)).run()
}

/** A new act ends the right to repeat what was undone before it. */
export function forgetUndone(tx: WriteDb): void {
  tx.update(act).set({ state: 'gone' }).where(eq(act.state, 'undone')).run()
}

/** Changes of one act from a sequence number to another, both included. */
export interface ChangeRange {
  readonly from: number
  readonly to: number
}

/** Whether an act changed more than so many records. */
export function isLargerThan(db: ReadDb, actId: string, most: number): boolean {
  return db.select({ seq: change.seq }).from(change).where(eq(change.actId, actId)).limit(1).offset(most).get() !== undefined
}

/** The sequence number before the first change of an act. */
export function startOfAct(db: ReadDb, actId: string): number {
  const row = db
    .select({ first: sql<number | null>`min(${change.seq})` })
    .from(change)
    .where(eq(change.actId, actId))
    .get()
  return (row?.first ?? 1) - 1
}

/** At most so many changes of an act that follow a sequence number, and the tables they are of; null: none follows. */
export function nextChanges(db: ReadDb, actId: string, after: number, most: number) {
  const rows = db
    .select({ seq: change.seq, table: change.tableName })
    .from(change)
    .where(and(gt(change.seq, after), sql`+${change.actId} = ${actId}`))
    .orderBy(asc(change.seq))
    .limit(most)
    .all()
  const last = rows.at(-1)
  if (last === undefined) return null
  const tables = tableNames.filter((name) => rows.some((row) => row.table === name))
  return { range: { from: after + 1, to: last.seq }, count: rows.length, tables }
}

/** Without a range by the index of acts; within one by the range alone, which is short. */
function changesOf(actId: string, table: TableName, range?: ChangeRange): SQL | undefined {
  if (range === undefined) return and(eq(change.actId, actId), eq(change.tableName, table))
  return and(between(change.seq, range.from, range.to), sql`+${change.actId} = ${actId}`, sql`+${change.tableName} = ${table}`)
}

/** The tables that an act changed. */
export function tablesOfAct(db: ReadDb, actId: string): readonly TableName[] {
  const rows = db.selectDistinct({ table: change.tableName }).from(change).where(eq(change.actId, actId)).all()
  return tableNames.filter((name) => rows.some((row) => row.table === name))
}

/**
 * How many of the act's records of one table no longer stand as `undo` or `redo` must find them. Of a record that the act changed, the
 * fields that it changed count: what a feed, or another computer, has done to the others since is no conflict. A record that the act made
 * counts as a whole, but for what was looked up for it since.
 */
export function countConflicts(db: ReadDb, actId: string, table: TableName, direction: 'undo' | 'redo', range?: ChangeRange): number {
  const { source, id, columns } = recordedColumns(db, actId, table)
  const current = sql`json_object(${sql.join(
    columns.map(({ name }) => sql`${sql.raw(`'${name}'`)}, ${currentOf(table, name)}`),
    sql`, `,
  )})`
  const live = (image: SQL) => sql`json_set(${image}, '$.deleted_at', null)`
  const { from } = sidesOf(direction)
  const completed = columns.map(
    ({ name }) => sql`${currentOf(table, name)} is not ${fieldOf(change.after, name)} and not ${isLookedUp(table, name)}`,
  )
  const asMade = sql`case when ${current} = ${change.after} then 1 else not (${sql.join(completed, sql` or `)}) end`
  const made = direction === 'undo' ? asMade : eq(live(current), live(sql`${change.after}`))
  // Most stand as they did: their fields need not be compared one by one.
  const moved = columns.map(({ name }) => sql`${isChanged(name)} and ${currentOf(table, name)} is not ${fieldOf(from, name)}`)
  const changed = sql`${current} = ${from} or not (${sql.join(moved, sql` or `)})`
  const asFound = sql`${id} is not null and case when ${change.before} is null then ${made} else ${changed} end`
  const row = db
    .select({ count: sql<number>`count(*)` })
    .from(change)
    .leftJoin(source, eq(id, change.rowId))
    .where(and(changesOf(actId, table, range), sql`not (${asFound})`))
    .get()
  return row?.count ?? 0
}

/**
 * Writes what the act changed in the records of one table back as it was before, or again as the act left it; the rest of a record stays
 * as it is now. `now` marks what had not existed.
 */
export function restoreRecords(
  tx: WriteDb,
  actId: string,
  table: TableName,
  direction: 'undo' | 'redo',
  now: number,
  range?: ChangeRange,
): void {
  const { source, id, columns } = recordedColumns(tx, actId, table)
  const { to } = sidesOf(direction)
  const made = (name: string) => (direction === 'undo' && name === 'deleted_at' ? sql`${now}` : fieldOf(change.after, name))
  const values = columns.map(({ field, name }) => [
    field,
    sql`case when ${change.before} is null then ${made(name)} when ${isChanged(name)} then ${fieldOf(to, name)} else ${currentOf(table, name)} end`,
  ])
  tx.update(source)
    .set(Object.fromEntries(values))
    .from(change)
    .where(and(changesOf(actId, table, range), eq(id, change.rowId)))
    .run()
}

/** The image that the record must still show, and the one that it is to show. */
function sidesOf(direction: 'undo' | 'redo') {
  return direction === 'undo' ? { from: change.after, to: change.before } : { from: change.before, to: change.after }
}

function currentOf(table: TableName, name: string): SQL {
  return sql.raw(`"${table}"."${name}"`)
}

function fieldOf(image: SQL | Column, name: string): SQL {
  return sql`json_extract(${image}, ${sql.raw(`'$.${name}'`)})`
}

/** The act has changed this field. */
function isChanged(name: string): SQL {
  return sql`${fieldOf(change.before, name)} is not ${fieldOf(change.after, name)}`
}

/** Nobody wrote what stands in the field: an act that looks things up did. */
function isLookedUp(table: TableName, name: string): SQL {
  const image = `json_extract(later.after, '$.${name}') is "${table}"."${name}"`
  return sql`exists (
    select 1 from change later cross join act on act.id = later.act_id
    where later.table_name = ${table} and later.row_id = ${change.rowId} and later.seq > ${change.seq} and act.code = 'item-looked-up'
      and ${sql.raw(image)})`
}

/** The columns that the act's images hold, in their order: a later migration may have added others. */
function recordedColumns(db: ReadDb, actId: string, table: TableName) {
  const source = syncedTables[table]
  const fields = Object.entries(getTableColumns(source))
  const id = fields.find(([field]) => field === 'id')?.[1]
  const sample = db
    .select({ after: change.after })
    .from(change)
    .where(and(eq(change.actId, actId), eq(change.tableName, table)))
    .limit(1)
    .get()
  if (id === undefined || sample === undefined || sample.after === null) throw new Error(`no images of ${table} in act ${actId}`)
  const columns = Object.keys(parseImage(sample.after)).flatMap((name) => {
    const found = fields.find(([, column]) => column.name === name)
    return found === undefined ? [] : [{ name, field: found[0] }]
  })
  return { source, id, columns }
}

export function parseImage(text: string): RowImage {
  return JSON.parse(text)
}

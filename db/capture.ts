/** Records what every act changes, by TEMP triggers made from the tables as they are: no write can forget it, and none can erase. */
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { type TableName, tableNames } from '#shared/tables.ts'
import { oncePer } from './once.ts'

const Columns = z.array(z.object({ name: z.string() }))
const Touched = z.array(z.object({ table_name: z.enum(tableNames) }))

/** To be called once a connection, after migrating. A write outside an act then fails, because its change has no act. */
export function createCapture(raw: Database.Database): void {
  raw.exec('CREATE TEMP TABLE current_act (id TEXT NOT NULL)')
  for (const table of tableNames) raw.exec(triggersOf(raw, table))
}

const statementsOf = oncePer((raw: Database.Database) => ({
  /** Whether this connection leaves it to another one to bring pages home. */
  leavesPages: false,
  begin: raw.prepare('INSERT INTO current_act (id) VALUES (?)'),
  end: raw.prepare('DELETE FROM current_act'),
  forget: raw.prepare('DELETE FROM change WHERE act_id = ? AND before IS after'),
  touched: raw.prepare('SELECT DISTINCT table_name FROM change WHERE act_id = ?'),
  unfinished: raw.prepare('SELECT 1 FROM unfinished_act LIMIT 1'),
  shared: raw.prepare(`
    SELECT 1 FROM change AS mine CROSS JOIN change AS theirs ON theirs.table_name = mine.table_name AND theirs.row_id = mine.row_id
    WHERE mine.act_id = ? AND theirs.act_id IN (SELECT id FROM unfinished_act) LIMIT 1`),
}))

/** Names the act that the following changes belong to. Inside a transaction. */
export function beginAct(raw: Database.Database, actId: string): void {
  statementsOf(raw).begin.run(actId)
}

/** What changes from here on belongs to no act. */
export function endAct(raw: Database.Database): void {
  statementsOf(raw).end.run()
}

/** Forgets rows that ended as they began. */
export function forgetUnchanged(raw: Database.Database, actId: string): void {
  statementsOf(raw).forget.run(actId)
}

/** The tables that an act has changed. */
export function tablesTouched(raw: Database.Database, actId: string): readonly TableName[] {
  return Touched.parse(statementsOf(raw).touched.all(actId)).map((row) => row.table_name)
}

/** Pages that wait, as long as nobody writes beside, until the next commit brings them home. */
export const mostWaiting = 6000

/**
 * Whether an act changed a record that another act, which is written part by part, has changed and may yet take back. While there is such
 * an act its own process brings the pages home, for they are more than a window can wait for.
 */
export function isBeingWritten(raw: Database.Database, actId: string): boolean {
  const statements = statementsOf(raw)
  const isBeside = statements.unfinished.get() !== undefined
  if (isBeside !== statements.leavesPages) raw.pragma(`wal_autocheckpoint = ${isBeside ? 0 : mostWaiting}`)
  statements.leavesPages = isBeside
  return isBeside && statements.shared.get(actId) !== undefined
}

/** Undoes `createCapture`: what is written then is recorded nowhere, and rows can be erased. */
export function dropCapture(raw: Database.Database): void {
  for (const table of tableNames)
    for (const event of ['insert', 'update', 'delete']) raw.exec(`DROP TRIGGER IF EXISTS temp."capture_${table}_${event}"`)
  raw.exec('DROP TABLE IF EXISTS temp.current_act')
}

function triggersOf(raw: Database.Database, table: TableName): string {
  const columns = Columns.parse(raw.pragma(`table_info("${table}")`)).map((column) => column.name)
  const image = (side: 'NEW' | 'OLD') => `json_object(${columns.map((name) => `'${name}', ${side}."${name}"`).join(', ')})`
  const record = (before: string, after: string) => `
    INSERT INTO change (act_id, table_name, row_id, before, after)
    VALUES ((SELECT id FROM current_act), '${table}', NEW.id, ${before}, ${after})
    ON CONFLICT (act_id, table_name, row_id) DO UPDATE SET after = excluded.after;`
  return `
    CREATE TEMP TRIGGER "capture_${table}_insert" AFTER INSERT ON main."${table}" BEGIN ${record('NULL', image('NEW'))} END;
    CREATE TEMP TRIGGER "capture_${table}_update" AFTER UPDATE ON main."${table}" BEGIN ${record(image('OLD'), image('NEW'))} END;
    CREATE TEMP TRIGGER "capture_${table}_delete" BEFORE DELETE ON main."${table}"
    BEGIN SELECT RAISE(ABORT, 'rows of ${table} are marked deleted, never erased'); END;`
}

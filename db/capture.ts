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
  begin: raw.prepare('INSERT INTO current_act (id) VALUES (?)'),
  end: raw.prepare('DELETE FROM current_act'),
  forget: raw.prepare('DELETE FROM change WHERE act_id = ? AND before IS after'),
  touched: raw.prepare('SELECT DISTINCT table_name FROM change WHERE act_id = ?'),
}))

/** Names the act that the following changes belong to. Inside a transaction. */
export function beginAct(raw: Database.Database, actId: string): void {
  statementsOf(raw).begin.run(actId)
}

/** Forgets rows that ended as they began; answers the tables that did change. */
export function endAct(raw: Database.Database, actId: string): readonly TableName[] {
  const { end, forget, touched } = statementsOf(raw)
  end.run()
  forget.run(actId)
  return Touched.parse(touched.all(actId)).map((row) => row.table_name)
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

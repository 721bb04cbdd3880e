/** When a report was changed last, and by whom: the history knows. */
import { eq, type SQL, sql } from 'drizzle-orm'
import { oncePer } from '../../once.ts'
import { act, change } from '../../schema/history.ts'
import { reportSection } from '../../schema/reports.ts'
import type { ReadDb } from '../../types.ts'

export interface LastChange {
  /** Epoch milliseconds. */
  readonly at: number
  /** A member's id, or a name. */
  readonly actor: string
}

/** Of its own row or of one of its sections; null: the history does not reach back so far. */
export function lastChangeOf(db: ReadDb, reportId: string): LastChange | null {
  return prepared(db).get({ reportId }) ?? null
}

const prepared = oncePer((db: ReadDb) => {
  const reportId = sql.placeholder('reportId')
  const sections = sql`select ${reportSection.id} from ${reportSection} where ${reportSection.reportId} = ${reportId}`
  const newest = (table: SQL, rows: SQL) => sql`select max(seq) as seq from change where table_name = ${table} and row_id in (${rows})`
  const ofReport = newest(sql`'report'`, sql`${reportId}`)
  const ofSections = newest(sql`'report_section'`, sections)
  return db
    .select({ at: act.at, actor: act.actor })
    .from(change)
    .innerJoin(act, eq(act.id, change.actId))
    .where(sql`${change.seq} = (select max(seq) from (${ofReport} union all ${ofSections}))`)
    .limit(1)
    .prepare()
})

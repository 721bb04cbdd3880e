/** What happened since a report was frozen that can make its figures differ. */
import { and, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import { act, change } from '../../schema/history.ts'
import type { ReadDb } from '../../types.ts'

/** Acts by which figures, their meaning or their targets change. */
const telling = [
  ...['figures-brought-in', 'figures-taken-out', 'figures-made-up', 'post-linked', 'post-unlinked'],
  ...['person-share-added', 'person-share-removed', 'slot-result-set', 'mentions-imported', 'mentions-removed', 'mention-judged'],
  ...['rates-saved', 'figure-settings-updated', 'cost-added', 'cost-updated', 'cost-removed'],
  ...['target-added', 'target-updated', 'target-removed', 'target-reading-saved', 'target-reading-removed'],
  ...['people-erased', 'person-opted-in', 'person-opted-out', 'person-ranking-in', 'person-ranking-out', 'roster-brought-in', 'wave-sent'],
] as const

/** A table of causes that is longer is not read. */
const most = 100

/** The newest first; what was undone since is told no more. */
export function causesSince(db: ReadDb, frozenId: string) {
  const { seq, at, code, data, kind, state } = act
  const frozenBy = db
    .select({ seq })
    .from(change)
    .innerJoin(act, eq(act.id, change.actId))
    .where(and(eq(change.tableName, 'report_frozen'), eq(change.rowId, frozenId)))
    .orderBy(seq)
    .limit(1)
  return db
    .select({ at, code, data })
    .from(act)
    .where(and(gt(seq, sql`(${frozenBy})`), inArray(code, [...telling]), eq(kind, 'do'), ne(state, 'undone')))
    .orderBy(desc(seq))
    .limit(most)
    .all()
}

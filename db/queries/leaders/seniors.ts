/** Senior leaders of the program: who they are, and when they were last told what the program has come to. */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { delivery, wave } from '../../schema/outreach.ts'
import { person } from '../../schema/people.ts'
import type { ReadDb } from '../../types.ts'
import { flagWhere, hasLeft } from '../people/marks.ts'
import { inIds, type PersonDbRow } from '../people/people.ts'

/** More senior leaders than this no program follows. */
const most = 500

/** By name; who declined, withdrew or left is not among them. */
export function seniorsOf(db: ReadDb): readonly PersonDbRow[] {
  const marked = sql`select person_id from directory where key in (
    select key from directory indexed by directory_marks where ${flagWhere('senior')} and not ${hasLeft} limit ${most}
  )`
  return db
    .select()
    .from(person)
    .where(sql`${person.id} in (${marked}) and ${person.consent} not in ('declined', 'opted-out')`)
    .orderBy(asc(sql`lower(${person.name})`), asc(person.id))
    .limit(most)
    .all()
}

/** When each was last sent what the program has come to, or a word of thanks; epoch ms. */
export function lastThanked(db: ReadDb, personIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ personId: delivery.personId, at: sql<number>`max(${delivery.sentAt})` })
    .from(delivery)
    .innerJoin(wave, and(eq(wave.id, delivery.waveId), isNull(wave.deletedAt), inArray(wave.kind, ['validation', 'impact'])))
    .where(
      sql`${inIds(delivery.personId, personIds)} and ${delivery.state} = 'sent' and ${delivery.sentAt} is not null and +${delivery.deletedAt} is null`,
    )
    .groupBy(delivery.personId)
    .all()
  return new Map(rows.map((row) => [row.personId, row.at]))
}

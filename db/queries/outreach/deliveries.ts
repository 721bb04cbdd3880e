/** Messages to people, one row each: what became of them, and what those people answered. */
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { type DeliveryState, deliveryStates } from '#shared/domain/people/types.ts'
import { delivery } from '../../schema/outreach.ts'
import { person } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { inIds, type PersonDbRow } from '../people/people.ts'

export type DeliveryRow = typeof delivery.$inferSelect

const isThere = sql`+${delivery.deletedAt} is null`

/** Of one wave and round, of these people; at most one a person. */
export function deliveriesTo(db: ReadDb, waveId: string, round: number, personIds: readonly string[]): readonly DeliveryRow[] {
  return db
    .select()
    .from(delivery)
    .where(sql`${eq(delivery.waveId, waveId)} and ${delivery.round} = ${round} and ${inIds(delivery.personId, personIds)} and ${isThere}`)
    .limit(Math.max(personIds.length, 1))
    .all()
}

/** People whose message of that round is in one of these states, by id, after `afterId`. */
export function peopleIn(
  db: ReadDb,
  asked: { readonly waveId: string; readonly round: number; readonly states: readonly DeliveryState[] },
  afterId: string,
  limit: number,
): readonly PersonDbRow[] {
  const { waveId, round, states } = asked
  return db
    .select()
    .from(person)
    .where(
      sql`${person.id} > ${afterId} and ${person.id} in (select d.person_id from delivery d where d.wave_id = ${waveId} and d.round = ${round} and ${oneOf(sql`d.state`, states)} and +d.deleted_at is null) and +${person.deletedAt} is null and +${person.erasedAt} is null`,
    )
    .orderBy(person.id)
    .limit(limit)
    .all()
}

export function insertDelivery(tx: WriteDb, row: typeof delivery.$inferInsert): void {
  tx.insert(delivery).values(row).run()
}

export function updateDelivery(tx: WriteDb, id: string, fields: Partial<DeliveryRow>): void {
  tx.update(delivery).set(fields).where(eq(delivery.id, id)).run()
}

/** The wave's messages go with it. */
export function removeDeliveries(tx: WriteDb, waveId: string, now: number): void {
  tx.update(delivery)
    .set({ deletedAt: now })
    .where(and(eq(delivery.waveId, waveId), isThere))
    .run()
}

/** How many stand where in each wave, by what they have answered; the messages themselves, without their reminders. */
export function deliveryGroups(db: ReadDb, waveId: string | null = null) {
  return db
    .select({
      waveId: delivery.waveId,
      state: delivery.state,
      consent: person.consent,
      /** Gone, or erased: no answer is awaited any more. */
      isGone: sql<number>`${person.erasedAt} is not null or ${person.employment} = 'left'`,
      people: sql<number>`count(*)`,
    })
    .from(delivery)
    .innerJoin(person, eq(person.id, delivery.personId))
    .where(sql`${waveId === null ? sql`1` : eq(delivery.waveId, waveId)} and ${delivery.round} = 0 and ${isThere}`)
    .groupBy(delivery.waveId, delivery.state, person.consent, sql`4`)
    .all()
}

export interface RecipientRow extends Pick<PersonDbRow, 'id' | 'name' | 'email' | 'locale' | 'consent'> {
  readonly state: DeliveryState
  readonly why: string
  readonly at: number | null
}

export interface RecipientsAsked {
  readonly waveId: string
  readonly round: number
  /** Empty: all. */
  readonly states: readonly DeliveryState[]
  /** Who would get it; null: nobody beyond those who have it. */
  readonly due: SQL | null
}

/** By name; nobody who opted out is named. */
export function recipientPage(db: ReadDb, asked: RecipientsAsked, offset: number, limit: number) {
  const from = recipients(asked)
  const rows = db
    .select({
      id: sql<string>`r.id`,
      name: sql<string>`r.name`,
      email: sql<string>`r.email`,
      locale: sql<PersonDbRow['locale']>`r.locale`,
      consent: sql<PersonDbRow['consent']>`r.consent`,
      state: sql<DeliveryState>`r.state`,
      why: sql<string>`r.why`,
      at: sql<number | null>`r.at`,
    })
    .from(from)
    .orderBy(sql`r.name`, sql`r.id`)
    .limit(limit)
    .offset(offset)
    .all()
  return { rows, total: countRecipients(db, asked) }
}

export function countRecipients(db: ReadDb, asked: RecipientsAsked): number {
  return db.select({ count: sql<number>`count(*)` }).from(recipients(asked)).get()?.count ?? 0
}

function recipients({ waveId, round, states, due }: RecipientsAsked): SQL {
  const columns = sql`${person.id} as id, ${person.name} as name, ${person.email} as email, ${person.locale} as locale, ${person.consent} as consent`
  const written = sql`select ${columns}, ${delivery.state} as state, ${delivery.why} as why, coalesce(${delivery.sentAt}, ${delivery.preparedAt}) as at
    from ${delivery} join ${person} on ${person.id} = ${delivery.personId}
    where ${delivery.waveId} = ${waveId} and ${delivery.round} = ${round} and ${isThere}
      and ${person.consent} <> 'opted-out' and ${person.erasedAt} is null and ${person.deletedAt} is null`
  const waiting =
    due === null ? sql`` : sql` union all select ${columns}, 'due' as state, '' as why, null as at from ${person} where ${due}`
  const wanted = states.length === 0 ? deliveryStates : states
  return sql`(select * from (${written}${waiting}) where ${oneOf(sql`state`, wanted)}) r`
}

function oneOf(column: SQL, values: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`
}

/** What people said, and the one writer of what follows from it: consent, ranking, whose name stands on a share. */
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { afterMessage, type Standing, standingOf } from '#shared/domain/people/consent.ts'
import type { Consent, ConsentStep, ConsentWay } from '#shared/domain/people/types.ts'
import { consentEvent, consentText, person, pilotFeedback, share } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { grouped } from '../documents/grouped.ts'
import { type PersonDbRow, personsById, updatePeople } from './people.ts'

export type ConsentTextRow = typeof consentText.$inferSelect

export interface SaidWord {
  readonly personIds: readonly string[]
  readonly step: ConsentStep
  readonly way: ConsentWay
  /** Epoch ms: when they said it. */
  readonly at: number
  /** Which text they had before them; null: none. */
  readonly textId: string | null
  /** Who writes it down: a member's id, or a name. */
  readonly by: string
}

/** More words than this nobody gives. */
const mostWords = 1000

/** Writes one word down for each, and all that follows from it; answers how many stand otherwise than before. */
export function applyConsent(tx: WriteDb, newId: () => string, word: SaidWord): number {
  const { personIds, ...said } = word
  const people = personsById(tx, personIds)
  for (const { id } of people)
    tx.insert(consentEvent)
      .values({ ...said, id: newId(), personId: id })
      .run()
  const words = wordsOf(tx, idsOf(people))
  const moved = people.flatMap((row) => movedTo(row, standingOf(words.get(row.id) ?? [])))
  for (const group of grouped(moved, ({ next }) => `${next.consent} ${next.consentAt} ${next.ranked}`).values()) {
    const [first] = group
    if (first !== undefined) settle(tx, idsOf(group), first.next)
  }
  return moved.length
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map((row) => row.id)
}

interface Next {
  readonly consent: Consent
  readonly consentAt: number | null
  readonly ranked: boolean
}

/** Empty for who stands as before. */
function movedTo(row: PersonDbRow, { state, at, ranked }: Standing): readonly { readonly id: string; readonly next: Next }[] {
  const next =
    state === null ? { consent: row.consent, consentAt: row.consentAt, ranked: false } : { consent: state, consentAt: at, ranked }
  const isSame = next.consent === row.consent && next.consentAt === row.consentAt && next.ranked === row.ranked
  return isSame ? [] : [{ id: row.id, next }]
}

/** Who withdrew leads nobody, tests nothing, and is named on nothing that they shared or said; totals keep it. */
function settle(tx: WriteDb, ids: readonly string[], next: Next): void {
  const isOut = next.consent === 'opted-out' || next.consent === 'declined'
  updatePeople(tx, ids, { ...next, ...(isOut ? { leader: false, inPilot: false } : {}) })
  if (next.consent !== 'opted-out') return
  const among = (column: typeof share.personId | typeof pilotFeedback.personId) =>
    sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
  tx.update(share).set({ personId: null }).where(among(share.personId)).run()
  tx.update(pilotFeedback).set({ personId: null }).where(among(pilotFeedback.personId)).run()
}

/** After a message has gone out. `round` 0 is the invitation, from 1 on its reminders; who has answered stays as they are. */
export function noteInvited(tx: WriteDb, personIds: readonly string[], round: number, at: number): void {
  const moved = personsById(tx, personIds).filter((row) => afterMessage(row.consent, round) !== row.consent)
  const byNext = grouped(moved, (row) => afterMessage(row.consent, round))
  for (const [consent, rows] of byNext) updatePeople(tx, idsOf(rows), { consent, consentAt: at })
}

/** How everybody stands who is there: of a thousand people at most. */
export function consentsOf(db: ReadDb): readonly { readonly id: string; readonly consent: Consent }[] {
  return db.select({ id: person.id, consent: person.consent }).from(person).where(isNull(person.deletedAt)).limit(mostWords).all()
}

/** What each of them said, the oldest first. */
export function wordsOf(db: ReadDb, personIds: readonly string[]) {
  const rows = db
    .select()
    .from(consentEvent)
    .where(
      sql`${consentEvent.personId} in (select value from json_each(${JSON.stringify(personIds)})) and +${consentEvent.deletedAt} is null`,
    )
    .orderBy(asc(consentEvent.at), asc(consentEvent.id))
    .limit(personIds.length * mostWords)
    .all()
  return grouped(rows, (row) => row.personId)
}

/** The versions of what people are told, the newest first. */
export function consentTextsOf(db: ReadDb): readonly ConsentTextRow[] {
  return db.select().from(consentText).where(isNull(consentText.deletedAt)).orderBy(desc(consentText.version)).limit(1000).all()
}

/** How many words were given on each text. */
export function wordsByText(db: ReadDb): ReadonlyMap<string, number> {
  const rows = db
    .select({ textId: sql<string>`${consentEvent.textId}`, people: sql<number>`count(distinct ${consentEvent.personId})` })
    .from(consentEvent)
    .where(and(isNull(consentEvent.deletedAt), isNotNull(consentEvent.textId)))
    .groupBy(consentEvent.textId)
    .all()
  return new Map(rows.map(({ textId, people }) => [textId, people]))
}

export function insertConsentText(tx: WriteDb, row: typeof consentText.$inferInsert): void {
  tx.insert(consentText).values(row).run()
}

export function updateConsentText(tx: WriteDb, id: string, fields: Partial<ConsentTextRow>): void {
  tx.update(consentText).set(fields).where(eq(consentText.id, id)).run()
}

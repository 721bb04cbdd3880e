/** Rounds of the culture pulse, and their answers: of nobody, at no time. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { pulseAnswer, pulseRound } from '../../schema/outreach.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type RoundRow = typeof pulseRound.$inferSelect

const mostRounds = 500
/** In one round. */
const mostAnswers = 200_000

/** The oldest first, each with how many answers it has. */
export function roundsOf(db: ReadDb): readonly (RoundRow & { readonly answers: number })[] {
  const counts = new Map(
    db
      .select({ roundId: pulseAnswer.roundId, answers: sql<number>`count(*)` })
      .from(pulseAnswer)
      .where(isNull(pulseAnswer.deletedAt))
      .groupBy(pulseAnswer.roundId)
      .limit(mostRounds)
      .all()
      .map(({ roundId, answers }) => [roundId, answers]),
  )
  return db
    .select()
    .from(pulseRound)
    .where(isNull(pulseRound.deletedAt))
    .orderBy(asc(pulseRound.closesOn), asc(pulseRound.id))
    .limit(mostRounds)
    .all()
    .map((row) => ({ ...row, answers: counts.get(row.id) ?? 0 }))
}

/** Null when there is none, or it was removed. */
export function roundRow(db: ReadDb, id: string): RoundRow | null {
  return (
    db
      .select()
      .from(pulseRound)
      .where(and(eq(pulseRound.id, id), isNull(pulseRound.deletedAt)))
      .get() ?? null
  )
}

export function insertRound(tx: WriteDb, row: typeof pulseRound.$inferInsert): void {
  tx.insert(pulseRound).values(row).run()
}

export function updateRound(tx: WriteDb, id: string, fields: Partial<RoundRow>): void {
  tx.update(pulseRound).set(fields).where(eq(pulseRound.id, id)).run()
}

/** It goes, and its answers with it. */
export function removeRound(tx: WriteDb, id: string, now: number): void {
  tx.update(pulseAnswer)
    .set({ deletedAt: now })
    .where(and(eq(pulseAnswer.roundId, id), isNull(pulseAnswer.deletedAt)))
    .run()
  updateRound(tx, id, { deletedAt: now })
}

/** What was said in a round, in an order that tells nothing. */
export function answersOf(db: ReadDb, roundId: string) {
  return db
    .select({ group: pulseAnswer.group, answers: pulseAnswer.answers })
    .from(pulseAnswer)
    .where(and(eq(pulseAnswer.roundId, roundId), isNull(pulseAnswer.deletedAt)))
    .orderBy(asc(pulseAnswer.id))
    .limit(mostAnswers)
    .all()
}

/** Those of the keys whose forms are counted in the round already. */
export function knownForms(db: ReadDb, roundId: string, keys: readonly string[]): ReadonlySet<string> {
  const rows = db
    .select({ key: pulseAnswer.formKey })
    .from(pulseAnswer)
    .where(
      sql`${pulseAnswer.roundId} = ${roundId} and +${pulseAnswer.deletedAt} is null
        and ${pulseAnswer.formKey} in (select value from json_each(${JSON.stringify(keys)}))`,
    )
    .limit(keys.length)
    .all()
  return new Set(rows.map((row) => row.key))
}

/** In this order; ids must tell no time, and the caller shuffles what came together. */
export function insertAnswers(tx: WriteDb, rows: readonly (typeof pulseAnswer.$inferInsert)[]): void {
  for (const row of rows) tx.insert(pulseAnswer).values(row).run()
}

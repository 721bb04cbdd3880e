/** What is said of the company and of its competitors, added up. */
import { sql } from 'drizzle-orm'
import type { Day } from '#shared/domain/day.ts'
import { mention } from '../../schema/figures.ts'
import type { ReadDb } from '../../types.ts'

export interface Voices {
  readonly own: number
  readonly others: number
  readonly positive: number
  readonly neutral: number
  readonly negative: number
}

/** Between two days, both counted. `mood`: how far from zero a guess must lie to count as one. */
export function voicesBetween(db: ReadDb, { from, to, mood }: { readonly from: Day; readonly to: Day; readonly mood: number }): Voices {
  const judged = sql`coalesce(${mention.sentiment}, case when ${mention.score} is null then '' when ${mention.score} > ${mood} then 'positive'
    when ${mention.score} < ${-mood} then 'negative' else 'neutral' end)`
  const of = (sentiment: string) =>
    sql<number>`coalesce(sum(${mention.count}) filter (where ${mention.about} = '' and ${judged} = ${sentiment}), 0)`
  const row = db
    .select({
      own: sql<number>`coalesce(sum(${mention.count}) filter (where ${mention.about} = ''), 0)`,
      others: sql<number>`coalesce(sum(${mention.count}) filter (where ${mention.about} <> ''), 0)`,
      ...{ positive: of('positive'), neutral: of('neutral'), negative: of('negative') },
    })
    .from(mention)
    .where(sql`${mention.deletedAt} is null and ${mention.day} between ${from} and ${to}`)
    .get()
  return row ?? { own: 0, others: 0, positive: 0, neutral: 0, negative: 0 }
}

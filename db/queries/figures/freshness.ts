/** When figures last came in, by where they were counted and what kind of file told it. */
import { sql } from 'drizzle-orm'
import { figureImport } from '../../schema/figures.ts'
import type { ReadDb } from '../../types.ts'

/** Combinations of networks and formats that are listed. */
const most = 100

export interface Arrival {
  /** Empty: of several. */
  readonly network: string
  readonly format: string
  readonly source: string
  /** The last day that they tell of. */
  readonly lastDay: string
  readonly importedAt: number
}

/** The last arrival of each kind; what was reckoned or made up is none. */
export function lastArrivals(db: ReadDb): readonly Arrival[] {
  return db
    .select({
      network: sql<string>`coalesce(${figureImport.network}, '')`,
      format: figureImport.format,
      source: figureImport.source,
      lastDay: sql<string>`max(coalesce(${figureImport.toDay}, ${figureImport.exportedOn}))`,
      importedAt: sql<number>`max(${figureImport.at})`,
    })
    .from(figureImport)
    .where(sql`${figureImport.deletedAt} is null and ${figureImport.source} in ('file', 'hub', 'typed')`)
    .groupBy(sql`1, 2, 3`)
    .orderBy(sql`4, 1, 2`)
    .limit(most)
    .all()
}

/** Tables of rates: those that the company saved, and the assumption before them. */
import { desc, sql } from 'drizzle-orm'
import { z } from 'zod'
import { NetworkRates } from '#shared/contracts/goals.ts'
import { assumedRates, type RateVersion } from '#shared/domain/figures/emv-rates.ts'
import { countedAt } from '#shared/domain/figures/types.ts'
import { rateTable } from '../../schema/figures.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { figureSettingsOf } from '../figures/settings.ts'

/** Versions that are looked at, the newest: nobody changes prices more often. */
const most = 200

const Rates = z.partialRecord(z.enum(countedAt), NetworkRates)

export interface SavedRates extends RateVersion {
  /** When it was saved, epoch ms. */
  readonly at: number
}

/** The newest first. A table that this version of the app does not understand is left out. */
export function savedRates(db: ReadDb): readonly SavedRates[] {
  const rows = db
    .select()
    .from(rateTable)
    .where(sql`${rateTable.deletedAt} is null`)
    .orderBy(desc(rateTable.version), desc(rateTable.id))
    .limit(most)
    .all()
  return rows.flatMap(({ id: _id, deletedAt: _deletedAt, rates, ...row }) => {
    const known = Rates.safeParse(rates)
    return known.success ? [{ ...row, rates: known.data }] : []
  })
}

/** All that prices may be taken from: the assumption, and what was saved in the program's currency; amounts of others cannot be added up. */
export function rateVersions(db: ReadDb): readonly RateVersion[] {
  const { currency } = figureSettingsOf(db)
  return [assumedRates(currency), ...savedRates(db).filter((table) => table.currency === currency)]
}

export function insertRates(tx: WriteDb, row: typeof rateTable.$inferInsert): void {
  tx.insert(rateTable).values(row).run()
}

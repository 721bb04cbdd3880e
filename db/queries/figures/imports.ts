/** Arrivals of figures: files, the hub, what was typed in or reckoned. */
import { eq } from 'drizzle-orm'
import { figureImport } from '../../schema/figures.ts'
import type { WriteDb } from '../../types.ts'

/** Its events come with it, see db/figures/write.ts. */
export function insertImport(tx: WriteDb, row: typeof figureImport.$inferInsert): void {
  tx.insert(figureImport).values(row).run()
}

/** From then on nothing of it counts. `now`: epoch ms. */
export function removeImport(tx: WriteDb, id: string, now: number): void {
  tx.update(figureImport).set({ deletedAt: now }).where(eq(figureImport.id, id)).run()
}

/** How the company's reports look: one row, or the defaults. */
import { eq, isNull } from 'drizzle-orm'
import { assetBytes } from '../../schema/documents.ts'
import { reportSettings } from '../../schema/reports.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

type SettingsRow = typeof reportSettings.$inferSelect
export type ReportSettings = Omit<SettingsRow, 'id' | 'deletedAt'>

const defaults: ReportSettings = { logoId: null, masterName: '', masterHash: '', foot: '' }

/** As they were set, else the defaults. */
export function reportSettingsOf(db: ReadDb): ReportSettings {
  const row = settingsRow(db)
  if (row === null) return defaults
  const { id: _id, deletedAt: _deletedAt, ...fields } = row
  return fields
}

function settingsRow(db: ReadDb): SettingsRow | null {
  return db.select().from(reportSettings).where(isNull(reportSettings.deletedAt)).limit(1).get() ?? null
}

/** Makes the row when it is not there yet. */
export function writeReportSettings(tx: WriteDb, newId: () => string, fields: Partial<ReportSettings>): void {
  const row = settingsRow(tx)
  if (row === null)
    tx.insert(reportSettings)
      .values({ ...defaults, ...fields, id: newId() })
      .run()
  else tx.update(reportSettings).set(fields).where(eq(reportSettings.id, row.id)).run()
}

/** The company's own PowerPoint master; null: there is none. */
export function masterBytes(db: ReadDb): Uint8Array | null {
  const { masterHash } = reportSettingsOf(db)
  const row = db.select({ bytes: assetBytes.bytes }).from(assetBytes).where(eq(assetBytes.hash, masterHash)).get()
  return row === undefined ? null : new Uint8Array(row.bytes)
}

/** Bytes that are known already are left as they are. */
export function keepMasterBytes(tx: WriteDb, hash: string, bytes: Uint8Array): void {
  tx.insert(assetBytes)
    .values({ hash, bytes: Buffer.from(bytes) })
    .onConflictDoNothing()
    .run()
}

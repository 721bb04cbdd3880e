/** What the figures mean in this program: one row, or the defaults. */
import { eq, isNull } from 'drizzle-orm'
import { instantToDay } from '#shared/domain/day.ts'
import { figureSettings } from '../../schema/figures.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { contentSettingsOf } from '../content.ts'
import { workspaceRow } from '../workspace.ts'

type SettingsRow = typeof figureSettings.$inferSelect
export type FigureSettings = Omit<SettingsRow, 'id' | 'deletedAt'>

/** The definitions that hold from the program's first day. */
const defaults = { currency: 'EUR', activeMeans: 'shared', adoptionOf: 'invited', definitionVersion: 1 } as const
/** Where neither figures nor content say otherwise: the same on every computer. */
const plainZone = 'UTC'

/** As they were set, else the defaults. */
export function figureSettingsOf(db: ReadDb): FigureSettings {
  const row = settingsRow(db)
  if (row === null) {
    const zone = contentSettingsOf(db).zone || plainZone
    return { ...defaults, zone, definitionSince: instantToDay(workspaceRow(db)?.createdAt ?? 0, zone) }
  }
  const { id: _id, deletedAt: _deletedAt, ...fields } = row
  return fields
}

function settingsRow(db: ReadDb): SettingsRow | null {
  return db.select().from(figureSettings).where(isNull(figureSettings.deletedAt)).limit(1).get() ?? null
}

/** Makes the row when it is not there yet. */
export function writeFigureSettings(tx: WriteDb, newId: () => string, fields: Partial<FigureSettings>): void {
  const row = settingsRow(tx)
  if (row === null)
    tx.insert(figureSettings)
      .values({ ...figureSettingsOf(tx), ...fields, id: newId() })
      .run()
  else tx.update(figureSettings).set(fields).where(eq(figureSettings.id, row.id)).run()
}

/** How the program deals with people: one row, or the defaults. */
import { eq, isNull } from 'drizzle-orm'
import { defaultPeopleSettings } from '#shared/domain/people/settings.ts'
import { peopleSettings } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

type SettingsRow = typeof peopleSettings.$inferSelect
export type PeopleSettingsFields = Omit<SettingsRow, 'id' | 'deletedAt'>

/** As they were set, else the defaults. */
export function peopleSettingsOf(db: ReadDb): PeopleSettingsFields {
  const row = settingsRow(db)
  if (row === null) return defaultPeopleSettings
  const { id: _id, deletedAt: _deletedAt, ...fields } = row
  return fields
}

function settingsRow(db: ReadDb): SettingsRow | null {
  return db.select().from(peopleSettings).where(isNull(peopleSettings.deletedAt)).limit(1).get() ?? null
}

/** Makes the row when it is not there yet. */
export function writePeopleSettings(tx: WriteDb, newId: () => string, fields: Partial<PeopleSettingsFields>): void {
  const row = settingsRow(tx)
  if (row === null)
    tx.insert(peopleSettings)
      .values({ ...defaultPeopleSettings, ...fields, id: newId() })
      .run()
  else
    tx.update(peopleSettings)
      .set({ id: row.id, ...fields })
      .where(eq(peopleSettings.id, row.id))
      .run()
}

/** What sources, library and calendar share: teams, campaigns, settings of content. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { defaultContentSettings } from '#shared/domain/content/settings.ts'
import { contentSettings } from '../schema/calendar.ts'
import { campaign, team } from '../schema/content.ts'
import type { ReadDb, WriteDb } from '../types.ts'

export type TeamRow = typeof team.$inferSelect
export type CampaignRow = typeof campaign.$inferSelect
type SettingsRow = typeof contentSettings.$inferSelect
export type ContentSettingsFields = Omit<SettingsRow, 'id' | 'deletedAt'>

/** A company has dozens; more than this is no list to choose from. */
const most = 1000

/** As they were set, else the defaults. */
export function contentSettingsOf(db: ReadDb): ContentSettingsFields {
  const row = contentSettingsRow(db)
  if (row === null) return defaultContentSettings
  const { id: _id, deletedAt: _deletedAt, ...fields } = row
  return fields
}

function contentSettingsRow(db: ReadDb): SettingsRow | null {
  return db.select().from(contentSettings).where(isNull(contentSettings.deletedAt)).limit(1).get() ?? null
}

/** Makes the row when it is not there yet. */
export function writeContentSettings(tx: WriteDb, newId: () => string, fields: Partial<ContentSettingsFields>): void {
  const row = contentSettingsRow(tx)
  if (row === null)
    tx.insert(contentSettings)
      .values({ ...defaultContentSettings, ...fields, id: newId() })
      .run()
  else
    tx.update(contentSettings)
      .set({ id: row.id, ...fields })
      .where(eq(contentSettings.id, row.id))
      .run()
}

export function teamsOf(db: ReadDb): readonly TeamRow[] {
  return db
    .select()
    .from(team)
    .where(isNull(team.deletedAt))
    .orderBy(asc(sql`lower(${team.name})`), asc(team.id))
    .limit(most)
    .all()
}

/** Null when there is none, or it was removed. */
export function teamRow(db: ReadDb, id: string): TeamRow | null {
  return (
    db
      .select()
      .from(team)
      .where(and(eq(team.id, id), isNull(team.deletedAt)))
      .get() ?? null
  )
}

export function insertTeam(tx: WriteDb, row: typeof team.$inferInsert): void {
  tx.insert(team).values(row).run()
}

export function updateTeam(tx: WriteDb, id: string, fields: Partial<TeamRow>): void {
  tx.update(team).set(fields).where(eq(team.id, id)).run()
}

/** The newest first. */
export function campaignsOf(db: ReadDb): readonly CampaignRow[] {
  return db
    .select()
    .from(campaign)
    .where(isNull(campaign.deletedAt))
    .orderBy(sql`${campaign.startsOn} desc`, asc(campaign.id))
    .limit(most)
    .all()
}

/** Null when there is none, or it was removed. */
export function campaignRow(db: ReadDb, id: string): CampaignRow | null {
  return (
    db
      .select()
      .from(campaign)
      .where(and(eq(campaign.id, id), isNull(campaign.deletedAt)))
      .get() ?? null
  )
}

export function insertCampaign(tx: WriteDb, row: typeof campaign.$inferInsert): void {
  tx.insert(campaign).values(row).run()
}

export function updateCampaign(tx: WriteDb, id: string, fields: Partial<CampaignRow>): void {
  tx.update(campaign).set(fields).where(eq(campaign.id, id)).run()
}

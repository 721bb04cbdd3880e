/** What the rows are called that figures are told apart by, and which of them are too few to be. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ContentKind } from '#shared/domain/content/types.ts'
import { campaign, item, itemCaption, team } from '../../schema/content.ts'
import { person } from '../../schema/people.ts'
import { teamPerson } from '../../schema/people-local.ts'
import type { ReadDb } from '../../types.ts'
import { isAmong } from '../among.ts'

interface Named {
  readonly name: string
  readonly kind: ContentKind | null
}

/** By id; whoever was removed keeps the name under which it was counted, except people. */
export function namesOf(
  db: ReadDb,
  by: 'team' | 'campaign' | 'item' | 'caption' | 'advocate',
  ids: readonly string[],
): ReadonlyMap<string, Named> {
  return new Map(rowsOf(db, by, ids).map(({ id, name, kind }) => [id, { name, kind }]))
}

function rowsOf(db: ReadDb, by: 'team' | 'campaign' | 'item' | 'caption' | 'advocate', ids: readonly string[]) {
  const kind = sql<ContentKind | null>`null`
  switch (by) {
    case 'team':
      return db.select({ id: team.id, name: team.name, kind }).from(team).where(isAmong(team.id, ids)).all()
    case 'campaign':
      return db.select({ id: campaign.id, name: campaign.name, kind }).from(campaign).where(isAmong(campaign.id, ids)).all()
    case 'item':
      return db.select({ id: item.id, name: item.title, kind: item.kind }).from(item).where(isAmong(item.id, ids)).all()
    case 'caption':
      return db
        .select({ id: itemCaption.id, name: sql<string>`substr(${itemCaption.text}, 1, 120)`, kind })
        .from(itemCaption)
        .where(isAmong(itemCaption.id, ids))
        .all()
    case 'advocate':
      return db
        .select({ id: person.id, name: person.name, kind })
        .from(person)
        .where(and(isAmong(person.id, ids), isNull(sql`+${person.deletedAt}`), eq(person.ranked, true), eq(person.consent, 'opted-in')))
        .all()
  }
}

/** Teams with so few people that their figures would be about persons. */
export function smallTeams(db: ReadDb, smallest: number): readonly string[] {
  return db
    .select({ id: team.id })
    .from(team)
    .where(sql`(select count(*) from ${teamPerson} where ${teamPerson.teamId} = ${team.id}) < ${smallest}`)
    .limit(10_000)
    .all()
    .map(({ id }) => id)
}

/** Every team and campaign that stands, by name. */
export function teamsAndCampaigns(db: ReadDb) {
  return {
    teams: db
      .select({ id: team.id, name: team.name })
      .from(team)
      .where(isNull(team.deletedAt))
      .orderBy(team.name, team.id)
      .limit(10_000)
      .all(),
    campaigns: db
      .select({ id: campaign.id, name: campaign.name })
      .from(campaign)
      .where(isNull(campaign.deletedAt))
      .orderBy(campaign.name, campaign.id)
      .limit(10_000)
      .all(),
  }
}

/** What content reaches a team: its own and everybody's. */
import { and, asc, between, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Day } from '#shared/domain/day.ts'
import { slot } from '../../schema/calendar.ts'
import { item } from '../../schema/content.ts'
import type { ReadDb } from '../../types.ts'

const mostPosts = 200
const mostItems = 50

/** Approved posts of a period, both days counted. `teamIds`: the team and those that it is a part of. */
export function postsForTeam(db: ReadDb, teamIds: readonly string[], from: Day, to: Day) {
  return db
    .select({ slotId: slot.id, itemId: item.id, title: item.title, day: slot.day, time: slot.time, network: slot.network })
    .from(slot)
    .innerJoin(item, and(eq(item.id, slot.itemId), sql`+${item.deletedAt} is null`, eq(item.stage, 'approved'), seenBy(teamIds)))
    .where(and(isNull(slot.deletedAt), between(slot.day, from, to), or(isNull(slot.teamId), inList(sql`${slot.teamId}`, teamIds))))
    .orderBy(asc(slot.day), asc(slot.time), asc(slot.id))
    .limit(mostPosts)
    .all()
}

/** Approved items that are not over, the newest first. */
export function itemsForTeam(db: ReadDb, teamIds: readonly string[], today: Day) {
  return db
    .select({ itemId: item.id, title: item.title, forTeam: sql<number>`${isFor(teamIds)}` })
    .from(item)
    .where(
      sql`${item.deletedAt} is null and ${item.stage} = 'approved' and ${seenBy(teamIds)} and coalesce(${item.expiresOn}, '9999') >= ${today}`,
    )
    .orderBy(desc(item.publishedAt))
    .limit(mostItems)
    .all()
}

function seenBy(teamIds: readonly string[]): SQL {
  return sql`(json_array_length(${item.teamIds}) = 0 or ${isFor(teamIds)})`
}

function isFor(teamIds: readonly string[]): SQL {
  return sql`exists (select 1 from json_each(${item.teamIds}) wanted where ${inList(sql`wanted.value`, teamIds)})`
}

function inList(column: SQL, ids: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
}

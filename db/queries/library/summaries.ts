/** Items as lists show them: three queries, however many there are. */
import { eq, sql } from 'drizzle-orm'
import { statusOf } from '#shared/domain/content/status.ts'
import type { Day } from '#shared/domain/day.ts'
import { item, source } from '../../schema/content.ts'
import type { ReadDb } from '../../types.ts'
import { contentSettingsOf } from '../content.ts'
import { calledAs } from '../sources/called-as.ts'
import { slotsOf } from './parts.ts'

/** What "today", "passed" and "ahead" mean. */
export interface Moment {
  readonly today: Day
  /** What a wall clock in that zone shows now, as `YYYY-MM-DDTHH:MM`. */
  readonly wallIn: (zone: string) => string
}

/** Those of the ids that are there, in the order asked for. */
export function itemSummaries(db: ReadDb, ids: readonly string[], moment: Moment) {
  const byId = new Map(factsOf(db, ids).map((facts) => [facts.id, facts]))
  const isTwoStep = contentSettingsOf(db).approvals > 1
  const goesOut = slotFacts(db, ids, moment)
  return ids.flatMap((id) => {
    const facts = byId.get(id)
    if (facts === undefined) return []
    const { source: name, author, hasPicture, changed, firstApprovedBy, firstApprovedAt, ...fields } = facts
    const { hasPassed, nextDay } = goesOut.get(id) ?? { hasPassed: false, nextDay: null }
    const status = statusOf({ ...fields, hasPassed, isAhead: nextDay !== null }, moment.today)
    const firstApproval =
      isTwoStep && facts.stage === 'review' && firstApprovedBy !== null ? { by: firstApprovedBy, at: firstApprovedAt } : null
    return [{ ...fields, firstApproval, from: name ?? author, hasPicture: hasPicture === 1, changed: changed === 1, status, nextDay }]
  })
}

function factsOf(db: ReadDb, ids: readonly string[]) {
  return db
    .select({
      ...{ id: item.id, title: item.title, summary: item.summary, url: item.url, author: item.author, sourceId: item.sourceId },
      ...{ kind: item.kind, category: item.category, stage: item.stage, publishedAt: item.publishedAt, locale: item.locale },
      ...{ teamIds: item.teamIds, campaignId: item.campaignId, evergreen: item.evergreen, refreshOn: item.refreshOn },
      ...{ expiresOn: item.expiresOn, pinned: item.pinned, internalOnly: item.internalOnly, callToAction: item.callToAction },
      source: calledAs,
      changed: sql<number>`${item.newer} is not null`,
      firstApprovedBy: sql<
        string | null
      >`coalesce((select m.name from member m where m.id = ${item.firstApprovedBy}), ${item.firstApprovedBy})`,
      firstApprovedAt: item.firstApprovedAt,
      captions: sql<number>`(select count(*) from item_caption c where c.item_id = ${item.id} and c.deleted_at is null)`,
      hasPicture: sql<number>`${item.fileType} like 'image/%' or exists (select 1 from web_picture p where p.url = ${item.imageUrl} and p.type <> '')`,
    })
    .from(item)
    .leftJoin(source, eq(source.id, item.sourceId))
    .where(sql`${item.id} in (select value from json_each(${JSON.stringify(ids)})) and +${item.deletedAt} is null`)
    .limit(ids.length)
    .all()
}

interface GoesOut {
  readonly hasPassed: boolean
  readonly nextDay: Day | null
}

function slotFacts(db: ReadDb, ids: readonly string[], { wallIn }: Moment): ReadonlyMap<string, GoesOut> {
  const facts = new Map<string, GoesOut>()
  for (const { itemId, day, time, zone } of slotsOf(db, ids)) {
    const known = facts.get(itemId) ?? { hasPassed: false, nextDay: null }
    if (`${day}T${time}` <= wallIn(zone)) facts.set(itemId, { ...known, hasPassed: true })
    else facts.set(itemId, { ...known, nextDay: known.nextDay ?? day })
  }
  return facts
}

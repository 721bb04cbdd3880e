/** Brings the events of posts to what their snapshots say: a snapshot tells what a post had in all, what counts is what came since the one before. */
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { type Day, dayToNumber, numberToDay } from '#shared/domain/day.ts'
import { countedAt, type Metric, metrics } from '#shared/domain/figures/types.ts'
import { oncePer } from '../once.ts'
import type { WriteDb } from '../types.ts'
import { ownPages } from './cubes.ts'
import type { EventDraft } from './drafts.ts'
import { idOf, keyOf } from './keys.ts'
import { withNotes } from './noted.ts'
import { rawOf } from './raw.ts'
import { addEvents } from './write.ts'

const msPerDay = 86_400_000

/**
 * Writes, as events of `importId`, the difference between what counts of these posts and what should: in any order of exports, and after
 * any of them was taken out, or a post was given to another item or person. The first snapshot is dated on the day the post was published,
 * later ones on their export day. A post for which a noted share stands is no second one. Inside an act, after imports and snapshots are written.
 */
export function reconcilePosts(tx: WriteDb, importId: string, postIds: readonly string[]): void {
  const raw = rawOf(tx)
  const { ids, covered } = withNotes(raw, postIds)
  addEvents(
    tx,
    importId,
    ids.flatMap((postId) => correctionsOf(raw, postId, covered.has(postId))),
  )
}

const Post = z.object({
  network: z.enum(countedAt),
  publishedOn: z.string(),
  personId: z.string().nullable(),
  ownPage: z.number(),
  itemId: z.string().nullable(),
  campaignId: z.string().nullable(),
  lives: z.number(),
})
type Post = z.output<typeof Post>
const Snapshots = z.array(z.object({ exportedOn: z.string(), figures: z.string() }))
const Figures = z.partialRecord(z.enum(metrics), z.number())
const Counted = z.array(
  z.object({
    ...{ day: z.number(), metric: z.number(), network: z.number(), team: z.number(), campaign: z.number() },
    ...{ advocate: z.number(), item: z.number(), caption: z.number(), amount: z.number() },
  }),
)
type Counted = z.output<typeof Counted>[number]

const statementsOf = oncePer((raw: Database.Database) => ({
  post: raw.prepare(
    `SELECT p.network, p.published_on AS publishedOn, p.person_id AS personId, p.own_page AS ownPage, p.item_id AS itemId,
      i.campaign_id AS campaignId, p.deleted_at IS NULL AS lives
    FROM post p LEFT JOIN item i ON i.id = p.item_id WHERE p.id = ?`,
  ),
  snapshots: raw.prepare(
    `SELECT s.exported_on AS exportedOn, s.figures FROM post_snapshot s CROSS JOIN figure_import f ON f.id = s.import_id
    WHERE s.post_id = ? AND +s.deleted_at IS NULL AND f.deleted_at IS NULL ORDER BY s.exported_on, f.at, s.id`,
  ),
  counted: raw.prepare(
    `SELECT e.day, e.metric, e.network, e.team, e.campaign, e.advocate, e.item, e.caption, sum(e.amount) AS amount
    FROM event e CROSS JOIN event_batch b ON b.batch = e.batch CROSS JOIN figure_import f ON f.id = b.import_id
    WHERE e.post = ? AND e.post > 0 AND f.deleted_at IS NULL
    GROUP BY e.day, e.metric, e.network, e.team, e.campaign, e.advocate, e.item, e.caption HAVING sum(e.amount) <> 0
    ORDER BY e.day, e.metric, e.team`,
  ),
}))

function correctionsOf(raw: Database.Database, postId: string, isNoted: boolean): readonly EventDraft[] {
  const { post: postOf, snapshots, counted } = statementsOf(raw)
  const post = Post.parse(postOf.get(postId))
  const key = keyOf(raw, 'post', postId)
  const wanted = post.lives === 1 ? growthOf(post, Snapshots.parse(snapshots.all(postId)), isNoted) : new Map<string, number>()
  const there = key === null ? [] : Counted.parse(counted.all(key))
  const isRight = (row: Counted) => isOf(raw, row, post)
  // What was counted for somebody or something else is taken back whole.
  const wrong = there.filter((row) => !isRight(row)).map((row) => draftOf(raw, row, postId, -row.amount))
  return [...wrong, ...missing(post, wanted, there.filter(isRight), postId, raw)]
}

/** By `day metric`: what came on that day. A figure that a snapshot lacks is as it was. */
function growthOf({ publishedOn }: Post, snapshots: z.output<typeof Snapshots>, isNoted: boolean): ReadonlyMap<string, number> {
  const growth = new Map<string, number>()
  const before = new Map<Metric, number>()
  let isFirst = true
  for (const [at, { exportedOn, figures }] of snapshots.entries()) {
    // Of one day the last word holds.
    if (snapshots[at + 1]?.exportedOn === exportedOn) continue
    const day = isFirst || exportedOn < publishedOn ? publishedOn : exportedOn
    for (const [name, value] of Object.entries(Figures.parse(JSON.parse(figures)))) {
      const metric = metrics.find((each) => each === name)
      if (metric === undefined || value === undefined || (isNoted && metric === 'share')) continue
      const more = Math.round(value) - (before.get(metric) ?? 0)
      before.set(metric, Math.round(value))
      const place = `${dayToNumber(day)} ${metrics.indexOf(metric)}`
      if (more !== 0) growth.set(place, (growth.get(place) ?? 0) + more)
    }
    isFirst = false
  }
  return growth
}

function isOf(raw: Database.Database, row: Counted, { network, personId, ownPage, itemId, campaignId }: Post): boolean {
  const isKey = (kind: 'person' | 'item' | 'campaign', id: string | null, key: number) => (id === null ? 0 : keyOf(raw, kind, id)) === key
  return (
    row.network === countedAt.indexOf(network) + 1 &&
    isKey('person', personId, row.advocate) &&
    isKey('item', itemId, row.item) &&
    isKey('campaign', campaignId, row.campaign) &&
    (row.team === ownPages) === (ownPage === 1)
  )
}

/** A day's difference counts for the team that counted there before, if one did. */
function missing(
  post: Post,
  wanted: ReadonlyMap<string, number>,
  there: readonly Counted[],
  postId: string,
  raw: Database.Database,
): readonly EventDraft[] {
  const places = new Set([...wanted.keys(), ...there.map(({ day, metric }) => `${day} ${metric}`)])
  return [...places].flatMap((place) => {
    const rows = there.filter(({ day, metric }) => `${day} ${metric}` === place)
    const amount = (wanted.get(place) ?? 0) - rows.reduce((sum, row) => sum + row.amount, 0)
    if (!wanted.has(place)) return rows.map((row) => draftOf(raw, row, postId, -row.amount))
    if (amount === 0) return []
    const [largest] = [...rows].sort((one, other) => other.amount - one.amount)
    const [day = 0, metric = 0] = place.split(' ').map(Number)
    return [largest === undefined ? freshDraft(post, postId, day, metric, amount) : draftOf(raw, largest, postId, amount)]
  })
}

function draftOf(raw: Database.Database, row: Counted, postId: string, amount: number): EventDraft {
  const orNull = (id: string) => (id === '' ? null : id)
  return {
    ...timeOf(row.day),
    ...{ metric: metricAt(row.metric), amount, postId, teamKey: row.team, ownPage: row.team === ownPages },
    network: countedAt[row.network - 1] ?? null,
    personId: orNull(idOf(raw, 'person', row.advocate)),
    itemId: orNull(idOf(raw, 'item', row.item)),
    campaignId: orNull(idOf(raw, 'campaign', row.campaign)),
    captionId: orNull(idOf(raw, 'caption', row.caption)),
  }
}

function freshDraft(post: Post, postId: string, day: number, metric: number, amount: number): EventDraft {
  const { network, personId, itemId, campaignId, ownPage } = post
  return {
    ...timeOf(day),
    ...{ metric: metricAt(metric), amount, network, personId, itemId, campaignId, captionId: null, postId, ownPage: ownPage === 1 },
  }
}

function timeOf(day: number): { readonly at: number; readonly day: Day } {
  return { at: day * msPerDay + msPerDay / 2, day: numberToDay(day) }
}

function metricAt(place: number): Metric {
  const metric = metrics[place]
  if (metric === undefined) throw new Error(`no metric ${place}`)
  return metric
}

/** Statuses as a search: stages and slots by marks of the index, days by the few items that a day takes out. */
import { type SQL, sql } from 'drizzle-orm'
import type { ItemFilter } from '#shared/contracts/library-shapes.ts'
import type { ItemStatus } from '#shared/domain/content/types.ts'
import { addDays } from '#shared/domain/day.ts'
import { slot } from '../../schema/calendar.ts'
import type { ReadDb } from '../../types.ts'
import { markOf } from './marks.ts'
import type { Moment } from './summaries.ts'

/** Keys of items that are no hits; all of them bear the mark. */
export interface Excluded {
  readonly keys: SQL
  readonly mark: string
}

export interface StatusSearch {
  /** Terms of the index that must all hold. */
  readonly terms: readonly string[]
  readonly without: readonly Excluded[]
  /** Sets of keys that must hold an item. */
  readonly within: readonly SQL[]
}

/** What a filter asks that depends on stage, slots and today. */
export function statusSearch(db: ReadDb, filter: ItemFilter, moment: Moment): StatusSearch {
  const { today } = moment
  const statuses = new Set(filter.statuses)
  const expires = markOf('expires', true)
  const expired = { keys: sql`select key from item_place where expires_on < ${today}`, mark: expires }
  const terms: string[] = []
  const without: Excluded[] = []
  const within: SQL[] = []
  if (statuses.size > 0) {
    terms.push(`(${termsOf(statuses).join(' OR ')})`)
    without.push(...withoutSlots(db, statuses, moment), statuses.has('expired') ? aheadOf(statuses, today) : expired)
  }
  if (filter.unscheduled === true) {
    terms.push(markOf('stage', 'approved'))
    without.push(expired, { keys: slotKeys(db, moment, 'ahead'), mark: markOf('slotted', true) })
  }
  if (filter.unscheduled === false) within.push(slotKeys(db, moment, 'ahead'))
  if (filter.refreshDue !== null) {
    const due = sql`select key from item_place where refresh_on <= ${today}`
    if (filter.refreshDue) within.push(due)
    else without.push({ keys: due, mark: markOf('evergreen', true) })
  }
  if (filter.firstApproved !== null) {
    const half = sql`select p.key from item i join item_place p on p.item_id = i.id where i.first_approved_by is not null and i.stage = 'review'`
    if (filter.firstApproved) within.push(half)
    else without.push({ keys: half, mark: markOf('stage', 'review') })
  }
  return { terms, without, within }
}

/** One term for each way to have one of these statuses, as far as marks tell. */
function termsOf(statuses: ReadonlySet<ItemStatus>): readonly string[] {
  const approved = markOf('stage', 'approved')
  const inSlots = statuses.has('scheduled') || statuses.has('live')
  const isApproved = statuses.has('approved')
  return [
    ...(['suggested', 'draft', 'review', 'archived'] as const)
      .filter((status) => statuses.has(status))
      .map((stage) => markOf('stage', stage)),
    ...(statuses.has('expired') ? [markOf('expires', true)] : []),
    ...(inSlots && isApproved ? [approved] : []),
    ...(inSlots && !isApproved ? [`(${approved} AND ${markOf('slotted', true)})`] : []),
    ...(!inSlots && isApproved ? [`(${approved} AND ${markOf('slotted', false)})`] : []),
  ]
}

/** Approved items whose slots make them something else than what is wanted, as far as marks do not tell. */
function withoutSlots(db: ReadDb, statuses: ReadonlySet<ItemStatus>, moment: Moment): readonly Excluded[] {
  const ways = (['approved', 'scheduled', 'live'] as const).filter((way) => statuses.has(way))
  if (ways.length === 0 || ways.length === 3) return []
  const [passed, ahead] = [slotKeys(db, moment, 'passed'), slotKeys(db, moment, 'ahead')]
  const isCurrent = sql`stage = 'approved' and (expires_on is null or expires_on >= ${moment.today})`
  // Each begins with the few keys that it is about: SQLite would look at every item otherwise.
  const wrong = [
    ...(statuses.has('live') ? [] : [sql`key in (${passed})`]),
    ...(statuses.has('scheduled') ? [] : [sql`key in (${ahead}) and +key not in (${passed})`]),
    // Without a day after which they are not to be used, marks have left them out.
    ...(statuses.has('approved') ? [] : [sql`expires_on >= ${moment.today} and +key not in (${passed}) and +key not in (${ahead})`]),
  ].map((condition) => sql`select key from item_place where ${condition} and ${isCurrent}`)
  return [{ keys: sql.join(wrong, sql` union all `), mark: `(${markOf('slotted', true)} OR ${markOf('expires', true)})` }]
}

/** Where expired items are wanted: those with a day ahead that are nothing else that is wanted. */
function aheadOf(statuses: ReadonlySet<ItemStatus>, today: string): Excluded {
  const groups = { suggested: ['suggested'], draft: ['draft'], review: ['review'], approved: ['approved', 'scheduled', 'live'] } as const
  const stages = Object.entries(groups).flatMap(([stage, ways]) => (ways.some((way) => statuses.has(way)) ? [stage] : []))
  const wrong = sql`stage not in (select value from json_each(${JSON.stringify(stages)}))`
  return { keys: sql`select key from item_place where expires_on >= ${today} and ${wrong}`, mark: markOf('expires', true) }
}

/** Keys of items with a slot that has passed, or with one ahead. */
function slotKeys(db: ReadDb, moment: Moment, when: 'passed' | 'ahead'): SQL {
  const { today } = moment
  const hasPassed = sql`s.day || 'T' || s.time <= ${wallOf(db, moment)}`
  const is =
    when === 'passed' ? sql`s.day <= ${addDays(today, 1)} and ${hasPassed}` : sql`s.day >= ${addDays(today, -1)} and not (${hasPassed})`
  return sql`select p.key from slot s join item_place p on p.item_id = s.item_id where s.deleted_at is null and ${is}`
}

/** More zones than this are in no program. */
const mostZones = 50

/** What the clock of a slot's zone shows now. */
function wallOf(db: ReadDb, { wallIn }: Moment): SQL {
  const zones = db.selectDistinct({ zone: slot.zone }).from(slot).limit(mostZones).all()
  const whens = zones.map(({ zone }) => sql`when ${zone} then ${wallIn(zone)}`)
  return whens.length === 0 ? sql`${wallIn('UTC')}` : sql`case s.zone ${sql.join(whens, sql` `)} else ${wallIn('UTC')} end`
}

/** What every question of the calendar begins with: the day, the limits, the days on which people work, and slots as screens show them. */
import { type CalendarItem, calendarItems } from '#db/queries/calendar/items.ts'
import { postsBetween, type SlotFilter, type SlotRow, slotsBetween, slotsOfItems } from '#db/queries/calendar/slots.ts'
import { type ContentSettingsFields, contentSettingsOf } from '#db/queries/content.ts'
import { holidaysOf, placesOf } from '#db/queries/days-off.ts'
import { listPlans, type PlanRow } from '#db/queries/plans.ts'
import type { Db } from '#db/types.ts'
import type { CalendarView, Slot } from '#shared/contracts/calendar.ts'
import { wholeWeeks } from '#shared/domain/calendar/gaps.ts'
import { mondayOf } from '#shared/domain/calendar/recurrence.ts'
import type { IsWorkingDay } from '#shared/domain/calendar/types.ts'
import { type PlannedPost, warningsOf } from '#shared/domain/calendar/warnings.ts'
import { isZone, wallToMoment } from '#shared/domain/calendar/zones.ts'
import { type Day, daysBetween, textToDay } from '#shared/domain/day.ts'
import { isWorkingDay } from '#shared/domain/launch-plan/calendar.ts'
import { AppError } from '#shared/rpc.ts'
import { isStepped, rowsToCalendar } from '../../services/plan-spec.ts'
import { nowOf, type RouterCtx, requireDb, todayOf } from '../context.ts'

export interface Desk {
  readonly db: Db
  readonly today: Day
  /** Epoch ms. */
  readonly now: number
  readonly settings: ContentSettingsFields
  /** Where posts are planned unless somebody says otherwise: an IANA name. */
  readonly zone: string
  /** The newest plan; null: none. */
  readonly plan: PlanRow | null
  readonly weekend: readonly number[]
  readonly isWorkingDay: IsWorkingDay
  readonly holidays: CalendarView['holidays']
}

/** A row with its item. */
export interface PostRow extends SlotRow {
  readonly item: CalendarItem
}

const everything = { teamId: null, network: null } as const
/** Days in one question; more is no view of a calendar. */
const longestRange = 800

/** Refuses no-workspace. */
export function openDesk(ctx: RouterCtx): Desk {
  const db = requireDb(ctx)
  const settings = contentSettingsOf(db.read)
  const ours = ctx.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const days = workDaysOf(ctx, db)
  return { db, today: todayOf(ctx, db), now: nowOf(ctx, db), settings, zone: settings.zone === '' ? ours : settings.zone, ...days }
}

/** Both days as days. Refuses day-missing, and bad-input for a period that ends before it begins or is too long. */
export function checkedRange({ from, to }: { readonly from: string; readonly to: string }): { from: Day; to: Day } {
  const range = { from: textToDay(from), to: textToDay(to) }
  const days = daysBetween(range.from, range.to)
  if (days < 0 || days > longestRange) throw new AppError('bad-input', { field: 'to' })
  return range
}

/** The zone as it stands. Refuses zone-unknown. */
export function checkedZone(zone: string): string {
  if (!isZone(zone)) throw new AppError('zone-unknown', { zone })
  return zone
}

/** Posts of a period as rules look at them, by day and time. */
export function postsOf({ db }: Desk, from: Day, to: Day, filter: SlotFilter = everything): ReturnType<typeof postsBetween> {
  return postsBetween(db.read, from, to, filter)
}

/** Slots of a period with their items, by day and time. */
export function slotsOf({ db }: Desk, from: Day, to: Day, filter: SlotFilter): readonly PostRow[] {
  return withItems(db, slotsBetween(db.read, from, to, filter))
}

/** Rows with their items; a row whose item was removed is left out. */
export function withItems(db: Db, rows: readonly SlotRow[]): readonly PostRow[] {
  const items = calendarItems(
    db.read,
    rows.map((row) => row.itemId),
  )
  return rows.flatMap((row) => {
    const item = items.get(row.itemId)
    return item === undefined ? [] : [{ ...row, item }]
  })
}

/** What mix, gaps and crowding look at. */
export function toPost({ id, itemId, teamId, day, time, network, captionId, item }: PostRow): PlannedPost {
  const { kind, callToAction } = item
  return { id, itemId, teamId, day, time, network, captionId, kind, callToAction }
}

/** Slots as the contract has them; only what is still to come is warned of. */
export function viewSlots(desk: Desk, rows: readonly PostRow[]): Slot[] {
  const first = rows[0]
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return []
  const weeks = wholeWeeks(first.day, last.day)
  const byWeek = grouped(postsOf(desk, weeks.from, weeks.to), (post) => mondayOf(post.day))
  const siblings = grouped(slotsOfItems(desk.db.read, [...new Set(rows.map((row) => row.itemId))]), (row) => row.itemId)
  const namesOff = new Map(desk.holidays.filter(({ blocks }) => blocks).map(({ day, name }) => [day, name]))
  return rows.map((row) => {
    const { instant, becomes } = wallToMoment(row.day, row.time, row.zone)
    const around = {
      siblings: siblings.get(row.itemId) ?? [],
      week: byWeek.get(mondayOf(row.day)) ?? [],
      limits: desk.settings,
      dayOff: namesOff.get(row.day) ?? null,
      becomes,
    }
    const past = instant < desk.now
    return { ...factsOf(row), instant, past, warnings: past ? [] : warningsOf(toPost(row), row.item, around) }
  })
}

function factsOf({
  item,
  id,
  itemId,
  captionId,
  network,
  teamId,
  day,
  time,
  zone,
  staggerMinutes,
  recurringSlotId,
  shares,
  clicks,
}: PostRow) {
  const { title, kind, category, callToAction } = item
  const when = { day, time, zone, staggerMinutes, recurringSlotId }
  return { id, itemId, title, kind, category, callToAction, captionId, network, teamId, ...when, shares, clicks }
}

export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** Without a plan people rest on Saturday and Sunday alone. */
function workDaysOf(ctx: RouterCtx, { read }: Db): Pick<Desk, 'plan' | 'weekend' | 'isWorkingDay' | 'holidays'> {
  const plan = listPlans(read)[0] ?? null
  if (plan === null) {
    const calendar = { weekend: [6, 7], daysOff: new Set<Day>() }
    return { plan, weekend: calendar.weekend, isWorkingDay: (day) => isWorkingDay(calendar, day), holidays: [] }
  }
  const places = placesOf(read, plan.id)
  const holidays = holidaysOf(read, plan.id)
  const calendar = rowsToCalendar({ plan, places, holidays })
  const { locale } = ctx.settings.get()
  const placeById = new Map(places.map((place) => [place.id, place]))
  const named = holidays.map((holiday) => {
    const name = holiday.names[locale] ?? holiday.names['en'] ?? ''
    return { day: holiday.day, name, blocks: isStepped(holiday, placeById.get(holiday.placeId)) }
  })
  return { plan, weekend: plan.weekend, isWorkingDay: (day) => isWorkingDay(calendar, day), holidays: named }
}

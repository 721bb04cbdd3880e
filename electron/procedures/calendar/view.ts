/** The calendar as screens show it: posts, places that wait, days off, campaigns, milestones, gaps, crowding and the mix. */
import { countUnscheduled, unscheduledItems } from '#db/queries/calendar/items.ts'
import { recurringSlotsOf, takenPlaces } from '#db/queries/calendar/recurring.ts'
import { slotResults } from '#db/queries/calendar/slots.ts'
import { campaignsOf } from '#db/queries/content.ts'
import { membersOf } from '#db/queries/members.ts'
import { tasksOf } from '#db/queries/tasks.ts'
import type { CalendarView, Mix } from '#shared/contracts/calendar.ts'
import { bestHoursOf } from '#shared/domain/calendar/best-hours.ts'
import { gapsOf, wholeWeeks } from '#shared/domain/calendar/gaps.ts'
import { mixOf } from '#shared/domain/calendar/mix.ts'
import { overloadsOf } from '#shared/domain/calendar/overload.ts'
import { daysOfRecurrence } from '#shared/domain/calendar/recurrence.ts'
import { staggerMinutes } from '#shared/domain/calendar/stagger.ts'
import type { Post } from '#shared/domain/calendar/types.ts'
import { instantToWall, wallToInstant } from '#shared/domain/calendar/zones.ts'
import { type ContentKind, contentKinds } from '#shared/domain/content/types.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import type { Network } from '#shared/domain/networks.ts'
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { textsOfPlan } from '../launch-plan/texts.ts'
import { checkedRange, type Desk, openDesk, postsOf, slotsOf, viewSlots } from './desk.ts'
import { findPost } from './find.ts'

type ViewHandlers = Pick<Handlers['calendar'], 'view' | 'mix' | 'slot' | 'turns' | 'unscheduled' | 'recurring' | 'bestHours'>

interface Filter {
  readonly teamId: string | null
  readonly network: Network | null
}

/** Items that the mix proposes as a remedy. */
const mostRemedies = 5
/** Days ahead by which the mix judges what to schedule next. */
const mixDays = 28

export function viewProcedures(ctx: RouterCtx): ViewHandlers {
  return {
    view: ({ teamId, network, ...range }) => viewCalendar(ctx, openDesk(ctx), checkedRange(range), { teamId, network }),
    mix: ({ teamId, network, ...range }) => {
      const desk = openDesk(ctx)
      const { from, to } = checkedRange(range)
      return viewMix(desk, postsOf(desk, from, to, { teamId, network }))
    },
    slot: ({ slotId }) => {
      const desk = openDesk(ctx)
      const [slot] = viewSlots(desk, [findPost(desk, slotId)])
      if (slot === undefined) throw new Error('a slot without a view')
      return slot
    },
    turns: ({ slotId }) => viewTurns(openDesk(ctx), slotId),
    unscheduled: ({ limit }) => viewUnscheduled(openDesk(ctx), limit),
    recurring: () => recurringSlotsOf(openDesk(ctx).db.read).map(({ deletedAt: _, ...row }) => ({ ...row, weekdays: [...row.weekdays] })),
    bestHours: ({ network }) => bestHoursOf(slotResults(openDesk(ctx).db.read, network)),
  }
}

function viewCalendar(ctx: RouterCtx, desk: Desk, range: { from: Day; to: Day }, filter: Filter): CalendarView {
  const { from, to } = range
  const { today, settings, weekend, isWorkingDay } = desk
  const weeks = wholeWeeks(from, to)
  // A day is empty or crowded for people, whatever networks they look at.
  const posts = postsOf(desk, weeks.from, weeks.to, { ...filter, network: null })
  const shown = posts.filter(({ day, network }) => isWithin(range, day) && (filter.network === null || network === filter.network))
  return {
    today,
    slots: viewSlots(desk, slotsOf(desk, from, to, filter)),
    waiting: waitingPlaces(desk, from, to, filter),
    holidays: desk.holidays.filter(({ day }) => isWithin(range, day)),
    campaigns: campaignsOf(desk.db.read)
      .filter((each) => each.startsOn <= to && each.endsOn >= from)
      .map(({ id, name, startsOn, endsOn }) => ({ id, name, startsOn, endsOn })),
    milestones: viewMilestones(ctx, desk, range),
    gaps: gapsOf({ from, to, today, posts, weekend, isWorkingDay, postsPerWeek: settings.postsPerWeek, postsPerDay: settings.postsPerDay }),
    overloads: overloadsOf(
      posts.filter(({ day }) => isWithin(range, day) && day >= today),
      settings,
    ),
    mix: viewMix(desk, shown),
  }
}

/** In their order; each on the wall clock of the slot. */
function viewTurns(desk: Desk, slotId: string) {
  const { day, time, zone, staggerMinutes: minutes } = findPost(desk, slotId)
  const members = membersOf(desk.db.read)
  const start = wallToInstant(day, time, zone)
  const turns = staggerMinutes(
    members.map(({ id }) => id),
    slotId,
    minutes,
  )
  return members
    .map(({ id, name }) => ({ name, minute: turns.get(id) ?? 0 }))
    .sort((a, b) => a.minute - b.minute)
    .map(({ name, minute }) => ({ name, ...instantToWall(start + minute * 60_000, zone) }))
}

/** Places of recurring slots without an item whose time has not come, by day and time. */
export function waitingPlaces({ db, now }: Desk, from: Day, to: Day, filter: Filter): CalendarView['waiting'] {
  const taken = takenPlaces(db.read, from, to)
  const isAsked = (row: Filter) =>
    (filter.network === null || row.network === filter.network) &&
    (filter.teamId === null || row.teamId === null || row.teamId === filter.teamId)
  const places = recurringSlotsOf(db.read)
    .filter(isAsked)
    .flatMap((row) => {
      const { id, time, zone, network, teamId, kind } = row
      const days = daysOfRecurrence(row, from, to).filter((day) => !taken.has(`${id} ${day}`) && wallToInstant(day, time, zone) >= now)
      return days.map((day) => ({ recurringSlotId: id, day, time, zone, network, teamId, kind }))
    })
  return places.sort((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1))
}

/** The mix of posts, with approved items that would mend it. */
export function viewMix({ db, today, settings }: Desk, posts: readonly Post[]): Mix {
  const dates = { from: today, repeatFrom: addDays(today, -settings.repeatAfterDays) }
  const mix = mixOf(posts, settings, (kind) => countUnscheduled(db.read, kind, dates))
  const isAsking = mix.alarms.some(({ code }) => code === 'mix.advertising' || code === 'mix.stream')
  const lacking = mix.alarms.length === 0 ? [] : byDeficit(mix).filter((kind) => isAsking || shortOf(mix, kind) > 0)
  const remedies = lacking
    .flatMap((kind) => unscheduledItems(db.read, kind, dates, mostRemedies))
    .filter(({ callToAction }) => !(isAsking && callToAction))
  return { ...mix, remedies: remedies.slice(0, mostRemedies).map(({ itemId, title, kind }) => ({ itemId, title, kind })) }
}

function viewUnscheduled(desk: Desk, limit: number) {
  const { db, today, settings } = desk
  const dates = { from: today, repeatFrom: addDays(today, -settings.repeatAfterDays) }
  const mix = mixOf(postsOf(desk, today, addDays(today, mixDays - 1)), settings)
  const items = byDeficit(mix).flatMap((kind) => unscheduledItems(db.read, kind, dates, limit))
  return {
    total: contentKinds.reduce((all, kind) => all + countUnscheduled(db.read, kind, dates), 0),
    items: items
      .slice(0, limit)
      .map(({ itemId, title, kind, category, callToAction }) => ({ itemId, title, kind, category, callToAction })),
  }
}

/** What is lacking most comes first. */
function byDeficit(mix: Pick<Mix, 'kinds'>): readonly ContentKind[] {
  return [...contentKinds].sort((a, b) => shortOf(mix, b) - shortOf(mix, a))
}

function shortOf({ kinds }: Pick<Mix, 'kinds'>, kind: ContentKind): number {
  const line = kinds.find((each) => each.kind === kind)
  return line === undefined ? 0 : line.target - line.share
}

function viewMilestones(ctx: RouterCtx, { db, plan }: Desk, range: { from: Day; to: Day }): CalendarView['milestones'] {
  if (plan === null) return []
  const texts = textsOfPlan(ctx, plan)
  return tasksOf(db.read, plan.id)
    .filter((task) => isWithin(range, task.start) && (task.kind === 'milestone' || task.tags.includes('invite')))
    .map((task) => {
      const tag = task.tags.includes('invite') ? 'invite' : (task.tags[0] ?? 'milestone')
      return { taskId: task.id, title: texts.task(task).title, day: task.start, tag }
    })
}

function isWithin({ from, to }: { readonly from: Day; readonly to: Day }, day: Day): boolean {
  return day >= from && day <= to
}

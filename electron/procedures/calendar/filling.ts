/** Filling the calendar from the library: a proposal first, then as one act what of it is still possible. */
import { type CalendarItem, itemsToSchedule } from '#db/queries/calendar/items.ts'
import { slotResults } from '#db/queries/calendar/slots.ts'
import { teamsOf } from '#db/queries/content.ts'
import { tasksOf } from '#db/queries/tasks.ts'
import type { Proposal } from '#shared/contracts/calendar.ts'
import { bestHoursOf } from '#shared/domain/calendar/best-hours.ts'
import { type FillQuestion, fillCalendar } from '#shared/domain/calendar/fill.ts'
import { placesToFill } from '#shared/domain/calendar/fill-places.ts'
import { wholeWeeks } from '#shared/domain/calendar/gaps.ts'
import { seenBy } from '#shared/domain/calendar/overload.ts'
import { freeTime } from '#shared/domain/calendar/times.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { rollOutOf } from '#shared/domain/launch-plan/program-dates.ts'
import type { Network } from '#shared/domain/networks.ts'
import { AppError } from '#shared/rpc.ts'
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { checkedRange, type Desk, openDesk, postsOf } from './desk.ts'
import { findItem } from './find.ts'
import { takeOver } from './take-over.ts'
import { viewMix, waitingPlaces } from './view.ts'

type FillHandlers = Pick<Handlers['calendar'], 'suggest' | 'fillPreview' | 'fill'>

interface Period {
  readonly from: Day
  readonly to: Day
  readonly networks: readonly Network[]
  readonly teamId: string | null
}

const fourWeeks = 28
/** Half a year: more is not filled at once. */
const longestFill = 184
/** Items of a kind that are looked at: so many, and more for each place to be filled. */
const looked = { atLeast: 60, aPlace: 2 }
/** Hours of a weekday that are worth choosing. */
const bestHours = 2

export function fillProcedures(ctx: RouterCtx): FillHandlers {
  return {
    suggest: ({ itemId }) => suggest(ctx, openDesk(ctx), itemId),
    fillPreview: (input) => {
      const desk = openDesk(ctx)
      const start = startOf(desk)
      const { from, to } = periodOf(start, input)
      const period = { ...input, from, to }
      const question = questionOf(ctx, desk, period)
      const { proposals, missing } = fillCalendar({ ...question, items: itemsFor(desk, question) })
      const standing = postsOf(desk, from, to)
      return { from, to, ...start, proposals, missing, mixAfter: viewMix(desk, [...standing, ...proposals]) }
    },
    fill: ({ proposals }) => takeOver(openDesk(ctx), proposals, ctx.clock()),
  }
}

interface Start {
  /** Tomorrow. */
  readonly earliest: Day
  /** Of the newest plan, when it lies ahead: what goes out from then on is what readiness asks for. */
  readonly rollOut: Day | null
}

function startOf({ db, plan, today }: Desk): Start {
  const earliest = addDays(today, 1)
  const rollOut = plan === null ? null : rollOutOf(tasksOf(db.read, plan.id))
  return { earliest, rollOut: rollOut !== null && rollOut > earliest ? rollOut : null }
}

/** From the roll-out or from tomorrow, four weeks unless somebody says otherwise. Refuses bad-input for a period that is over or too long. */
function periodOf({ earliest, rollOut }: Start, { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  const first = from === undefined ? (rollOut ?? earliest) : later(from, earliest)
  const period = checkedRange({ from: first, to: to ?? addDays(first, fourWeeks - 1) })
  if (addDays(period.from, longestFill) < period.to) throw new AppError('bad-input', { field: 'to' })
  return period
}

function questionOf(ctx: RouterCtx, desk: Desk, period: Period): Omit<FillQuestion, 'items'> {
  const { from, to, networks, teamId } = period
  const { db, settings, zone, weekend, isWorkingDay, holidays } = desk
  const weeks = wholeWeeks(from, to)
  const rest = settings.repeatAfterDays
  const standing = postsOf(desk, earlier(weeks.from, addDays(from, -rest)), later(weeks.to, addDays(to, rest)))
  const seen = teamId === null ? standing : seenBy(standing, teamId)
  const waiting = waitingPlaces(desk, from, to, { teamId, network: null }).filter(
    ({ network }) => networks.length === 0 || networks.includes(network),
  )
  const names = new Map(holidays.filter(({ blocks }) => blocks).map(({ day, name }) => [day, name]))
  const best = bestHoursOf(slotResults(db.read, null)).hours
  const places = placesToFill({
    ...{ from, to, weekend, isWorkingDay, zone, teamId, waiting, posts: seen },
    ...{ postsPerWeek: settings.postsPerWeek, postsPerDay: settings.postsPerDay },
    holidayOn: (day) => names.get(day) ?? null,
    bestTimes: (weekday) => {
      const hours = best.filter((each) => each.weekday === weekday).slice(0, bestHours)
      return hours.map(({ hour }) => `${String(hour).padStart(2, '0')}:00`)
    },
  })
  return {
    ...places,
    ...{ from, to, standing, limits: settings, networks, staggerMinutes: settings.staggerMinutes },
    teamIds: new Set(teamsOf(db.read).map(({ id }) => id)),
    locale: ctx.settings.get().locale,
  }
}

/**
 * The first place that the item would fill in the four weeks that a fill proposes, as if it were approved; when none waits, the emptiest
 * working day. What can no longer go out by the roll-out is for the days before it. Refuses row-missing.
 */
export function suggest(ctx: RouterCtx, desk: Desk, itemId: string): Proposal | null {
  const item = findItem(desk.db.read, itemId)
  const { earliest, rollOut } = startOf(desk)
  const atRollOut = rollOut === null ? null : suggestFrom(ctx, desk, item, rollOut)
  return atRollOut ?? suggestFrom(ctx, desk, item, earliest)
}

function suggestFrom(ctx: RouterCtx, desk: Desk, item: CalendarItem, from: Day): Proposal | null {
  const period = { from, to: addDays(from, fourWeeks - 1), networks: [], teamId: null }
  const wished = { ...item, stage: 'approved' as const, internalOnly: false }
  const question = { ...questionOf(ctx, desk, period), items: [wished] }
  const [first] = fillCalendar(question).proposals
  if (first !== undefined) return first
  const load = (day: Day) => question.standing.filter((post) => post.day === day).length
  const days = Array.from({ length: fourWeeks }, (_, index) => addDays(from, index)).filter(desk.isWorkingDay)
  const place = { zone: desk.zone, network: null, teamId: null, kind: null, recurringSlotId: null }
  const timeOn = (day: Day) =>
    freeTime(
      question.standing.flatMap((post) => (post.day === day ? [post.time] : [])),
      [],
    ) ?? '09:00'
  const places = days
    .sort((a, b) => load(a) - load(b) || (a < b ? -1 : 1))
    .map((day) => ({ ...place, day, time: timeOn(day), why: [{ code: 'fill.emptiest-day', data: { day, posts: load(day) } }] }))
  const noLimits = { ...question.limits, postsPerDay: 50, sharesPerDay: 50, sharesPerWeek: 200, callToActionLimit: 100, repeatAfterDays: 0 }
  const fallback = { ...question, items: [{ ...wished, evergreen: true, refreshOn: null }], limits: noLimits, standing: [] }
  const found = places.map((each) => fillCalendar({ ...fallback, places: [each] }).proposals[0])
  return found.find((each) => each !== undefined) ?? null
}

/** What could go into the places; nothing is read when there are none. */
function itemsFor({ db }: Desk, { from, places }: Pick<FillQuestion, 'from' | 'places'>): readonly CalendarItem[] {
  const limit = looked.atLeast + looked.aPlace * places.length
  return places.length === 0 ? [] : itemsToSchedule(db.read, from, limit)
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

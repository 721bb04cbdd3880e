/** What was to be expected after the launch and what came, and the remedies as tasks of the plan. */
import { seriesOf } from '#db/figures/active.ts'
import { networksAndDays } from '#db/figures/extent.ts'
import { lastArrivals } from '#db/queries/figures/freshness.ts'
import { peopleWhoJoined } from '#db/queries/figures/launch.ts'
import { listPlans } from '#db/queries/plans.ts'
import type { ReadDb } from '#db/types.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import type { contract } from '#shared/contracts/index.ts'
import { addDays, type Day, daysBetween, daysFrom, weekdayOf } from '#shared/domain/day.ts'
import { bandCovers, type DipReview, reviewDip, watchedWeeks } from '#shared/domain/figures/dip.ts'
import type { DipRecord } from '#shared/domain/figures/dip-curve.ts'
import { type RemedyKey, remedyKeys, remedyMakers } from '#shared/domain/figures/remedies.ts'
import { isWorkingDay } from '#shared/domain/launch-plan/calendar.ts'
import { rollOutOf } from '#shared/domain/launch-plan/program-dates.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { readPlanRows, rowsToCalendar } from '../../services/plan-spec.ts'
import { textsOf } from '../../services/text.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { planRemedyTask, remedyTasks } from '../launch-plan/remedy-task.ts'

type DipHandlers = Pick<Handlers['figures'], 'dip' | 'planRemedy'>
type Asked = Parameters<DipHandlers['dip']>[0]['metric']

/** Weeks of the pilot that are looked at: an older one tells of another company. */
const pilotWeeks = 10

export function dipProcedures(ctx: RouterCtx): DipHandlers {
  return {
    dip: ({ metric }) => {
      const db = requireDb(ctx)
      return dipOf(db.read, metric, todayOf(ctx, db))
    },
    planRemedy: ({ key }) => {
      const { formatMessage } = textsOf(ctx.settings.get().locale)
      const title = formatMessage({ id: `dip-remedy.${key}` })
      const purpose = formatMessage({ id: `dip-remedy.${key}-why` })
      return planRemedyTask(ctx, { ...remedyMakers[key], key: taskKey(key), title, purpose })
    },
  }
}

const taskKey = (key: RemedyKey) => `remedy:dip-${key}`

/** The roll-out of the newest plan, and its calendar; null: no plan names one. */
export function launchOf(read: ReadDb): { readonly launch: Day; readonly calendar: WorkCalendar } | null {
  const [plan] = listPlans(read)
  if (plan === undefined) return null
  const rows = readPlanRows(read, plan.id)
  const launch = rollOutOf(rows.tasks)
  return launch === null ? null : { launch, calendar: rowsToCalendar(rows) }
}

/** The last day of which figures can be known: of what was counted, or of what an arrival tells of; never today, which is not over. */
export function lastKnownDay(read: ReadDb, today: Day): Day | null {
  const told = lastArrivals(read)
    // Visits of the company's own site say nothing of shares.
    .filter(({ format }) => format !== 'ga4')
    .map(({ lastDay }) => lastDay)
  const days = [networksAndDays(read).lastDay, ...told].filter((day) => day !== null)
  const last = days.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
  const yesterday = addDays(today, -1)
  return last !== null && last > yesterday ? yesterday : last
}

/** As seen on a day; without a launch or without figures its state says so. */
export function dipOf(read: ReadDb, metric: Asked, today: Day): OutputOf<typeof contract.figures.dip> {
  const remedies = remediesOf(read, today)
  const asOf = lastKnownDay(read, today)
  const found = launchOf(read)
  const nothing = { basis: 'default', expected: [], actual: [], weeksOutside: 0, covers: bandCovers, asOf, remedies } as const
  if (found === null) return { ...nothing, expected: [], actual: [], launch: null, state: 'no-launch' }
  const { launch } = found
  if (asOf === null) return { ...nothing, expected: [], actual: [], launch, state: 'too-early' }
  const { record, days, last, firstWeek } = recordOf(read, { metric, asOf, ...found })
  const review = reviewDip(record, last, firstWeek)
  const dayOf = (place: number) => days[place] ?? launch
  return {
    ...nothing,
    launch,
    basis: review.basis,
    expected: review.weeks.map(({ from, mean, low, high }) => ({ day: dayOf(from), value: mean, low, high })),
    actual: wholeWeeks(record, last, firstWeek, review).map(({ from, value, isOutside }) => ({ day: dayOf(from), value, isOutside })),
    state: review.state,
    weeksOutside: review.weeksOutside,
  }
}

interface Wanted {
  readonly metric: Asked
  readonly launch: Day
  readonly calendar: WorkCalendar
  readonly asOf: Day
}

interface Recorded {
  readonly record: DipRecord
  /** First day of each step. */
  readonly days: readonly Day[]
  readonly last: number
  readonly firstWeek: number
}

/** Shares and clicks by day; active people by week, since those of days do not add up. */
function recordOf(read: ReadDb, { metric, launch, calendar, asOf }: Wanted): Recorded {
  const stepDays = metric === 'active-users' ? 7 : 1
  const monday = addDays(launch, 1 - weekdayOf(launch))
  const from = addDays(monday, -7 * pilotWeeks)
  const to = addDays(monday, 7 * (watchedWeeks + 1) - 1)
  const query = { from, to, filter: FigureFilter.parse({}), metrics: metric === 'active-users' ? [] : [metric] }
  const points = seriesOf(read, query, stepDays === 7 ? 'week' : 'day')
  const joined = joinedBySteps(read, from, points.length, stepDays)
  const steps = points.map(({ start, sums, activeUsers }, place) => {
    const days = daysFrom(start, addDays(start, stepDays - 1))
    const workingDays = days.filter((day) => isWorkingDay(calendar, day)).length
    const isKnown = addDays(start, stepDays - 1) <= asOf
    const value = metric === 'active-users' ? activeUsers : sums[metric]
    return { value: isKnown ? value : null, workingDays, daysOff: stepDays - workingDays, joined: joined[place] ?? 0 }
  })
  const placeOf = (day: Day) => Math.floor(daysBetween(from, day) / stepDays)
  return {
    record: { steps, launch: placeOf(launch), stepDays },
    days: points.map(({ start }) => start),
    last: steps.findLastIndex(({ value }) => value !== null),
    firstWeek: placeOf(monday),
  }
}

/** Who joined before the first step is there from it on. */
function joinedBySteps(read: ReadDb, from: Day, length: number, stepDays: number): readonly number[] {
  const joined = Array.from({ length }, () => 0)
  for (const { day } of peopleWhoJoined(read)) {
    const place = Math.max(0, Math.floor(daysBetween(from, day) / stepDays))
    if (place < length) joined[place] = (joined[place] ?? 0) + 1
  }
  return joined
}

function wholeWeeks({ steps, stepDays }: DipRecord, last: number, firstWeek: number, { weeks }: DipReview) {
  const width = 7 / stepDays
  const low = new Map(weeks.map((week) => [week.from, week.low]))
  const starts = Array.from({ length: Math.ceil(steps.length / width) }, (_, week) => (firstWeek % width) + week * width)
  return (
    starts
      .filter((from) => from + width - 1 <= last)
      .map((from) => {
        const value = steps.slice(from, from + width).reduce((sum, step) => sum + (step.value ?? 0), 0)
        return { from, value, isOutside: value < (low.get(from) ?? 0) }
      })
      // Weeks before the pilot are no part of the story.
      .filter(({ value, from }, index, all) => from >= firstWeek || value > 0 || all.slice(0, index).some((before) => before.value > 0))
  )
}

function remediesOf(read: ReadDb, today: Day) {
  const tasks = remedyTasks(read, today)
  return remedyKeys.map((key) => {
    const task = tasks.get(taskKey(key))
    return { key, reason: { code: `dip-remedy.${key}-why`, data: {} }, taskId: task?.taskId ?? null, isDone: task?.taskDone ?? false }
  })
}

/** Sessions as screens show them, their lists, and the people for whom none is planned. */
import { invitedPeople, type Waiting } from '#db/queries/training/attendance.ts'
import { itemTitles } from '#db/queries/training/sessions.ts'
import type { contract } from '#shared/contracts/index.ts'
import { addDays, type Day, instantToDay } from '#shared/domain/day.ts'
import { sessionThatWouldDo } from '#shared/domain/people/training.ts'
import { trainingWithin } from '#shared/domain/people/training-state.ts'
import type { OutputOf } from '#shared/rpc.ts'
import type { RouterCtx } from '../context.ts'
import { openTraining, warningsBySession } from './desk.ts'

type Sessions = OutputOf<typeof contract.training.sessions>
type Gaps = OutputOf<typeof contract.training.gaps>

/** By day and time. */
export function viewSessions(ctx: RouterCtx): Sessions {
  const desk = openTraining(ctx)
  const warningsOf = warningsBySession(desk)
  const titles = itemTitles(desk.db.read, [...new Set(desk.sessions.flatMap(({ row }) => row.itemIds))])
  return desk.sessions.map(({ row: { createdAt: _at, deletedAt: _gone, ...row }, counts, spec }) => ({
    ...row,
    itemIds: [...row.itemIds],
    counts,
    warnings: warningsOf(spec).map(({ code, data }) => ({ code, data })),
    materials: row.itemIds.flatMap((itemId) => {
      const title = titles.get(itemId)
      return title === undefined ? [] : [{ itemId, title }]
    }),
  }))
}

/** The most urgent first, then by place. */
export function viewGaps(ctx: RouterCtx): Gaps {
  const desk = openTraining(ctx)
  const toCome = desk.sessions.flatMap(({ spec }) => (spec.instant > desk.now ? [spec] : []))
  const lastDayOf = lastDays(ctx.timeZone)
  const groups = new Map<string, { readonly who: Waiting; readonly personIds: string[]; until: Day }>()
  for (const who of invitedPeople(desk.db.read, desk.today)) {
    const until = lastDayOf(who.firstAt)
    if (!isWithout(who, until, desk.today)) continue
    const key = JSON.stringify([who.place, who.locale])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { who, personIds: [who.personId], until })
    else {
      group.personIds.push(who.personId)
      if (until < group.until) group.until = until
    }
  }
  return [...groups.values()]
    .map(({ who: { place, locale }, personIds, until }) => {
      const gap = { place, locale, people: personIds.length }
      return { ...gap, personIds, until, sessionId: sessionThatWouldDo(gap, toCome)?.id ?? null }
    })
    .toSorted((a, b) => (a.until === b.until ? a.place.localeCompare(b.place) : a.until < b.until ? -1 : 1))
}

/** The last day that keeps the rule. Thousands are invited within a few hours, and no zone parts a quarter of an hour: each is looked up once. */
function lastDays(zone: string | undefined): (invitedAt: number) => Day {
  const known = new Map<number, Day>()
  return (invitedAt) => {
    const quarter = Math.floor(invitedAt / 900_000)
    const day = known.get(quarter) ?? addDays(instantToDay(invitedAt, zone), trainingWithin)
    known.set(quarter, day)
    return day
  }
}

/** A session that comes too late still leaves time for an earlier one until the last day has passed. */
function isWithout({ day }: Waiting, until: Day, today: Day): boolean {
  return day === null || (until >= today && day > until)
}

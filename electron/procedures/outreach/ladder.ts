/** Reminders: who has not answered, and when the next one is due. */
import { dueWhere } from '#db/queries/outreach/audience.ts'
import { inWaitingGroups, type WaitingGroup, waitingGroups } from '#db/queries/outreach/ladder.ts'
import type { WaveRow } from '#db/queries/outreach/waves.ts'
import { type Day, instantToDay } from '#shared/domain/day.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { nextRung } from '#shared/domain/people/ladder.ts'
import type { Handlers } from '../handlers.ts'
import { audienceOf, type OutreachDesk, workCalendarOf } from './desk.ts'

type Reminder = Awaited<ReturnType<Handlers['outreach']['reminders']>>[number]

/** What is due or overdue counts as one, whatever day it fell due on; what is to come is told day by day. */
export function viewReminders(desk: OutreachDesk): Reminder[] {
  const byKey = new Map<string, Reminder>()
  for (const { group, round, dueOn } of rungsOf(desk)) {
    const key = `${group.waveId} ${round} ${dueOn <= desk.today ? 'due' : dueOn}`
    const before = byKey.get(key)
    const people = (before?.people ?? 0) + group.people
    const first = before === undefined || dueOn < before.dueOn ? dueOn : before.dueOn
    byKey.set(key, { waveId: group.waveId, waveName: group.waveName, round, dueOn: first, people })
  }
  return [...byKey.values()].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.round - b.round))
}

/** A condition on `person`: is to have the wave itself, or today this reminder of it; null: nobody is. */
export function dueWhen(desk: OutreachDesk, wave: WaveRow, round: number) {
  return round === 0 ? dueWhere(audienceOf(wave, desk.today)) : dueInRound(desk, wave, round)
}

function dueInRound(desk: OutreachDesk, wave: WaveRow, round: number) {
  const groups = rungsOf(desk).flatMap((rung) =>
    rung.group.waveId === wave.id && rung.round === round && rung.dueOn <= desk.today ? [rung.group] : [],
  )
  return groups.length === 0 ? null : inWaitingGroups(wave.id, groups)
}

interface Rung {
  readonly group: WaitingGroup
  readonly round: number
  readonly dueOn: Day
}

function rungsOf({ ctx, db, settings }: OutreachDesk): readonly Rung[] {
  const calendar: WorkCalendar = workCalendarOf(db.read)
  const dayOf = (at: number) => instantToDay(at, ctx.timeZone)
  return waitingGroups(db.read).flatMap((group) => {
    const lastOn = group.reminders === 0 ? null : dayOf(group.lastAt)
    const rung = nextRung(dayOf(group.invitedAt), { count: group.reminders, lastOn }, settings.reminderDays, calendar)
    return rung === null ? [] : [{ group, ...rung }]
  })
}

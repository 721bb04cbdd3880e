/** People after the launch: by invitation, who is drifting away, trained ones beside others. */
import { activityOf } from '#db/figures/active.ts'
import { firstTrainings, invitationsSent, peopleWhoJoined } from '#db/queries/figures/launch.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import type { ReadDb } from '#db/types.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { addDays, type Day, daysBetween } from '#shared/domain/day.ts'
import { type CohortWave, cohortsOf, driftingOf } from '#shared/domain/figures/cohorts.ts'
import { compareGroups, type Exposure } from '#shared/domain/figures/compare.ts'
import { createExportText } from '../../services/export-text.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import { exportTable } from '../export-table.ts'
import type { Handlers } from '../handlers.ts'
import { checkedPeriod } from './asked.ts'
import { lastKnownDay } from './dip.ts'

type AfterLaunchHandlers = Pick<Handlers['figures'], 'cohorts' | 'drifting' | 'trained' | 'exportShown'>

/** Weeks before somebody went quiet in which they are looked for. */
const weeksBefore = 12

export function afterLaunchProcedures(ctx: RouterCtx): AfterLaunchHandlers {
  const now = () => {
    const db = requireDb(ctx)
    const today = todayOf(ctx, db)
    return { read: db.read, until: lastKnownDay(db.read, today) ?? addDays(today, -1) }
  }
  return {
    cohorts: ({ filter }) => {
      const { read, until } = now()
      return cohorts(read, until, filter).map((cohort) => ({ ...cohort, active: [...cohort.active] }))
    },
    drifting: ({ weeks, limit }) => {
      const { read, until } = now()
      return drifting(read, until, weeks, limit)
    },
    trained: (period) => {
      const { read, until } = now()
      const { from, to } = checkedPeriod(period)
      return trained(read, from, to < until ? to : until)
    },
    exportShown: async ({ title, rows, path }) => {
      requireDb(ctx)
      const text = createExportText(ctx.settings.get().locale)
      const name = text.message('export.list-name', { title, day: todayOf(ctx, requireDb(ctx)) })
      const written = await exportTable(ctx, { path, name, rows: () => rows })
      return written === null ? null : { path: written.path, rows: rows.length - 1 }
    },
  }
}

function cohorts(read: ReadDb, until: Day, filter: FigureFilter) {
  const groups = groupsUntil(read, until)
  return cohortsOf({ ...groups, activity: activityOf(read, { from: groups.from, to: until, filter }) })
}

/** How many joined by the invitation that they had first; who shares since is not looked up. Small groups are joined. */
export function joinedByWave(read: ReadDb, until: Day) {
  return cohortsOf({ ...groupsUntil(read, until), activity: new Map() })
}

function groupsUntil(read: ReadDb, until: Day) {
  const people = peopleWhoJoined(read)
  const invited = invitationsSent(read)
  const wasInvited = new Set(invited.map(({ personId }) => personId))
  const byWave = new Map<string, { name: string; from: Day; personIds: string[] }>()
  for (const { waveId, name, personId, day } of invited) {
    const wave = byWave.get(waveId) ?? { name, from: day, personIds: [] }
    wave.personIds.push(personId)
    byWave.set(waveId, wave)
  }
  const waves: CohortWave[] = [...byWave].map(([waveId, wave]) => ({ waveId, ...wave }))
  const alone = people.filter(({ personId }) => !wasInvited.has(personId))
  const firstAlone = alone.reduce((first, { day }) => (day < first ? day : first), until)
  const without = { waveId: null, name: '', from: firstAlone, personIds: alone.map(({ personId }) => personId) }
  const all = alone.length === 0 ? waves : [...waves, without]
  const from = all.reduce((first, wave) => (wave.from < first ? wave.from : first), until)
  return {
    from,
    waves: all.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    joined: new Set(people.map(({ personId }) => personId)),
    until,
    smallest: peopleSettingsOf(read).smallestGroup,
  }
}

function drifting(read: ReadDb, until: Day, weeks: number, limit: number) {
  const from = addDays(until, -7 * (weeks + weeksBefore))
  const activity = activityOf(read, { from, to: until, filter: FigureFilter.parse({}) })
  const people = new Map(peopleWhoJoined(read).map((person) => [person.personId, person]))
  const gone = driftingOf(activity, until, weeks).filter(({ personId }) => people.has(personId))
  const named = gone.flatMap((one) => {
    const person = people.get(one.personId)
    return person?.ranked ? [{ ...one, name: person.name }] : []
  })
  const others = gone.length - named.length
  return { people: named.slice(0, limit), others: others < peopleSettingsOf(read).smallestGroup ? null : others }
}

function trained(read: ReadDb, from: Day, to: Day) {
  const activity = to < from ? new Map<string, readonly Day[]>() : activityOf(read, { from, to, filter: FigureFilter.parse({}) })
  const firstTraining = firstTrainings(read, to)
  const after: Exposure[] = []
  const without: Exposure[] = []
  for (const { personId, day: joinedOn } of peopleWhoJoined(read)) {
    const start = joinedOn > from ? joinedOn : from
    const training = firstTraining.get(personId)
    const days = activity.get(personId) ?? []
    // The day of the training itself belongs to neither side.
    if (training !== undefined) after.push(within(days, training < start ? start : addDays(training, 1), to))
    without.push(within(days, start, training === undefined ? to : addDays(training, -1)))
  }
  return compareGroups(after, without, peopleSettingsOf(read).smallestGroup)
}

function within(days: readonly Day[], from: Day, to: Day): Exposure {
  const outOf = Math.max(0, daysBetween(from, to) + 1)
  return { days: outOf === 0 ? 0 : days.filter((day) => day >= from && day <= to).length, outOf }
}

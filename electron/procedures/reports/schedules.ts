/** Reports that are made again and again. */
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'
import {
  insertSchedule,
  type RunRow,
  type ScheduleRow,
  scheduleRow,
  scheduleRows,
  updateSchedule,
  writeRun,
} from '#db/queries/reports/schedules.ts'
import { reportRow } from '#db/queries/reports/store.ts'
import type { Day } from '#shared/domain/day.ts'
import { lastDue, nextDue, schedulePeriodToSpan } from '#shared/domain/reports/schedule.ts'
import { errorCodes } from '#shared/errors.ts'
import { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { nowOf, type RouterCtx, requireDb, todayOf } from '../context.ts'
import { launchOf } from '../figures/dip.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { wantedIn } from './exports.ts'
import { makeFiles } from './make-files.ts'

type ScheduleHandlers = Pick<Handlers['reports'], 'schedules' | 'saveSchedule' | 'removeSchedule' | 'runSchedule' | 'chooseFolder'>

export function scheduleProcedures(ctx: RouterCtx): ScheduleHandlers {
  return {
    schedules: () => {
      const db = requireDb(ctx)
      const moment = { today: todayOf(ctx, db), now: nowOf(ctx, db) }
      return scheduleRows(db.read).map((row) => toView(row, moment))
    },
    saveSchedule: ({ scheduleId, fields }) => {
      const db = requireDb(ctx)
      const name = found(reportRow(db.read, fields.reportId), 'report').name
      const before = scheduleId === undefined ? null : found(scheduleRow(db.read, scheduleId), 'report_schedule').schedule
      const id = before?.id ?? db.newId()
      const today = todayOf(ctx, db)
      // A rhythm holds from the day on which it was set, and its folder is one of this computer.
      const values = { ...fields, computer: hostname(), fromDay: before !== null && isSameRhythm(before, fields) ? before.fromDay : today }
      db.write({ code: before === null ? 'report-schedule-added' : 'report-schedule-updated', data: { name } }, (tx) => {
        if (before === null) insertSchedule(tx, { ...values, id })
        else updateSchedule(tx, id, values)
      })
      return { scheduleId: id }
    },
    removeSchedule: ({ scheduleId }) => {
      const db = requireDb(ctx)
      const { name } = found(scheduleRow(db.read, scheduleId), 'report_schedule')
      db.write({ code: 'report-schedule-removed', data: { name } }, (tx) => updateSchedule(tx, scheduleId, { deletedAt: ctx.clock() }))
      return {}
    },
    runSchedule: ({ scheduleId }) => runSchedule(ctx, found(scheduleRow(requireDb(ctx).read, scheduleId), 'report_schedule').schedule),
    chooseFolder: async () => {
      const folder = await ctx.desktop.chooseFolder()
      return folder === null ? null : { folder }
    },
  }
}

type Fields = Parameters<ScheduleHandlers['saveSchedule']>[0]['fields']

/** Switched on again, it does not make up for what it slept through. */
function isSameRhythm(before: ScheduleRow, { rhythm, weekday, week, active }: Fields): boolean {
  return before.rhythm === rhythm && before.weekday === weekday && before.week === week && (before.active || !active)
}

/** Milliseconds after which a run that failed is tried once more: a disk may have come back. */
const patience = 3_600_000

function toView({ schedule, name, run }: Row, moment: { readonly today: Day; readonly now: number }) {
  const { deletedAt: _deletedAt, fromDay: _fromDay, computer, formats, ...fields } = schedule
  return {
    ...{ ...fields, formats: [...formats], reportName: name },
    nextDay: schedule.active ? nextDue(schedule, moment.today) : null,
    due: dueOf({ schedule, run }, moment),
    elsewhere: computer === hostname() ? '' : computer,
    last: run === null ? null : { day: run.day, at: run.at, error: errorOf(run), files: Files.parse(JSON.parse(run.files)) },
  }
}

type Row = ReturnType<typeof scheduleRows>[number]

/** The day for which it waits to be made here, or to be tried again; of several days that went by, the latest. */
function dueOf(
  { schedule, run }: Pick<Row, 'schedule' | 'run'>,
  { today, now }: { readonly today: Day; readonly now: number },
): Day | null {
  if (!schedule.active || schedule.computer !== hostname()) return null
  const day = lastDue(schedule, schedule.fromDay, today)
  if (day === null || run === null || run.day < day) return day
  return run.error !== '' && now - run.at >= patience ? day : null
}

const Files = z.array(z.string())

function errorOf({ error, data }: RunRow): Reason | null {
  return error === '' ? null : Reason.parse({ code: error, data: JSON.parse(data) })
}

/** Makes the files of the latest day on which it was due, else of today, over those of an earlier run. Keeps what came of it, refusals too. */
async function runSchedule(ctx: RouterCtx, schedule: ScheduleRow): Promise<{ files: string[] }> {
  const db = requireDb(ctx)
  const day = lastDue(schedule, schedule.fromDay, todayOf(ctx, db)) ?? todayOf(ctx, db)
  const { files, why } = await filesOf(ctx, schedule, day)
  const came = { error: why?.code ?? '', data: JSON.stringify(why?.data ?? {}), files: JSON.stringify(files) }
  db.write({ code: 'report-schedule-run', undoable: false }, (tx) =>
    writeRun(tx, { ...came, scheduleId: schedule.id, day, at: nowOf(ctx, db) }),
  )
  ctx.changed(['report_run'])
  if (why !== null) throw why
  return { files }
}

/** What was made, and the first refusal. Refuses `cancelled` alone: then there is nothing to be told. */
async function filesOf(ctx: RouterCtx, { reportId, period, formats, folder }: ScheduleRow, day: Day) {
  const { read } = requireDb(ctx)
  const source = { reportId, period: schedulePeriodToSpan(period, day, launchOf(read)?.launch ?? null) }
  try {
    if (!existsSync(folder)) throw new AppError('folder-missing', { path: folder })
    const wanted = wantedIn(ctx, source, formats, { folder, overwrite: true })
    const { files, failed } = await makeFiles(ctx, source, wanted, { signal: new AbortController().signal, onProgress: () => undefined })
    const [first] = failed
    return { files: files.map(({ path }) => path), why: first === undefined ? null : toRefusal(first.why) }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error
    return { files: [], why: error }
  }
}

function toRefusal({ code, data }: Reason): AppError {
  return new AppError(errorCodes.find((each) => each === code) ?? 'unexpected', data)
}

/** Targets: what they are, where they stand, and what somebody read off by hand. */
import { figureSettingsOf } from '#db/queries/figures/settings.ts'
import {
  insertReading,
  insertTarget,
  type ReadingRow,
  readingOn,
  readingRow,
  readingRows,
  type TargetRow,
  targetRow,
  targetRows,
  updateReading,
  updateTarget,
} from '#db/queries/goals/targets.ts'
import type { ReadDb } from '#db/types.ts'
import type { TargetFields } from '#shared/contracts/goals.ts'
import { addDays, type Day, daysBetween, textToDay } from '#shared/domain/day.ts'
import { addsUp, dueOn, forecastDays, forecastTarget, targetState, unitOf } from '#shared/domain/figures/targets.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { checkPeriod } from './ranges.ts'
import { targetValue } from './target-values.ts'

type TargetHandlers = Pick<Handlers['goals'], 'targets' | 'saveTarget' | 'removeTarget' | 'saveReading' | 'removeReading'>

export function targetProcedures(ctx: RouterCtx): TargetHandlers {
  return {
    targets: () => {
      const db = requireDb(ctx)
      const today = todayOf(ctx, db)
      const readings = readingRows(db.read)
      const { currency } = figureSettingsOf(db.read)
      return targetRows(db.read).map((row) => ({ ...standing(db.read, row, readings, today), currency }))
    },
    saveTarget: ({ targetId, fields }) => {
      const db = requireDb(ctx)
      checkTarget(fields)
      const id = targetId ?? db.newId()
      if (targetId !== undefined) found(targetRow(db.read, targetId), 'target')
      db.write({ code: targetId === undefined ? 'target-added' : 'target-updated', data: { name: fields.name } }, (tx) => {
        if (targetId === undefined) insertTarget(tx, { ...fields, id, createdAt: ctx.clock() })
        else updateTarget(tx, id, fields)
      })
      return { targetId: id }
    },
    removeTarget: ({ targetId }) => {
      const db = requireDb(ctx)
      const { name } = found(targetRow(db.read, targetId), 'target')
      db.write({ code: 'target-removed', data: { name } }, (tx) => updateTarget(tx, targetId, { deletedAt: ctx.clock() }))
      return {}
    },
    saveReading: ({ targetId, day, value }) => {
      const db = requireDb(ctx)
      const { name } = found(targetRow(db.read, targetId), 'target')
      if (textToDay(day) > todayOf(ctx, db)) throw new AppError('day-ahead', { day })
      const before = readingOn(db.read, targetId, day)
      const readingId = before?.id ?? db.newId()
      db.write({ code: 'target-reading-saved', data: { name, day } }, (tx) => {
        if (before === null) insertReading(tx, { id: readingId, targetId, day, value })
        else updateReading(tx, readingId, { value })
      })
      return { readingId }
    },
    removeReading: ({ readingId }) => {
      const db = requireDb(ctx)
      const { targetId, day } = found(readingRow(db.read, readingId), 'target_reading')
      const { name } = found(targetRow(db.read, targetId), 'target')
      db.write({ code: 'target-reading-removed', data: { name, day } }, (tx) => updateReading(tx, readingId, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}

/** Refuses day-missing, period-backwards, target-flat and target-not-rate. */
function checkTarget({ measure, start, value, fromDay, byDay }: TargetFields): void {
  checkPeriod(fromDay, byDay)
  if (fromDay === byDay) throw new AppError('period-backwards', { from: fromDay, to: byDay })
  if (start === value) throw new AppError('target-flat')
  if (unitOf(measure) === 'rate' && (start > 1 || value > 1)) throw new AppError('target-not-rate')
}

/** Where a target stands on the evening of a day. */
export function standing(db: ReadDb, row: TargetRow, readings: readonly ReadingRow[], today: Day) {
  const { deletedAt: _deletedAt, createdAt: _createdAt, ...fields } = row
  const upTo = today < row.byDay ? today : row.byDay
  const now = today < row.fromDay ? null : targetValue(db, row, readings, upTo)
  return {
    ...fields,
    now,
    due: dueOn(row, today),
    state: targetState(row, now, today),
    forecast: now === null || today > row.byDay ? null : forecastOf(db, row, readings, now, today),
    unit: unitOf(row.measure),
    readings: readings.filter(({ targetId }) => targetId === row.id).map(({ id, day, value }) => ({ id, day, value })),
  }
}

/** By the pace of the last weeks, fewer where it began later. */
function forecastOf(db: ReadDb, row: TargetRow, readings: readonly ReadingRow[], now: number, today: Day): number | null {
  const days = Math.min(forecastDays, daysBetween(row.fromDay, today))
  const before = targetValue(db, row, readings, addDays(today, -days)) ?? (addsUp(row.measure) ? row.start : null)
  const most = unitOf(row.measure) === 'rate' ? 1 : Number.POSITIVE_INFINITY
  return before === null ? null : forecastTarget(row, { now, before, daysAgo: days, most }, today)
}

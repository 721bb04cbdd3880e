/** From rows to what the scheduler works on: the plan as plain values, and its calendar. */
import { type HolidayRow, holidaysOf, type PlaceRow, placesOf } from '#db/queries/days-off.ts'
import { type PhaseRow, type PlanRow, phasesOf, planRow } from '#db/queries/plans.ts'
import { type DependencyRow, dependenciesOf, type TaskRow, tasksOf } from '#db/queries/tasks.ts'
import type { ReadDb } from '#db/types.ts'
import type { PlanSpec, WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { AppError } from '#shared/rpc.ts'

export interface PlanRows {
  readonly plan: PlanRow
  readonly phases: readonly PhaseRow[]
  readonly tasks: readonly TaskRow[]
  readonly dependencies: readonly DependencyRow[]
  readonly places: readonly PlaceRow[]
  readonly holidays: readonly HolidayRow[]
}

/** Everything that decides a plan's dates. Refuses no-plan. */
export function readPlanRows(db: ReadDb, planId: string): PlanRows {
  const plan = planRow(db, planId)
  if (plan === null) throw new AppError('no-plan')
  return {
    plan,
    phases: phasesOf(db, planId),
    tasks: tasksOf(db, planId),
    dependencies: dependenciesOf(db, planId),
    places: placesOf(db, planId),
    holidays: holidaysOf(db, planId),
  }
}

/** The rows as the scheduler wants them; rows already have its names. */
export function rowsToSpec({ plan, phases, tasks, dependencies }: Pick<PlanRows, 'plan' | 'phases' | 'tasks' | 'dependencies'>): PlanSpec {
  return { start: plan.start, lengthDays: plan.lengthDays, phases, tasks, dependencies }
}

/** The weekend of the plan and the days off it steps around. */
export function rowsToCalendar({ plan, places, holidays }: Pick<PlanRows, 'plan' | 'places' | 'holidays'>): WorkCalendar {
  const placeById = new Map(places.map((place) => [place.id, place]))
  const daysOff = holidays.filter((holiday) => isStepped(holiday, placeById.get(holiday.placeId))).map((holiday) => holiday.day)
  return { weekend: plan.weekend, daysOff: new Set(daysOff) }
}

/** Whether the plan steps around a day: as the day itself says, else as its place does. */
export function isStepped(holiday: Pick<HolidayRow, 'blocks'>, place: Pick<PlaceRow, 'blocks'> | undefined): boolean {
  return place !== undefined && (holiday.blocks ?? place.blocks)
}

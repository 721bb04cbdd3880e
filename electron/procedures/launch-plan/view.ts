/** The plan as every screen of it shows it: rows, schedule, forecast, rules and readiness in one answer. */

import type { PlaceRow } from '#db/queries/days-off.ts'
import { membersOf } from '#db/queries/members.ts'
import { readFacts } from '#db/queries/plan-facts.ts'
import { listPlans } from '#db/queries/plans.ts'
import { checklistCounts } from '#db/queries/task-parts.ts'
import type { TaskRow } from '#db/queries/tasks.ts'
import type { Db } from '#db/types.ts'
import type { DayOff, PlanPhase, PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import { createWorkingDays, type WorkingDays } from '#shared/domain/launch-plan/calendar.ts'
import { forecast } from '#shared/domain/launch-plan/forecast.ts'
import { answerConditions } from '#shared/domain/launch-plan/readiness.ts'
import { brokenRules } from '#shared/domain/launch-plan/rules.ts'
import { schedule } from '#shared/domain/launch-plan/schedule.ts'
import type { Locale } from '#shared/ids.ts'
import { isStepped, type PlanRows, readPlanRows, rowsToCalendar, rowsToSpec } from '../../services/plan-spec.ts'
import { messageOf } from '../../services/text.ts'
import { type RouterCtx, todayOf } from '../context.ts'
import { textsOfPlan } from './texts.ts'

/** The plan's view, by default of the newest plan; null when there is none. Refuses no-plan for an id that is not there. */
export function viewPlan(ctx: RouterCtx, db: Db, planId: string | undefined): PlanView | null {
  const id = planId ?? listPlans(db.read)[0]?.id
  return id === undefined ? null : viewRows(ctx, db, readPlanRows(db.read, id))
}

function viewRows(ctx: RouterCtx, db: Db, rows: PlanRows): PlanView {
  const { plan } = rows
  const today = todayOf(ctx, db)
  const members = membersOf(db.read)
  const { phases, tasks, end, expected } = viewTasks(ctx, db, rows, today)
  return {
    id: plan.id,
    name: textsOfPlan(ctx, plan).planName(plan),
    templateId: plan.templateId,
    start: plan.start,
    end,
    lengthDays: plan.lengthDays,
    baselineOn: plan.baselineOn,
    today,
    weekend: [...plan.weekend],
    phases,
    tasks,
    dependencies: rows.dependencies.map(({ id, fromTaskId, toTaskId, type, lag }) => ({ id, fromTaskId, toTaskId, type, lag })),
    daysOff: viewDaysOff(rows, ctx.settings.get().locale),
    members: members.map(({ id, name, role, email, senior }) => ({ id, name, role, email, senior })),
    forecastEnd: expected.end,
    forecastSlip: expected.slip,
  }
}

function viewTasks(ctx: RouterCtx, db: Db, rows: PlanRows, today: string) {
  const spec = rowsToSpec(rows)
  const calendar = rowsToCalendar(rows)
  const planned = schedule(spec, calendar)
  const expected = forecast(spec, calendar, today)
  const broken = brokenRules(spec, planned)
  const facts = readFacts(db.read, rows.plan.id, { today, calendar }, rows)
  const counts = checklistCounts(db.read, rows.plan.id)
  const days = createWorkingDays(calendar, rows.plan.start)
  const texts = textsOfPlan(ctx, rows.plan)
  const dates = new Map(planned.tasks.map((task) => [task.taskId, task]))
  const tasks = rows.tasks.map((task): PlanTask => {
    const conditions = answerConditions(task.conditions, facts, task.id)
    const met = conditions.filter((condition) => condition.met).length
    const waitsFor = facts.waitsFor.get(task.id) ?? []
    return {
      ...factsOfTask(task),
      title: texts.task(task).title,
      days: workingLength(task, days),
      slack: dates.get(task.id)?.slack ?? 0,
      critical: dates.get(task.id)?.critical ?? false,
      slip: task.baselineDue === null ? 0 : days.slotFrom(task.due) - days.slotFrom(task.baselineDue),
      forecastDue: expected.tasks.get(task.id) ?? task.due,
      ready: met === conditions.length && waitsFor.length === 0,
      conditionsMet: met,
      conditionsAll: conditions.length,
      waitsFor: [...waitsFor],
      broken: [...(broken.get(task.id) ?? [])],
      checklistDone: counts.get(task.id)?.done ?? 0,
      checklistAll: counts.get(task.id)?.all ?? 0,
    }
  })
  const phaseById = new Map(planned.phases.map((phase) => [phase.phaseId, phase]))
  const phases = rows.phases.map((phase): PlanPhase => {
    const { start = rows.plan.start, end = rows.plan.start, workingDays = 0 } = phaseById.get(phase.id) ?? {}
    return { id: phase.id, key: phase.key, ...texts.phase(phase), start, end, endDay: phase.endDay, workingDays }
  })
  return { phases, tasks, end: planned.end, expected }
}

function factsOfTask(task: TaskRow) {
  const { id, key, phaseId, kind, position, ownerId, ownerRole, start, due, baselineStart, baselineDue } = task
  const { fixedStart, deadline, status, startedOn, doneOn, tags, screen } = task
  const planned = { id, key, phaseId, kind, position, ownerId, ownerRole, start, due, baselineStart, baselineDue }
  return { ...planned, fixedStart, deadline, status, startedOn, doneOn, tags: [...tags], screen }
}

/** The working days the task really takes: an untouched one may have been stretched with its phase. */
export function workingLength(task: Pick<TaskRow, 'kind' | 'start' | 'due'>, days: WorkingDays): number {
  return task.kind === 'milestone' ? 1 : Math.max(1, days.slotFrom(task.due) - days.slotFrom(task.start) + 1)
}

function viewDaysOff({ places, holidays }: PlanRows, locale: Locale): DayOff[] {
  const placeById = new Map(places.map((place) => [place.id, place]))
  const labelById = new Map(places.map((place) => [place.id, placeLabel(place, locale)]))
  return holidays.flatMap((holiday) => {
    const place = placeById.get(holiday.placeId)
    if (place === undefined) return []
    const { id, day, placeId, own, names } = holiday
    const label = labelById.get(placeId) ?? ''
    return [{ id, day, name: names[locale] ?? names['en'] ?? '', placeId, place: label, blocks: isStepped(holiday, place), own }]
  })
}

/** The place without a country holds the days that were added by hand. */
function placeLabel(place: PlaceRow, locale: Locale): string {
  return place.country === '' ? messageOf(locale, 'place.own') : (place.labels[locale] ?? place.country)
}

/** Turns a template into the rows of a plan on real dates. */
import { type HolidayRow, insertHoliday, insertPlace, type PlaceRow } from '#db/queries/days-off.ts'
import { insertPhase, insertPlan, type PhaseRow, type PlanRow } from '#db/queries/plans.ts'
import { insertRisk } from '#db/queries/risks.ts'
import { insertChecklistItem } from '#db/queries/task-parts.ts'
import { type DependencyRow, insertDependency, insertTask, type TaskRow } from '#db/queries/tasks.ts'
import type { WriteDb } from '#db/types.ts'
import { addDays, type Day, textToDay } from '#shared/domain/day.ts'
import { phaseEndsForLength } from '#shared/domain/launch-plan/phases.ts'
import { schedule } from '#shared/domain/launch-plan/schedule.ts'
import type { Locale } from '#shared/ids.ts'
import { type PlaceCode, type PublicHoliday, placeLabels, publicHolidays, weekendOf } from './holidays.ts'
import { rowsToCalendar, rowsToSpec } from './plan-spec.ts'
import type { PlanTemplate } from './template-format.ts'

/** A plan may be pushed this many days past its end before it meets a year whose holidays were not read. */
const margin = 90

export interface NewPlanAnswers {
  readonly start: Day
  readonly lengthDays: number
  /** The first one is primary: its weekend and its days off rule the plan; the others are shown. */
  readonly places: readonly PlaceWithDays[]
}

export interface PlaceWithDays extends PlaceCode {
  readonly labels: Readonly<Record<Locale, string>>
  readonly holidays: readonly PublicHoliday[]
}

/** How the rows of a plan come into being. */
export interface Making {
  readonly newId: () => string
  /** Epoch milliseconds. */
  readonly now: number
  /** The day the baseline is of. */
  readonly today: Day
}

/** The years whose holidays a plan may meet. */
export function yearsOfPlan(start: Day, lengthDays: number): readonly number[] {
  const first = Number(start.slice(0, 4))
  const last = Number(addDays(start, lengthDays + margin).slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/**
 * Reads what a new plan needs of the world's calendars. Refuses day-missing, length-out-of-range, country-unknown.
 * `lengthDays` undefined: the template's own.
 */
export async function prepareNewPlan(
  template: PlanTemplate,
  answers: { readonly start: string; readonly lengthDays: number | undefined; readonly places: readonly PlaceCode[] },
): Promise<NewPlanAnswers> {
  const start = textToDay(answers.start)
  const lengthDays = answers.lengthDays ?? template.lengthDays
  phaseEndsForLength(template.phases, template.lengthDays, lengthDays)
  const years = yearsOfPlan(start, lengthDays)
  const places: PlaceWithDays[] = []
  for (const { country, region } of answers.places) {
    places.push({
      country,
      region,
      labels: await placeLabels({ country, region }),
      holidays: await publicHolidays({ country, region }, years),
    })
  }
  return { start, lengthDays, places }
}

/** Writes the plan with everything in it, scheduled, its dates kept as the baseline; answers its id. */
export function insertNewPlan(tx: WriteDb, template: PlanTemplate, answers: NewPlanAnswers, making: Making): string {
  const rows = newPlanRows(template, answers, making)
  const { newId } = making
  insertPlan(tx, rows.plan)
  for (const place of rows.places) insertPlace(tx, place)
  for (const holiday of rows.holidays) insertHoliday(tx, holiday)
  for (const phase of rows.phases) insertPhase(tx, phase)
  for (const task of rows.tasks) insertTask(tx, task)
  for (const dependency of rows.dependencies) insertDependency(tx, dependency)
  const taskIds = new Map(rows.tasks.map((task) => [task.key, task.id]))
  for (const { key, checklist } of template.tasks) {
    checklist.forEach((item, index) => insertChecklistItem(tx, { id: newId(), taskId: idOf(taskIds, key), key: item, position: index + 1 }))
  }
  for (const { owner, ...risk } of template.risks) insertRisk(tx, { ...risk, id: newId(), planId: rows.plan.id, ownerRole: owner })
  return rows.plan.id
}

/** The rows that decide dates, with the first schedule in them; nothing is written, so that a preview can use them too. */
export function newPlanRows(template: PlanTemplate, answers: NewPlanAnswers, making: Making) {
  const { newId } = making
  const planId = newId()
  const plan: PlanRow = {
    id: planId,
    deletedAt: null,
    name: null,
    templateId: template.id,
    templateVersion: template.version,
    start: answers.start,
    lengthDays: answers.lengthDays,
    weekend: answers.places[0] === undefined ? [6, 7] : weekendOf(answers.places[0]),
    baselineOn: making.today,
    createdAt: making.now,
  }
  const { places, holidays } = placeRows(planId, answers.places, newId)
  const phases = phaseRows(planId, template, answers.lengthDays, newId)
  const tasks = taskRows(planId, template, phases, answers.start, newId)
  const taskIds = new Map(tasks.map((task) => [task.key, task.id]))
  const dependencies: DependencyRow[] = template.tasks.flatMap(({ key, dependsOn }) =>
    dependsOn.map(({ task, type, lag }) => ({
      id: newId(),
      deletedAt: null,
      planId,
      fromTaskId: idOf(taskIds, task),
      toTaskId: idOf(taskIds, key),
      type,
      lag,
    })),
  )
  const first = schedule(rowsToSpec({ plan, phases, tasks, dependencies }), rowsToCalendar({ plan, places, holidays }))
  const dates = new Map(first.tasks.map(({ taskId, start, due }) => [taskId, { start, due, baselineStart: start, baselineDue: due }]))
  return { plan, places, holidays, phases, dependencies, tasks: tasks.map((task) => ({ ...task, ...dates.get(task.id) })), first }
}

function placeRows(planId: string, all: readonly PlaceWithDays[], newId: () => string) {
  const places: PlaceRow[] = []
  const holidays: HolidayRow[] = []
  for (const [index, { country, region, labels, holidays: days }] of all.entries()) {
    const id = newId()
    places.push({ id, deletedAt: null, planId, country, region, labels, primary: index === 0, blocks: index === 0 })
    holidays.push(...holidayRows(planId, id, days, newId))
  }
  return { places, holidays }
}

/** Days off as a country's table has them. */
export function holidayRows(planId: string, placeId: string, days: readonly PublicHoliday[], newId: () => string): readonly HolidayRow[] {
  return days.map(({ day, names }) => ({ id: newId(), deletedAt: null, planId, placeId, day, names, blocks: null, own: false }))
}

function phaseRows(planId: string, template: PlanTemplate, lengthDays: number, newId: () => string): readonly PhaseRow[] {
  const ends = phaseEndsForLength(template.phases, template.lengthDays, lengthDays)
  return template.phases.map(({ key, endDay, workingDays }, index) => ({
    id: newId(),
    deletedAt: null,
    planId,
    key,
    name: null,
    summary: null,
    position: index,
    endDay: ends[index] ?? endDay,
    nominalDays: workingDays,
  }))
}

/** Dates are the plan's first day until the scheduler has spoken. */
function taskRows(
  planId: string,
  template: PlanTemplate,
  phases: readonly PhaseRow[],
  start: Day,
  newId: () => string,
): readonly TaskRow[] {
  const phaseIds = new Map(phases.map((phase) => [phase.key, phase.id]))
  const untouched = {
    deletedAt: null,
    title: null,
    purpose: null,
    doneWhen: null,
    notes: '',
    ownerId: null,
    elastic: true,
    fixedStart: null,
    deadline: null,
  }
  const notBegun = { baselineStart: null, baselineDue: null, status: 'todo', startedOn: null, doneOn: null, overrideReason: '' } as const
  return template.tasks.map(({ key, phase, kind, offset, days, owner, screen, tags, conditions }, index) => ({
    ...untouched,
    ...notBegun,
    id: newId(),
    planId,
    phaseId: idOf(phaseIds, phase),
    key,
    kind,
    position: index + 1,
    ownerRole: owner,
    offset,
    days,
    start,
    due: start,
    tags,
    conditions,
    screen,
  }))
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the template has no ${key}`)
  return id
}

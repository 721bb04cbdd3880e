/** Reads a template of resources/plans and a country's holidays the way the tests need them: as a plan to schedule. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Holidays from 'date-holidays'
import type { Day } from '#shared/domain/day.ts'
import type { DependencySpec, PhaseSpec, PlanSpec, TaskSpec, WorkCalendar } from '#shared/domain/launch-plan/types.ts'

export const templateIds = ['first-60-days', 'seven-steps'] as const

interface Template {
  readonly lengthDays: number
  readonly phases: readonly { readonly key: string; readonly endDay: number; readonly workingDays: number }[]
  readonly tasks: readonly (Pick<TaskSpec, 'key' | 'kind' | 'offset' | 'days' | 'tags'> & {
    readonly phase: string
    readonly conditions: readonly string[]
    readonly dependsOn: readonly (Pick<DependencySpec, 'type' | 'lag'> & { readonly task: string })[]
  })[]
}

export function readTemplate(id: string): Template {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../resources/plans/${id}/plan.json`), 'utf8'))
}

/** The template on real dates; every id is its key. */
export function templateToPlan(template: Template, start: Day): PlanSpec {
  const phases = template.phases.map(({ key, endDay, workingDays }): PhaseSpec => ({ id: key, key, endDay, nominalDays: workingDays }))
  const tasks = template.tasks.map(
    ({ key, phase, kind, offset, days, tags }): TaskSpec => ({
      ...{ id: key, key, phaseId: phase, kind, offset, days, tags, elastic: true, fixedStart: null, deadline: null },
      ...{ status: 'todo', startedOn: null, doneOn: null },
    }),
  )
  const dependencies = template.tasks.flatMap((task) =>
    task.dependsOn.map(
      ({ task: from, type, lag }): DependencySpec => ({ id: `${from}>${task.key}`, fromTaskId: from, toTaskId: task.key, type, lag }),
    ),
  )
  return { start, lengthDays: template.lengthDays, phases, tasks, dependencies }
}

/** Saturday and Sunday, and a country's public holidays of three years. */
export function countryCalendar(country: string, weekend: readonly number[] = [6, 7]): WorkCalendar {
  const holidays = new Holidays(country)
  const all = [2026, 2027, 2028].flatMap((year) => holidays.getHolidays(year).filter((holiday) => holiday.type === 'public'))
  return { weekend, daysOff: new Set(all.map((holiday) => holiday.date.slice(0, 10) as Day)) }
}

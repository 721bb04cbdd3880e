/** Tasks as all-day events that every calendar program reads. */
import { ICalEventTransparency } from 'ical-generator'
import type { PlanTask, PlanView } from '../contracts/launch-plan.ts'
import { addDays, type Day } from '../domain/day.ts'
import { createIcs } from './ics.ts'
import { type ExportText, ownerOf } from './plan-export-types.ts'

/** The end of an all-day event is exclusive (RFC 5545 3.6.1): the day after `due`. */
export function tasksToIcs(plan: PlanView, tasks: readonly PlanTask[], text: ExportText, stamp: number): string {
  const calendar = createIcs(plan.name)
  const phaseById = new Map(plan.phases.map((phase) => [phase.id, phase]))
  for (const task of tasks) {
    const phase = phaseById.get(task.phaseId)?.name ?? ''
    calendar.createEvent({
      id: `${task.id}@groundswell`,
      start: dayToUtc(task.start),
      end: dayToUtc(addDays(task.due, 1)),
      allDay: true,
      stamp: new Date(stamp),
      summary: task.title,
      description: `${phase}\n${text.message('export.ics-owner', { owner: ownerOf(plan, task, text) })}\n${text.message(`status.${task.status}`)}`,
      categories: phase === '' ? [] : [{ name: phase }],
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

function dayToUtc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** A launch plan as a file other programs read: calendar (ICS), table (CSV), text (Markdown). Pure: text in, text out. */

import type { PlanTask } from '../contracts/launch-plan.ts'
import { addDays, weekdayOf } from '../domain/day.ts'
import type { ExportText, PlanExport } from './plan-export-types.ts'
import { risksToRows, tasksToRows } from './plan-rows.ts'
import { planToMarkdown } from './plan-to-markdown.ts'
import { rowsToCsv } from './rows-to-csv.ts'
import { tasksToIcs } from './tasks-to-ics.ts'

/** The text of the file for one view of the plan. `stamp` (epoch ms) is the moment written into the calendar file. */
export function exportPlan(input: PlanExport, format: 'ics' | 'csv' | 'md', text: ExportText, stamp: number): string {
  const tasks = tasksOfView(input)
  switch (format) {
    case 'ics':
      return tasksToIcs(input.plan, tasks, text, stamp)
    case 'csv':
      return rowsToCsv(input.view === 'risks' ? risksToRows(input, text) : tasksToRows(input.plan, tasks, text))
    case 'md':
      return planToMarkdown(input, tasks, text)
  }
}

/** The week view is what is due or under way in its seven days, and what is late by then; the others hold every task. */
export function tasksOfView(input: PlanExport): readonly PlanTask[] {
  if (input.view !== 'week') return input.plan.tasks
  const day = input.weekOf ?? input.plan.today
  const monday = addDays(day, 1 - weekdayOf(day))
  const sunday = addDays(monday, 6)
  return input.plan.tasks.filter(
    (task) => (task.start <= sunday && task.due >= monday) || (task.status !== 'done' && task.due < monday && monday <= input.plan.today),
  )
}

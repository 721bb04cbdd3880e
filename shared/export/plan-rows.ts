/** The tables behind the CSV files: first row the headings, days as ISO so that spreadsheets sort them. */
import type { PlanTask, PlanView } from '../contracts/launch-plan.ts'
import { type ExportText, ownerOf, type PlanExport } from './plan-export-types.ts'

export type Rows = readonly (readonly (string | number)[])[]

export function tasksToRows(plan: PlanView, tasks: readonly PlanTask[], text: ExportText): Rows {
  const phaseById = new Map(plan.phases.map((phase) => [phase.id, phase]))
  const titleById = new Map(plan.tasks.map((task) => [task.id, task.title]))
  const columns = [
    'phase',
    'task',
    'owner',
    'start',
    'due',
    'days',
    'status',
    'ready',
    'depends-on',
    'baseline-start',
    'baseline-due',
    'slip',
    'slack',
    'critical',
    'checklist',
    'notes',
  ]
  return [
    columns.map((column) => text.message(`export.column.${column}`)),
    ...tasks.map((task) => [
      phaseById.get(task.phaseId)?.name ?? '',
      task.title,
      ownerOf(plan, task, text),
      task.start,
      task.due,
      task.days,
      text.message(`status.${task.status}`),
      text.message(task.ready ? 'export.yes' : 'export.no'),
      plan.dependencies
        .filter((link) => link.toTaskId === task.id)
        .map((link) => titleById.get(link.fromTaskId) ?? '')
        .join('; '),
      task.baselineStart ?? '',
      task.baselineDue ?? '',
      task.slip,
      task.slack,
      text.message(task.critical ? 'export.yes' : 'export.no'),
      task.checklistAll === 0 ? '' : `${task.checklistDone} / ${task.checklistAll}`,
      task.broken.map((reason) => text.message(`rule.${reason.code.replace(/^rule\./, '')}`, stringValues(reason.data))).join(' '),
    ]),
  ]
}

export function risksToRows(input: PlanExport, text: ExportText): Rows {
  const columns = ['risk', 'likelihood', 'impact', 'severity', 'owner', 'mitigation', 'status']
  return [
    columns.map((column) => text.message(`export.column.${column}`)),
    ...input.risks.map((risk) => [
      risk.title,
      risk.likelihood,
      risk.impact,
      risk.likelihood * risk.impact,
      ownerOf(input.plan, risk, text),
      risk.mitigation,
      text.message(`risk-status.${risk.status}`),
    ]),
  ]
}

function stringValues(data: Readonly<Record<string, string | number | boolean>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, typeof value === 'boolean' ? String(value) : value]))
}

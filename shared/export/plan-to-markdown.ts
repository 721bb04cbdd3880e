/** A view of the plan as Markdown: what one pastes into a wiki, a chat or a mail. */
import type { PlanPhase, PlanTask } from '../contracts/launch-plan.ts'
import { type ExportText, ownerOf, type PlanExport } from './plan-export-types.ts'

export function planToMarkdown(input: PlanExport, tasks: readonly PlanTask[], text: ExportText): string {
  const { plan } = input
  const head = [`# ${escapeMarkup(plan.name)}`, '', `${text.day(plan.start)} – ${text.day(plan.end)}`, '']
  const body =
    input.view === 'risks' ? risks(input, text) : input.view === 'board' ? byStatus(input, tasks, text) : byPhase(input, tasks, text)
  return `${[...head, ...body].join('\n').trimEnd()}\n`
}

function byPhase(input: PlanExport, tasks: readonly PlanTask[], text: ExportText): readonly string[] {
  return input.plan.phases.flatMap((phase) => {
    const own = tasks.filter((task) => task.phaseId === phase.id)
    return own.length === 0 ? [] : [...phaseHead(phase, text), ...own.flatMap((task) => taskLines(input, task, text)), '']
  })
}

function byStatus(input: PlanExport, tasks: readonly PlanTask[], text: ExportText): readonly string[] {
  return (['todo', 'doing', 'done'] as const).flatMap((status) => [
    `## ${text.message(`status.${status}`)}`,
    '',
    ...tasks.filter((task) => task.status === status).flatMap((task) => taskLines(input, task, text)),
    '',
  ])
}

function phaseHead(phase: PlanPhase, text: ExportText): readonly string[] {
  return [`## ${escapeMarkup(phase.name)}`, '', `${text.day(phase.start)} – ${text.day(phase.end)}`, '']
}

function taskLines(input: PlanExport, task: PlanTask, text: ExportText): readonly string[] {
  const dates = task.start === task.due ? text.day(task.due) : `${text.day(task.start)} – ${text.day(task.due)}`
  const items = input.view === 'checklist' ? (input.checklistByTask.get(task.id) ?? []) : []
  return [
    `- [${task.status === 'done' ? 'x' : ' '}] **${escapeMarkup(task.title)}** (${dates}, ${escapeMarkup(ownerOf(input.plan, task, text))})`,
    ...items.map((item) => `  - [${item.done ? 'x' : ' '}] ${escapeMarkup(item.text)}`),
  ]
}

function risks(input: PlanExport, text: ExportText): readonly string[] {
  const columns = ['risk', 'likelihood', 'impact', 'owner', 'mitigation', 'status'].map((column) => text.message(`export.column.${column}`))
  return [
    row(columns),
    row(columns.map(() => '---')),
    ...input.risks.map((risk) =>
      row([
        escapeMarkup(risk.title),
        String(risk.likelihood),
        String(risk.impact),
        escapeMarkup(ownerOf(input.plan, risk, text)),
        escapeMarkup(risk.mitigation),
        text.message(`risk-status.${risk.status}`),
      ]),
    ),
  ]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Keeps a user's characters from becoming markup, and a cell on its line. */
function escapeMarkup(value: string): string {
  return value.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}

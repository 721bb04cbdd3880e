/** The plan as a person reads it in a terminal. */
import type { PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import { ownerOf } from '#shared/export/plan-export-types.ts'
import type { CliText } from './text.ts'

/** A few lines: name, dates, phases, and how many tasks there are. */
export function planSummary(plan: PlanView, text: CliText): string {
  return [
    text.say('cli.plan-head', { name: plan.name, start: plan.start, end: plan.end, count: plan.tasks.length }),
    ...plan.phases.map((phase) => `  ${text.say('cli.plan-phase', { name: phase.name, start: phase.start, end: phase.end })}`),
  ].join('\n')
}

/** Every task on one line under its phase: status, dates, title, owner, and what to know about it. */
export function planTable(plan: PlanView, text: CliText): string {
  const titleWidth = Math.min(60, Math.max(0, ...plan.tasks.map((task) => task.title.length)))
  const ownerWidth = Math.max(0, ...plan.tasks.map((task) => owner(plan, task, text).length))
  const phases = plan.phases.flatMap((phase) => [
    '',
    text.say('cli.plan-phase', { name: phase.name, start: phase.start, end: phase.end }),
    ...plan.tasks
      .filter((task) => task.phaseId === phase.id)
      .map((task) =>
        `${mark(task)} ${task.start}  ${task.due}  ${task.title.padEnd(titleWidth)}  ${owner(plan, task, text).padEnd(ownerWidth)}  ${remarks(plan, task, text)}`.trimEnd(),
      ),
  ])
  return [text.say('cli.plan-head', { name: plan.name, start: plan.start, end: plan.end, count: plan.tasks.length }), ...phases].join('\n')
}

function owner(plan: PlanView, task: PlanTask, text: CliText): string {
  return ownerOf(plan, task, { message: text.say, day: text.day })
}

function mark(task: PlanTask): string {
  return { done: '[x]', doing: '[~]', todo: '[ ]' }[task.status]
}

function remarks(plan: PlanView, task: PlanTask, text: CliText): string {
  if (task.status === 'done') return ''
  const notes = [
    task.due < plan.today ? text.say('cli.remark.late') : '',
    task.conditionsMet < task.conditionsAll ? text.say('cli.remark.conditions', { met: task.conditionsMet, all: task.conditionsAll }) : '',
    task.critical ? text.say('cli.remark.critical') : '',
  ]
  return notes.filter((note) => note !== '').join(', ')
}

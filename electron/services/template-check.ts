/** Finds what a template names and does not have: tasks, phases, texts, or a circle of dependencies. */
import { planToNetwork } from '#shared/domain/launch-plan/network.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { AppError } from '#shared/rpc.ts'
import type { PlanTemplate, TemplateTexts } from './template-format.ts'

/** The first fault as "where: what", or null. */
export function brokenReference(plan: PlanTemplate, texts: Readonly<Record<Locale, TemplateTexts>>): string | null {
  return brokenPhases(plan) ?? brokenTasks(plan) ?? circleOf(plan) ?? missingText(plan, texts)
}

function brokenPhases(plan: PlanTemplate): string | null {
  const ends = plan.phases.map((phase) => phase.endDay)
  if (ends.some((end, index) => end <= (ends[index - 1] ?? 0))) return 'phases: endDay'
  return ends.at(-1) === plan.lengthDays ? null : 'lengthDays'
}

function brokenTasks(plan: PlanTemplate): string | null {
  const keys = new Set(plan.tasks.map((task) => task.key))
  if (keys.size < plan.tasks.length) return 'tasks: key'
  for (const task of plan.tasks) {
    const phase = plan.phases.find((each) => each.key === task.phase)
    if (phase === undefined) return `${task.key}: ${task.phase}`
    if (task.offset + task.days > phase.workingDays) return `${task.key}: offset`
    const unknown = task.dependsOn.find((dependency) => !keys.has(dependency.task))
    if (unknown !== undefined) return `${task.key}: ${unknown.task}`
  }
  return null
}

function circleOf(plan: PlanTemplate): string | null {
  const tasks = plan.tasks.map((task) => ({
    id: task.key,
    key: task.key,
    phaseId: task.phase,
    kind: task.kind,
    offset: task.offset,
    days: task.days,
    elastic: true,
    fixedStart: null,
    deadline: null,
    status: 'todo' as const,
    startedOn: null,
    doneOn: null,
    tags: task.tags,
  }))
  const dependencies = plan.tasks.flatMap((task) =>
    task.dependsOn.map((each) => ({
      id: `${each.task} ${task.key}`,
      fromTaskId: each.task,
      toTaskId: task.key,
      type: each.type,
      lag: each.lag,
    })),
  )
  try {
    planToNetwork({ tasks, dependencies })
    return null
  } catch (error) {
    if (error instanceof AppError) return String(error.data['path'] ?? '')
    throw error
  }
}

function missingText(plan: PlanTemplate, texts: Readonly<Record<Locale, TemplateTexts>>): string | null {
  for (const locale of locales) {
    const words = texts[locale]
    const phase = plan.phases.find(({ key }) => words.phases[key] === undefined)
    const task = plan.tasks.find(({ key, checklist }) => words.tasks[key]?.checklist.length !== checklist.length)
    const risk = plan.risks.find(({ key }) => words.risks[key] === undefined)
    const missing = phase ?? task ?? risk
    if (missing !== undefined) return `${locale}.json: ${missing.key}`
  }
  return null
}

/** The plan as scripts read it: the shape is a promise, see docs. */
import type { Client } from '#electron/procedures/handlers.ts'
import type { PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import { ownerOf } from '#shared/export/plan-export-types.ts'
import type { Reason } from '#shared/ids.ts'
import type { CliText } from './text.ts'

export interface PlanJson {
  readonly plan: {
    readonly id: string
    readonly name: string
    readonly template: string
    readonly start: string
    readonly end: string
    readonly days: number
    readonly phases: readonly { readonly key: string; readonly name: string; readonly start: string; readonly end: string }[]
  }
  readonly tasks: readonly TaskJson[]
}

export interface TaskJson {
  readonly id: string
  readonly key: string
  /** Key of its phase. */
  readonly phase: string
  readonly kind: string
  readonly title: string
  /** The person, or the role while nobody is named. */
  readonly owner: string
  readonly start: string
  readonly due: string
  /** Working days. */
  readonly days: number
  readonly deadline: string | null
  /** Ids of the tasks it follows. */
  readonly dependsOn: readonly string[]
  readonly status: string
  readonly ready: boolean
  /** Why it is not ready, then which rules it breaks. */
  readonly reasons: readonly { readonly code: string; readonly message: string }[]
  readonly critical: boolean
  /** Working days. */
  readonly slack: number
}

/** Asks the procedures for the open conditions of each task that has any. */
export async function planToJson(plan: PlanView, caller: Client, text: CliText): Promise<PlanJson> {
  const phaseKeys = new Map(plan.phases.map((phase) => [phase.id, phase.key]))
  const names = { message: text.say, day: text.day }
  const tasks = plan.tasks.map(async (task) => ({
    id: task.id,
    key: task.key,
    phase: phaseKeys.get(task.phaseId) ?? '',
    kind: task.kind,
    title: task.title,
    owner: ownerOf(plan, task, names),
    start: task.start,
    due: task.due,
    days: task.days,
    deadline: task.deadline,
    dependsOn: plan.dependencies.filter((link) => link.toTaskId === task.id).map((link) => link.fromTaskId),
    status: task.status,
    ready: task.ready,
    reasons: await reasonsOf(task, plan, caller, text),
    critical: task.critical,
    slack: task.slack,
  }))
  const phases = plan.phases.map(({ key, name, start, end }) => ({ key, name, start, end }))
  return {
    plan: { id: plan.id, name: plan.name, template: plan.templateId, start: plan.start, end: plan.end, days: plan.lengthDays, phases },
    tasks: await Promise.all(tasks),
  }
}

async function reasonsOf(task: PlanTask, plan: PlanView, caller: Client, text: CliText): Promise<TaskJson['reasons']> {
  const broken = task.broken.map((reason) => line(reason, 'rule', text))
  if (task.ready) return broken
  const { conditions } = await caller.launchPlan.task({ taskId: task.id })
  const open = conditions.filter((condition) => !condition.met).map((condition) => line(condition.reason, 'condition', text))
  const waits = plan.tasks
    .filter((other) => task.waitsFor.includes(other.id))
    .map((other) => ({ code: 'cli.waits-for', message: text.say('cli.waits-for', { title: other.title }) }))
  return [...open, ...waits, ...broken]
}

function line(reason: Reason, area: 'rule' | 'condition', text: CliText) {
  return { code: reason.code, message: text.reason(reason, area) }
}

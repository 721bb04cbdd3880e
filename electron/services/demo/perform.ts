/** Performs the steps of a story through the product's own procedures, so that dates, slips and history are real ones. */
import { risksOf } from '#db/queries/risks.ts'
import type { Locale } from '#shared/ids.ts'
import type { Stage } from './stage.ts'
import type { Step } from './story.ts'

/** Ids that the steps speak of by name. */
export interface Cast {
  readonly planId: string
  readonly members: ReadonlyMap<string, string>
  readonly phases: ReadonlyMap<string, string>
  /** Grows with every `add`. */
  readonly tasks: Map<string, string>
  readonly risks: ReadonlyMap<string, string>
}

/** The ids of the stage's only plan, by template key. */
export async function castOf(stage: Stage, members: ReadonlyMap<string, string>): Promise<Cast> {
  const plan = await stage.caller.launchPlan.view({})
  if (plan === null) throw new Error('the stage has no plan')
  const risks = new Map(risksOf(stage.db().read, plan.id).map((risk) => [risk.key, risk.id]))
  const phases = new Map(plan.phases.map((phase) => [phase.key, phase.id]))
  const tasks = new Map(plan.tasks.map((task) => [task.key, task.id]))
  return { planId: plan.id, members, phases, tasks, risks }
}

/** Everything and every risk gets the member of its role as owner. */
export async function assignOwners(stage: Stage, memberByRole: ReadonlyMap<string, string>): Promise<void> {
  const { launchPlan } = stage.caller
  const plan = await launchPlan.view({})
  for (const task of plan?.tasks ?? []) {
    await launchPlan.updateTask({ taskId: task.id, fields: { ownerId: memberByRole.get(task.ownerRole) ?? null } })
  }
  for (const risk of plan === null ? [] : await launchPlan.risks({ planId: plan.id })) {
    await launchPlan.updateRisk({ riskId: risk.id, fields: { ownerId: memberByRole.get(risk.ownerRole) ?? null } })
  }
}

/** The clock and who acts have been set. */
export async function perform(step: Step, stage: Stage, cast: Cast): Promise<void> {
  if ('task' in step) return performOnTask(step, idOf(cast.tasks, step.task), stage)
  const { launchPlan, workspace, history } = stage.caller
  const { planId } = cast
  switch (step.do) {
    case 'program':
      await workspace.update({ fields: step.fields })
      break
    case 'calendar-checked':
      await workspace.update({ fields: { calendarChecked: true } })
      break
    case 'place':
      await launchPlan.addPlace({ planId, country: step.country, region: step.region, blocks: false })
      break
    case 'day-off':
      await launchPlan.addDayOff({ planId, day: step.day, name: step.name[stage.locale] })
      break
    case 'add':
      await addTask(step, stage, cast)
      break
    case 'risk':
      await launchPlan.updateRisk({ riskId: idOf(cast.risks, step.risk), fields: step.fields })
      break
    case 'undo':
      await history.undo({})
  }
}

async function performOnTask(step: Extract<Step, { task: string }>, taskId: string, stage: Stage): Promise<void> {
  const { launchPlan } = stage.caller
  switch (step.do) {
    case 'start':
      await launchPlan.setStatus({ taskId, status: 'doing' })
      break
    case 'finish':
      await finishTask(stage, taskId, step.reason?.[stage.locale])
      break
    case 'tick':
      await tick(stage, taskId, step.items)
      break
    case 'move':
      await launchPlan.scheduleTask({ taskId, start: step.start, days: step.days })
      break
    case 'rename':
      await launchPlan.updateTask({ taskId, fields: { title: step.title[stage.locale] } })
      break
    case 'note':
      await launchPlan.updateTask({ taskId, fields: { notes: step.text[stage.locale] } })
      break
    case 'link':
      await launchPlan.addLink({ taskId, label: step.label[stage.locale], url: step.url })
  }
}

/** Ticks what is left of the checklist, then completes; without a reason only what is ready. */
export async function finishTask(stage: Pick<Stage, 'caller'>, taskId: string, reason?: string): Promise<void> {
  await tick(stage, taskId, null)
  await stage.caller.launchPlan.setStatus({ taskId, status: 'done', reason })
}

/** `items`: by their place in the list; null: all. */
async function tick({ caller }: Pick<Stage, 'caller'>, taskId: string, items: readonly number[] | null): Promise<void> {
  const { checklist } = await caller.launchPlan.task({ taskId })
  const open = checklist.filter((item, index) => !item.done && (items === null || items.includes(index)))
  for (const item of open) await caller.launchPlan.updateChecklistItem({ itemId: item.id, done: true })
}

async function addTask(
  step: Extract<Step, { do: 'add' }>,
  { caller, locale }: { readonly caller: Stage['caller']; readonly locale: Locale },
  cast: Cast,
): Promise<void> {
  const { launchPlan } = caller
  const { taskId } = await launchPlan.addTask({
    phaseId: idOf(cast.phases, step.phase),
    title: step.title[locale],
    start: step.start,
    days: step.days,
  })
  const ownerId = idOf(cast.members, step.owner)
  await launchPlan.updateTask({ taskId, fields: { ownerId, screen: step.screen, tags: step.tags } })
  for (const text of step.checklist) await launchPlan.addChecklistItem({ taskId, text: text[locale] })
  cast.tasks.set(step.ref, taskId)
}

/** Throws when the story speaks of what is not there. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the story knows no ${name}`)
  return id
}

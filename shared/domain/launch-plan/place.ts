/** The forward pass: gives every task of a plan its slots, from facts where there are any, else from wishes and dependencies. */
import { AppError } from '../../rpc.ts'
import { addDays, type Day } from '../day.ts'
import { createWorkingDays, type WorkingDays } from './calendar.ts'
import { type Edge, type Network, planToNetwork } from './network.ts'
import { type PhaseSlots, planToPhases, taskToSlots } from './phases.ts'
import type { PlanSpec, TaskSpec, WorkCalendar } from './types.ts'

export interface PlacedTask {
  /** First slot; for work that began on a day off the slot after it. */
  readonly start: number
  /** The slot after the last; successors may start there. */
  readonly end: number
  readonly startDay: Day
  readonly dueDay: Day
  /** Its end follows from what has happened, not only from what was planned. */
  readonly factual: boolean
}

export interface Placement {
  readonly days: WorkingDays
  readonly phases: readonly PhaseSlots[]
  readonly network: Network
  /** By index of the plan's tasks. */
  readonly tasks: readonly PlacedTask[]
}

interface Push {
  readonly slot: number
  readonly from: number
  readonly factual: boolean
}

/**
 * Places every task. Refuses `dependency-circular`; `day-off` and `day-before-plan` for a fixed start that is neither a
 * working day nor inside the plan; `dependency-conflict` for a fixed start that a planned predecessor overruns. Work that
 * is under way or done is a fact: it is never refused, and a fixed task stays put when facts overrun it.
 */
export function placeTasks(plan: PlanSpec, calendar: WorkCalendar): Placement {
  const days = createWorkingDays(calendar, plan.start)
  const network = planToNetwork(plan)
  const phases = planToPhases(plan, days)
  const phaseById = new Map(phases.map((phase) => [phase.id, phase]))
  const placed: PlacedTask[] = new Array(plan.tasks.length)
  for (const index of network.order) {
    const task = plan.tasks[index]
    const phase = task && phaseById.get(task.phaseId)
    if (!task || !phase) throw new Error(`Task ${task?.id} has no phase`)
    const push = latestPush(network.incoming[index] ?? [], placed)
    placed[index] = placeDone(task, phase, push, days) ?? placeUnderWay(task, phase, days) ?? placePlanned(plan, task, phase, push, days)
  }
  return { days, phases, network, tasks: placed }
}

/** The first slot an edge leaves free to its successor. */
export function edgeToSlot(edge: Edge, from: { readonly start: number; readonly end: number }): number {
  return (edge.type === 'FS' ? from.end : from.start) + edge.lag
}

/** Whether the task's own dates are facts: it is done, or under way since a known day. */
export function isFact(task: Pick<TaskSpec, 'status' | 'startedOn' | 'doneOn'>): boolean {
  return task.status === 'done' ? task.doneOn !== null : task.status === 'doing' && task.startedOn !== null
}

function latestPush(edges: readonly Edge[], placed: readonly PlacedTask[]): Push | null {
  let latest: Push | null = null
  for (const edge of edges) {
    const from = placed[edge.from]
    if (!from) continue
    const slot = edgeToSlot(edge, from)
    if (latest === null || slot > latest.slot) latest = { slot, from: edge.from, factual: from.factual }
  }
  return latest
}

function placePlanned(plan: PlanSpec, task: TaskSpec, phase: PhaseSlots, push: Push | null, days: WorkingDays): PlacedTask {
  const wish = taskToSlots(task, phase)
  const length = wish.end - wish.start
  if (task.fixedStart !== null) {
    return planToPlaced(task, fixedSlot(plan, task, task.fixedStart, push, days), length, false, days)
  }
  // Slot 0 is the plan's first working day: a task dragged before its phase must not fall out of a plan that moved.
  const start = Math.max(wish.start, 0)
  const isPushed = push !== null && push.slot > start
  return planToPlaced(task, isPushed ? push.slot : start, length, isPushed && push.factual, days)
}

function planToPlaced(task: TaskSpec, start: number, length: number, factual: boolean, days: WorkingDays): PlacedTask {
  const startDay = days.dayOf(start)
  // A milestone may be given more room when its phase is stretched, but it is one day: the first.
  const dueDay = task.kind === 'milestone' ? startDay : days.dayOf(start + length - 1)
  return { start, end: start + length, startDay, dueDay, factual }
}

function fixedSlot(plan: PlanSpec, task: TaskSpec, day: Day, push: Push | null, days: WorkingDays): number {
  const slot = days.slotFrom(day)
  if (days.dayOf(slot) !== day) throw new AppError('day-off', { taskId: task.id, day })
  if (day < plan.start) throw new AppError('day-before-plan', { taskId: task.id, day, start: plan.start })
  if (push !== null && push.slot > slot && !push.factual) {
    const predecessorId = plan.tasks[push.from]?.id ?? ''
    throw new AppError('dependency-conflict', { taskId: task.id, predecessorId, day: days.dayOf(push.slot) })
  }
  return slot
}

/** Done work keeps the day it ended, even a day off, and ends there whatever was planned; null for work not done. */
function placeDone(task: TaskSpec, phase: PhaseSlots, push: Push | null, days: WorkingDays): PlacedTask | null {
  if (task.status !== 'done' || task.doneOn === null) return null
  const planned = Math.max(taskToSlots(task, phase).start, push?.slot ?? 0, 0)
  const wanted = task.startedOn ?? task.fixedStart ?? days.dayOf(planned)
  const startDay = wanted < task.doneOn ? wanted : task.doneOn
  return { start: days.slotFrom(startDay), end: days.slotFrom(addDays(task.doneOn, 1)), startDay, dueDay: task.doneOn, factual: true }
}

/** Work under way keeps the day it began, even a day off, and its length from there; null for other work. */
function placeUnderWay(task: TaskSpec, phase: PhaseSlots, days: WorkingDays): PlacedTask | null {
  if (task.status !== 'doing' || task.startedOn === null) return null
  const wish = taskToSlots(task, phase)
  const start = days.slotFrom(task.startedOn)
  const end = start + (task.kind === 'milestone' ? 1 : wish.end - wish.start)
  return { start, end, startDay: task.startedOn, dueDay: days.dayOf(end - 1), factual: true }
}

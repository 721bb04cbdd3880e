/** The plan's tasks in reading order, and its working days, as the plan screens need them. */
import type { PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'

/** Phase by phase, then by start day, then as the plan lists them. */
export function tasksInOrder(plan: PlanView): readonly PlanTask[] {
  const rank = new Map(plan.phases.map((phase, index) => [phase.id, index]))
  return plan.tasks.toSorted(
    (a, b) =>
      (rank.get(a.phaseId) ?? 0) - (rank.get(b.phaseId) ?? 0) ||
      compare(a.start, b.start) ||
      a.position - b.position ||
      compare(a.id, b.id),
  )
}

/** The days on which the plan's work rests. */
export function viewToCalendar(plan: Pick<PlanView, 'weekend' | 'daysOff'>): WorkCalendar {
  return { weekend: plan.weekend, daysOff: new Set(plan.daysOff.filter((off) => off.blocks).map((off) => off.day)) }
}

/** The id `step` places after `current` in a list, stopping at its ends; the first when `current` is not in it. */
export function walk(ids: readonly string[], current: string | null, step: number): string | null {
  if (ids.length === 0) return null
  const at = current === null ? -1 : ids.indexOf(current)
  if (at < 0) return ids[0] ?? null
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null
}

/** Text order that does not depend on a language: for days and ids. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

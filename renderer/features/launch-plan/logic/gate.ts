/** The next gate: the nearest unfinished milestone or invitation that has conditions to meet. */
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { compare } from './plan-order.ts'

/** Null when every gate is behind. */
export function nextGate(tasks: readonly PlanTask[]): PlanTask | null {
  const gates = tasks
    .filter((task) => task.status !== 'done' && (task.kind === 'milestone' || task.tags.includes('invite')))
    .toSorted((a, b) => compare(a.start, b.start) || a.position - b.position)
  return gates.find((task) => task.conditionsAll > 0) ?? gates[0] ?? null
}

/** Who keeps us waiting: unfinished tasks that have begun by the calendar and that other open tasks wait for. */
import type { Member, PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import { compare } from './plan-order.ts'
import { isOf } from './task-state.ts'

/** Longest wait first. Tasks of `me` are left out: nobody waits for others when the other is oneself. */
export function blockersOf(plan: Pick<PlanView, 'tasks' | 'today'>, me: Pick<Member, 'id' | 'role'> | null): readonly PlanTask[] {
  const awaited = new Set(plan.tasks.filter((task) => task.status !== 'done').flatMap((task) => task.waitsFor))
  return plan.tasks
    .filter((task) => task.status !== 'done' && task.start <= plan.today && awaited.has(task.id) && !(me !== null && isOf(task, me)))
    .toSorted((a, b) => compare(a.start, b.start) || a.position - b.position)
}

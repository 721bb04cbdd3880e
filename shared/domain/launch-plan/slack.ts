/** The backward pass: how far each task may slip before the plan's last task does, and so which tasks are critical. */
import { isFact, type Placement } from './place.ts'
import type { PlanSpec } from './types.ts'

export interface Slack {
  /** Working days, 0 or more. */
  readonly days: number
  readonly critical: boolean
}

/**
 * Slack by index of the plan's tasks, up to the end of the task that ends last; fixed starts do not shorten it.
 * An unfinished task without slack is critical. A done task stays critical where its actual end drove what followed,
 * so that the chain can be read back to the plan's first day; a task that began before its predecessor ended waits for
 * nothing any more, so it gives that predecessor no limit.
 */
export function slackOfTasks(plan: PlanSpec, placement: Placement): readonly Slack[] {
  const { network, tasks } = placement
  const last = tasks.reduce((end, task) => Math.max(end, task.end), 0)
  const latestEnds: number[] = new Array(tasks.length).fill(last)
  for (const index of network.order.toReversed()) {
    const task = tasks[index]
    const spec = plan.tasks[index]
    if (!task || !spec) continue
    const latestStart = (latestEnds[index] ?? last) - (task.end - task.start)
    for (const edge of network.incoming[index] ?? []) {
      const from = tasks[edge.from]
      if (!from || (isFact(spec) && plan.tasks[edge.from]?.status !== 'done')) continue
      const limit = latestStart - edge.lag + (edge.type === 'SS' ? from.end - from.start : 0)
      latestEnds[edge.from] = Math.min(latestEnds[edge.from] ?? last, limit)
    }
  }
  return tasks.map((task, index) => {
    const room = (latestEnds[index] ?? last) - task.end
    return { days: Math.max(0, room), critical: plan.tasks[index]?.status === 'done' ? room === 0 : room <= 0 }
  })
}

/** The same act on one task after the other; each is undone by itself. */
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { addWorkingDays } from '#shared/domain/launch-plan/calendar.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useToast } from '../../../lib/toast.tsx'
import { compare } from '../logic/plan-order.ts'
import { usePlan } from '../use-plan.ts'

export interface BulkActs {
  readonly complete: (tasks: readonly PlanTask[]) => Promise<void>
  readonly setOwner: (tasks: readonly PlanTask[], ownerId: string | null) => Promise<void>
  /** By working days, negative for earlier; tasks already under way or done stay. */
  readonly shift: (tasks: readonly PlanTask[], days: number) => Promise<void>
}

/** Says once how many were changed; a refused one says why by itself. */
export function useBulkActs(onDone: () => void): BulkActs {
  const { calendar } = usePlan()
  const text = useText()
  const toast = useToast()
  const setStatus = useCommand(contract.launchPlan.setStatus)
  const update = useCommand(contract.launchPlan.updateTask)
  const schedule = useCommand(contract.launchPlan.scheduleTask)
  const each = async (said: (count: number) => string, tasks: readonly PlanTask[], act: (task: PlanTask) => Promise<unknown>) => {
    let count = 0
    for (const task of tasks) if ((await act(task)) !== undefined) count += 1
    if (count > 0) toast.done({ text: said(count) })
    onDone()
  }
  return {
    complete: (tasks) =>
      each(
        (count) => text('checklist.said-done', { count }),
        tasks,
        (task) => setStatus({ taskId: task.id, status: 'done' }),
      ),
    setOwner: (tasks, ownerId) =>
      each(
        (count) => text('checklist.said-owner', { count }),
        tasks,
        (task) => update({ taskId: task.id, fields: { ownerId } }),
      ),
    shift: (tasks, days) => {
      const open = tasks.filter((task) => task.status === 'todo')
      // From the far end, so that a task never bumps into one that has still to move.
      const inOrder = open.toSorted((a, b) => Math.sign(days) * compare(b.start, a.start))
      return each(
        (count) => text('checklist.said-moved', { count }),
        inOrder,
        (task) => schedule({ taskId: task.id, start: addWorkingDays(calendar, task.start, days) }),
      )
    },
  }
}

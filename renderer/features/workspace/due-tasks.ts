/** What the bell and the sidebar's count tell of: tasks that are late, and those due today. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useLive } from '../../lib/live.ts'

export interface DueTasks {
  /** Unfinished and due before today, the oldest first. */
  readonly late: readonly PlanTask[]
  readonly dueToday: readonly PlanTask[]
}

/** Of the newest plan; empty without one. */
export function useDueTasks(): DueTasks {
  const plan = useLive(contract.launchPlan.view, {}).data
  return useMemo(() => {
    const open = plan?.tasks.filter((task) => task.status !== 'done') ?? []
    const today = plan?.today ?? ''
    return {
      late: open.filter((task) => task.due < today).sort((a, b) => (a.due < b.due ? -1 : 1)),
      dueToday: open.filter((task) => task.due === today),
    }
  }, [plan])
}

/** The muted words behind a task's title: what it waits for, else what it opens the way to. */
import { useCallback } from 'react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useText } from '../../../lib/i18n.tsx'
import { usePlan } from '../use-plan.ts'

/** Null where the title says it all. */
export function useContextText(): (task: PlanTask) => string | null {
  const { plan, tasks } = usePlan()
  const text = useText()
  return useCallback(
    (task) => {
      const before = tasks.get(task.waitsFor[0] ?? '')
      if (before !== undefined) return text('plan.waits-for', { tasks: before.title })
      const after = tasks.get(plan.dependencies.find((link) => link.fromTaskId === task.id)?.toTaskId ?? '')
      return after === undefined || after.status === 'done' ? null : text('week.before', { title: after.title })
    },
    [plan.dependencies, tasks, text],
  )
}

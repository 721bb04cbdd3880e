/** What can be done to a task from any plan screen, with the words said afterwards; a refusal for open conditions asks for the reason. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import type { TaskStatus } from '#shared/domain/launch-plan/types.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { useToast } from '../../lib/toast.tsx'
import { usePlan } from './use-plan.ts'

export interface TaskActs {
  /** Sets the status; done on a task with open conditions opens the question why. */
  readonly setStatus: (task: PlanTask, status: TaskStatus) => void
  /** Done becomes not done and the other way round. */
  readonly toggleDone: (task: PlanTask) => void
  readonly duplicate: (task: PlanTask) => void
  readonly remove: (task: PlanTask) => void
  readonly setMilestone: (task: PlanTask, milestone: boolean) => void
  /** Puts title and dates on the clipboard as one line. */
  readonly copy: (task: PlanTask) => void
}

/** The acts, stable while the language and the plan stay. */
export function useTaskActs(): TaskActs {
  const { select, openForm, selectedId } = usePlan()
  const text = useText()
  const format = useFormat()
  const toast = useToast()
  const setStatus = useCommand(contract.launchPlan.setStatus, { done: (_, { status }) => text(`plan.said-${status}`) })
  const duplicate = useCommand(contract.launchPlan.duplicateTask, { done: () => text('plan.said-duplicated') })
  const remove = useCommand(contract.launchPlan.removeTask, { done: () => text('plan.said-deleted') })
  const update = useCommand(contract.launchPlan.updateTask, { done: () => text('plan.said-saved') })
  return useMemo(() => {
    const toStatus = (task: PlanTask, status: TaskStatus) => {
      if (status === 'done' && !task.ready) openForm({ kind: 'override', taskId: task.id })
      else void setStatus({ taskId: task.id, status })
    }
    return {
      setStatus: toStatus,
      toggleDone: (task) => toStatus(task, task.status === 'done' ? 'todo' : 'done'),
      duplicate: async (task) => {
        const copy = await duplicate({ taskId: task.id })
        if (copy) select(copy.taskId)
      },
      remove: (task) => {
        if (selectedId === task.id) select(null)
        void remove({ taskId: task.id })
      },
      setMilestone: (task, milestone) => void update({ taskId: task.id, fields: { kind: milestone ? 'milestone' : 'task' } }),
      copy: async (task) => {
        await navigator.clipboard.writeText(`${task.title} (${format.range(task.start, task.due)})`)
        toast.done({ text: text('plan.said-copied'), undo: false })
      },
    }
  }, [select, openForm, selectedId, text, format, toast, setStatus, duplicate, remove, update])
}

/** The task commands, bound to one task: the one in the panel, or the row that a list's keys are on. */
import { usePlan } from './use-plan.ts'
import { useTaskActs } from './use-task-acts.ts'

type Handlers = Readonly<Record<string, () => void>>

/** No task binds nothing, so that menu and palette say that one must be chosen. */
export function useTaskHandlers(taskId: string | null): Handlers {
  const { tasks, select, openForm } = usePlan()
  const acts = useTaskActs()
  const task = taskId === null ? undefined : tasks.get(taskId)
  if (task === undefined) return {}
  return {
    'plan.toggle-done': () => acts.toggleDone(task),
    'plan.start-task': () => acts.setStatus(task, 'doing'),
    'plan.move-task': () => openForm({ kind: 'when', taskId: task.id }),
    'plan.open-task': () => select(task.id),
    'plan.duplicate-task': () => acts.duplicate(task),
    'plan.copy-task': () => acts.copy(task),
    'plan.delete-task': () => acts.remove(task),
  }
}

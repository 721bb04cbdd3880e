/** The small signs that every list of tasks shares: the verdict, the owner, the round tick. */
import { IconCheck } from '@tabler/icons-react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Status, type StatusKind } from '../../ui/status.tsx'
import { type TaskState, taskToState } from './logic/task-state.ts'
import styles from './task-mark.module.css'
import { usePlan } from './use-plan.ts'

/** Shape and word of what a row says first: late, waiting, not ready, under way, ready, done. */
export function TaskVerdict({ task }: { readonly task: PlanTask }) {
  const { plan, calendar, tasks } = usePlan()
  const text = useText()
  const format = useFormat()
  const state = taskToState(task, plan.today, calendar)
  const words: Record<TaskState['kind'], () => string> = {
    done: () => text('status.done'),
    late: () => text('plan.days-late', { days: state.kind === 'late' ? state.days : 0 }),
    waits: () => text('plan.waiting'),
    'not-ready': () => text('plan.conditions-met', { met: task.conditionsMet, all: task.conditionsAll }),
    doing: () => text('status.doing'),
    ready: () => text('plan.ready'),
  }
  const title =
    state.kind === 'waits'
      ? text('plan.waits-for', { tasks: format.list(task.waitsFor.flatMap((id) => tasks.get(id)?.title ?? [])) })
      : undefined
  return (
    <span className={styles.verdict} title={title}>
      <Status kind={statusKinds[state.kind]}>{words[state.kind]()}</Status>
    </span>
  )
}

/** Whether a task can be done, before anything else: open conditions first, then what it waits for. */
export function ReadyVerdict({ task }: { readonly task: PlanTask }) {
  const text = useText()
  if (task.status === 'done') return <Status kind="done">{text('status.done')}</Status>
  if (task.conditionsMet < task.conditionsAll)
    return <Status kind="attention">{text('plan.conditions-met', { met: task.conditionsMet, all: task.conditionsAll })}</Status>
  if (task.waitsFor.length > 0) return <Status kind="waiting">{text('plan.waiting')}</Status>
  return <Status kind="ready">{text('plan.ready')}</Status>
}

const statusKinds: Record<TaskState['kind'], StatusKind> = {
  done: 'done',
  late: 'late',
  waits: 'waiting',
  'not-ready': 'attention',
  doing: 'under-way',
  ready: 'ready',
}

/** The owner's face: a person, or the role that still has none. */
export function OwnerMark({ task }: { readonly task: Pick<PlanTask, 'ownerId' | 'ownerRole'> }) {
  const { members } = usePlan()
  const text = useText()
  const member = task.ownerId === null ? undefined : members.get(task.ownerId)
  if (member) return <Avatar name={member.name} size="s" named />
  const role = text(`role.${task.ownerRole}`)
  return <span className={styles.role} title={role} role="img" aria-label={role} />
}

/** A task's tick. Its name for assistive technology is the task. */
export function DoneCheck({ task, onToggle }: { readonly task: PlanTask; readonly onToggle: () => void }) {
  const text = useText()
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={task.status === 'done'}
      aria-label={text('plan.complete-named', { title: task.title })}
      className={styles.check}
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <span className={styles.ring}>
        <IconCheck size={12} stroke={2.25} aria-hidden="true" />
      </span>
    </button>
  )
}

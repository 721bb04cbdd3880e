/** A card of the board. Alt with the arrows moves it between columns, as dragging it or its menu does. */
import { IconDots, IconListCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import type { Day } from '#shared/domain/day.ts'
import { taskStatuses } from '#shared/domain/launch-plan/types.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { columnOf, statusStep } from '../logic/board.ts'
import { isLate } from '../logic/task-state.ts'
import { OwnerMark, TaskVerdict } from '../task-mark.tsx'
import { type ListKeys, rowId } from '../use-list-keys.ts'
import { usePlan } from '../use-plan.ts'
import { useTaskActs } from '../use-task-acts.ts'
import styles from './board.module.css'
import type { CardDrag } from './use-card-drag.tsx'

interface BoardCardProps {
  readonly task: PlanTask
  readonly keys: ListKeys
  readonly drag: CardDrag
}

/** Its title opens the task. */
export function BoardCard({ task, keys, drag }: BoardCardProps) {
  const { select, phases, tasks } = usePlan()
  const text = useText()
  const waitsFor = columnOf(task) === 'waiting' ? tasks.get(task.waitsFor[0] ?? '') : undefined
  const context = waitsFor === undefined ? phases.get(task.phaseId)?.name : text('plan.waits-for', { tasks: waitsFor.title })
  const acts = useTaskActs()
  const title = useRef<HTMLButtonElement>(null)
  const isCurrent = useRef(keys.current === task.id)
  useEffect(() => {
    // A card that a key has moved is drawn anew in its new column: the focus goes with it.
    if (isCurrent.current && document.activeElement === document.body) title.current?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
    if (!event.altKey || step === null) return
    event.preventDefault()
    const status = statusStep(task.status, step)
    if (status !== null) acts.setStatus(task, status)
  }
  return (
    <li
      className={styles.card}
      data-current={keys.current === task.id || undefined}
      data-dragged={drag.taskId === task.id || undefined}
      data-done={task.status === 'done' || undefined}
      onPointerDown={(event) => drag.onPointerDown(event, task.id, task.title)}
    >
      <div className={styles.top}>
        <button
          type="button"
          ref={title}
          id={rowId(task.id)}
          className={styles.title}
          title={task.title}
          aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
          onFocus={() => keys.setCurrent(task.id)}
          onKeyDown={onKeyDown}
          onClick={() => !drag.wasDragged() && select(task.id)}
        >
          <span>{task.title}</span>
        </button>
        <CardMenu task={task} />
      </div>
      <span className={styles.phase} title={context}>
        {context}
      </span>
      <CardFoot task={task} />
    </li>
  )
}

function CardMenu({ task }: { readonly task: PlanTask }) {
  const { select, openForm } = usePlan()
  const acts = useTaskActs()
  const text = useText()
  return (
    <span data-no-drag>
      <Menu
        position="bottom-end"
        trigger={<IconButton compact label={text('board.card-menu', { title: task.title })} icon={<IconDots />} />}
        items={[
          text('board.move-to'),
          ...taskStatuses.map((status) => ({
            id: status,
            label: text(`status.${status}`),
            checked: status === task.status,
            onSelect: () => acts.setStatus(task, status),
          })),
          null,
          { id: 'when', label: text('command.move-task'), keys: 'M', onSelect: () => openForm({ kind: 'when', taskId: task.id }) },
          { id: 'open', label: text('command.open-task'), keys: 'E', onSelect: () => select(task.id) },
        ]}
      />
    </span>
  )
}

/** Late and not ready are worth saying; that a card under way is under way, its column says. */
function saysMore(task: PlanTask, today: Day): boolean {
  return task.status !== 'done' && (isLate(task, today) || (task.waitsFor.length === 0 && !task.ready))
}

function CardFoot({ task }: { readonly task: PlanTask }) {
  const { plan } = usePlan()
  const text = useText()
  const format = useFormat()
  return (
    <div className={styles.foot}>
      <div className={styles.facts}>
        <span className={styles.due}>{format.dayShort(task.due)}</span>
        {task.checklistAll > 0 && (
          <span className={styles.count} title={text('plan.checklist-count', { done: task.checklistDone, all: task.checklistAll })}>
            <IconListCheck className="icon-s" aria-hidden="true" />
            {task.checklistDone}/{task.checklistAll}
          </span>
        )}
        {saysMore(task, plan.today) && <TaskVerdict task={task} />}
      </div>
      <OwnerMark task={task} />
    </div>
  )
}

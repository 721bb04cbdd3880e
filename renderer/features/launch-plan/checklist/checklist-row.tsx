/** A task in the checklist: pick, tick, open, and unfold what it consists of. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { DoneCheck, OwnerMark, TaskVerdict } from '../task-mark.tsx'
import { type ListKeys, rowId } from '../use-list-keys.ts'
import { usePlan } from '../use-plan.ts'
import { useTaskActs } from '../use-task-acts.ts'
import styles from './checklist.module.css'

interface ChecklistRowProps {
  readonly task: PlanTask
  readonly keys: ListKeys
  readonly picked: boolean
  readonly onPick: (on: boolean) => void
}

/** The sub-checklist is fetched only once it is unfolded. */
export const ChecklistRow = memo(function ChecklistRow({ task, keys, picked, onPick }: ChecklistRowProps) {
  const { select, members } = usePlan()
  const { toggleDone } = useTaskActs()
  const text = useText()
  const format = useFormat()
  const [unfolded, setUnfolded] = useState(false)
  const owner = (task.ownerId === null ? undefined : members.get(task.ownerId)?.name) ?? text(`role.${task.ownerRole}`)
  return (
    <li className={styles.item}>
      <div className={styles.row} data-current={keys.current === task.id || undefined} data-done={task.status === 'done' || undefined}>
        <input
          type="checkbox"
          className={styles.pick}
          aria-label={text('checklist.pick', { title: task.title })}
          checked={picked}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
        <DoneCheck task={task} onToggle={() => toggleDone(task)} />
        <Fold task={task} unfolded={unfolded} onUnfold={setUnfolded} />
        <button
          type="button"
          id={rowId(task.id)}
          className={styles.name}
          title={task.title}
          onFocus={() => keys.setCurrent(task.id)}
          onClick={() => select(task.id)}
        >
          {task.title}
        </button>
        <span className={styles.count}>{task.checklistAll > 0 ? `${task.checklistDone}/${task.checklistAll}` : ''}</span>
        <span className={styles.verdict}>{task.status !== 'done' && <TaskVerdict task={task} />}</span>
        <span className={styles.due}>{format.day(task.due)}</span>
        <span className={styles.owner}>
          <OwnerMark task={task} />
          <span>{owner}</span>
        </span>
      </div>
      {unfolded && <SubChecklist taskId={task.id} />}
    </li>
  )
})

interface FoldProps {
  readonly task: PlanTask
  readonly unfolded: boolean
  readonly onUnfold: (unfolded: boolean) => void
}

function Fold({ task, unfolded, onUnfold }: FoldProps) {
  const text = useText()
  const Arrow = unfolded ? IconChevronDown : IconChevronRight
  return (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={unfolded}
      aria-label={text('checklist.unfold', { title: task.title })}
      disabled={task.checklistAll === 0}
      onClick={() => onUnfold(!unfolded)}
    >
      <Arrow className="icon-s" aria-hidden="true" />
    </button>
  )
}

function SubChecklist({ taskId }: { readonly taskId: string }) {
  const detail = useLive(contract.launchPlan.task, { taskId }).data
  const update = useCommand(contract.launchPlan.updateChecklistItem)
  return (
    <ul className={styles.sub}>
      {detail?.checklist.map((item) => (
        <li key={item.id}>
          <label>
            <input
              type="checkbox"
              checked={item.done}
              onChange={(event) => void update({ itemId: item.id, done: event.currentTarget.checked })}
            />
            <span data-done={item.done || undefined}>{item.text}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}

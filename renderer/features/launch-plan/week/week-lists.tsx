/** The week's lists from top to bottom: overdue, day by day, under way, waiting, next week. */
import { IconListCheck } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import type { WeekGroups } from '../logic/week.ts'
import { DoneCheck, OwnerMark, TaskVerdict } from '../task-mark.tsx'
import { type ListKeys, rowId } from '../use-list-keys.ts'
import { usePlan } from '../use-plan.ts'
import { useTaskActs } from '../use-task-acts.ts'
import { useContextText } from './use-context-text.ts'
import styles from './week.module.css'

interface WeekListsProps {
  readonly groups: WeekGroups
  readonly keys: ListKeys
}

/** Empty groups are left out; today stays even when nothing is due. */
export function WeekLists({ groups, keys }: WeekListsProps) {
  const { plan } = usePlan()
  const text = useText()
  const format = useFormat()
  const rows = (tasks: readonly PlanTask[], showsDue: boolean) =>
    tasks.map((task) => <WeekRow key={task.id} task={task} keys={keys} showsDue={showsDue} />)
  return (
    <div className={styles.lists}>
      {groups.overdue.length > 0 && (
        <Group title={text('week.overdue')} note={format.number(groups.overdue.length)}>
          {rows(groups.overdue, true)}
        </Group>
      )}
      {groups.days.map(({ day, tasks }) => {
        const isToday = day === plan.today
        return (
          <Group
            key={day}
            title={isToday ? text('week.today') : capital(format.weekdayLong(day))}
            note={isToday ? format.dayLong(day) : format.rangeLong(day, day)}
          >
            {tasks.length > 0 ? rows(tasks, false) : <li className={styles.nothing}>{text('week.nothing-due')}</li>}
          </Group>
        )
      })}
      {groups.running.length > 0 && <Group title={text('week.running')}>{rows(groups.running, true)}</Group>}
      {groups.waiting.length > 0 && <Group title={text('week.waiting')}>{rows(groups.waiting, true)}</Group>}
      {groups.next.length > 0 && <Group title={text('week.next')}>{rows(groups.next, true)}</Group>}
      {groups.earlier.length > 0 && <Group title={text('week.done-earlier')}>{rows(groups.earlier, true)}</Group>}
    </div>
  )
}

function Group({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {note !== undefined && <span>{note}</span>}
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

function WeekRow({ task, keys, showsDue }: { readonly task: PlanTask; readonly keys: ListKeys; readonly showsDue: boolean }) {
  const { select } = usePlan()
  const { toggleDone } = useTaskActs()
  const text = useText()
  const format = useFormat()
  const context = useContextText()(task)
  return (
    <li className={styles.task} data-current={keys.current === task.id || undefined} data-done={task.status === 'done' || undefined}>
      <DoneCheck task={task} onToggle={() => toggleDone(task)} />
      <button
        type="button"
        id={rowId(task.id)}
        className={styles.open}
        title={context === null ? task.title : `${task.title}. ${context}`}
        onFocus={() => keys.setCurrent(task.id)}
        onClick={() => select(task.id)}
        onKeyDown={(event) => {
          if (event.key !== ' ') return
          event.preventDefault()
          toggleDone(task)
        }}
      >
        <span className={styles.name}>{task.title}</span>
        {context !== null && <span className={styles.context}>{context}</span>}
      </button>
      {task.checklistAll > 0 && (
        <span className={styles.count} title={text('plan.checklist-count', { done: task.checklistDone, all: task.checklistAll })}>
          <IconListCheck size={14} stroke={1.5} aria-hidden="true" />
          {task.checklistDone}/{task.checklistAll}
        </span>
      )}
      {task.status !== 'done' && <TaskVerdict task={task} />}
      {showsDue && <span className={styles.due}>{format.dayShort(task.due)}</span>}
      <OwnerMark task={task} />
    </li>
  )
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1)
}

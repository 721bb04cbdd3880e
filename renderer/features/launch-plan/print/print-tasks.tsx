/** A printed list of tasks: a box to tick by hand, who, when, and what stands in the way. */
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { TaskVerdict } from '../task-mark.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './print.module.css'

export interface PrintedList {
  readonly title: string
  readonly note?: string
  readonly tasks: readonly PlanTask[]
}

/** One table of several lists, so that its head stands once on each page. */
export function PrintTasks({ lists }: { readonly lists: readonly PrintedList[] }) {
  const text = useText()
  return (
    <table className={styles.tasks}>
      <colgroup>
        <col className={styles.box} />
        <col />
        <col className={styles.middle} />
        <col className={styles.narrow} />
        <col className={styles.middle} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {text('plan.task')}
          </th>
          <th scope="col">{text('panel.owner')}</th>
          <th scope="col">{text('print.due')}</th>
          <th scope="col">{text('risks.status')}</th>
        </tr>
      </thead>
      {lists.map(({ title, note, tasks }) => (
        <tbody key={title}>
          <tr className={styles.list}>
            <th scope="rowgroup" colSpan={5}>
              <h2>
                {title} {note !== undefined && <span>{note}</span>}
              </h2>
            </th>
          </tr>
          {tasks.map((task) => (
            <PrintRow key={task.id} task={task} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function PrintRow({ task }: { readonly task: PlanTask }) {
  const { members } = usePlan()
  const text = useText()
  const format = useFormat()
  const owner = (task.ownerId === null ? undefined : members.get(task.ownerId)?.name) ?? text(`role.${task.ownerRole}`)
  return (
    <tr>
      <td className={styles.box}>
        <span data-done={task.status === 'done' || undefined} />
      </td>
      <td>
        {task.title}
        {task.kind === 'milestone' && <span className={styles.muted}> {text('plan.milestone')}</span>}
      </td>
      <td>{owner}</td>
      <td className={styles.day}>{format.day(task.due)}</td>
      <td>
        <TaskVerdict task={task} />
      </td>
    </tr>
  )
}

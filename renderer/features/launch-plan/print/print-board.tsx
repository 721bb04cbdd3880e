/** The board on paper: four columns side by side. */
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { columns, groupByColumn } from '../logic/board.ts'
import { tasksInOrder } from '../logic/plan-order.ts'
import { OwnerMark, TaskVerdict } from '../task-mark.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './print.module.css'

/** Every card of every column. */
export function PrintBoard() {
  const { plan } = usePlan()
  const text = useText()
  const format = useFormat()
  const groups = groupByColumn(tasksInOrder(plan))
  return (
    <div className={styles.board}>
      {columns.map((column) => (
        <section key={column}>
          <h2>
            {text(`board.${column}`)} <span>{format.number(groups[column].length)}</span>
          </h2>
          <ul>
            {groups[column].map((task) => (
              <li key={task.id}>
                <b>{task.title}</b>
                <div>
                  <span>{format.dayShort(task.due)}</span>
                  {task.status !== 'done' && <TaskVerdict task={task} />}
                  <OwnerMark task={task} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

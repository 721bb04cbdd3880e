/** The plan as a board: not started, under way, waiting, done. */
import { useMemo, useState } from 'react'
import { FilterBar } from '../filter-bar.tsx'
import { columns, columnToStatus, groupByColumn } from '../logic/board.ts'
import { filterTasks, noFilter } from '../logic/filters.ts'
import { tasksInOrder } from '../logic/plan-order.ts'
import { useListKeys } from '../use-list-keys.ts'
import { usePlan, useTaskOrder } from '../use-plan.ts'
import { useTaskActs } from '../use-task-acts.ts'
import styles from './board.module.css'
import { BoardColumn } from './board-column.tsx'
import { useCardDrag } from './use-card-drag.tsx'

const filters = ['phase', 'owner', 'late'] as const

/** Cards are dragged, moved with Alt and the arrows, or by their menu; Waiting takes none, a card stands there by itself. */
export function BoardScreen() {
  const { plan, members, tasks } = usePlan()
  const acts = useTaskActs()
  const [filter, setFilter] = useState(noFilter)
  const groups = useMemo(
    () => groupByColumn(filterTasks(tasksInOrder(plan), filter, { today: plan.today, members })),
    [plan, filter, members],
  )
  const order = useMemo(() => columns.flatMap((column) => groups[column].map((task) => task.id)), [groups])
  useTaskOrder(order)
  const keys = useListKeys(order)
  const drag = useCardDrag((taskId, column) => {
    const task = tasks.get(taskId)
    const status = columnToStatus(column)
    if (task !== undefined && status !== null && status !== task.status) acts.setStatus(task, status)
  })
  return (
    <div className={styles.screen}>
      <FilterBar filter={filter} onFilter={setFilter} shows={filters} />
      <div className={styles.board}>
        {columns.map((column) => (
          <BoardColumn key={column} column={column} tasks={groups[column]} keys={keys} drag={drag} />
        ))}
      </div>
      {drag.ghost}
    </div>
  )
}

/** One column of the board with its count and its cards, at most two hundred until more are asked for. */
import { useId, useState } from 'react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import type { Column } from '../logic/board.ts'
import type { ListKeys } from '../use-list-keys.ts'
import styles from './board.module.css'
import { BoardCard } from './board-card.tsx'
import type { CardDrag } from './use-card-drag.tsx'

const page = 200

interface BoardColumnProps {
  readonly column: Column
  readonly tasks: readonly PlanTask[]
  readonly keys: ListKeys
  readonly drag: CardDrag
}

/** An empty column says what would stand in it. */
export function BoardColumn({ column, tasks, keys, drag }: BoardColumnProps) {
  const text = useText()
  const format = useFormat()
  const id = useId()
  const [shown, setShown] = useState(page)
  return (
    <section
      className={styles.column}
      aria-labelledby={id}
      data-column={column}
      data-over={(drag.over === column && column !== 'waiting') || undefined}
    >
      <h2 id={id} className={styles.head}>
        {text(`board.${column}`)}
        <span>{format.number(tasks.length)}</span>
      </h2>
      {tasks.length === 0 && <p className={styles.empty}>{text(`board.empty-${column}`)}</p>}
      <ul className={styles.cards}>
        {tasks.slice(0, shown).map((task) => (
          <BoardCard key={task.id} task={task} keys={keys} drag={drag} />
        ))}
      </ul>
      {tasks.length > shown && (
        <Button onClick={() => setShown(shown + page)}>{text('board.more', { count: tasks.length - shown })}</Button>
      )}
    </section>
  )
}

/** Tasks of other people that hold something up, the one that has kept us waiting longest first. */
import { daysBetween } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useMe } from '../../../lib/use-me.ts'
import { blockersOf } from '../logic/blockers.ts'
import { OwnerMark } from '../task-mark.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './rail.module.css'

/** At most five; nothing when nobody is waited for. */
export function WaitingForOthers() {
  const { plan, select } = usePlan()
  const { member } = useMe()
  const text = useText()
  const format = useFormat()
  const blockers = blockersOf(plan, member).slice(0, 5)
  if (blockers.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>{text('week.waiting-for-others')}</h2>
      <ul className={styles.feed}>
        {blockers.map((task) => (
          <li key={task.id}>
            <OwnerMark task={task} />
            <button type="button" className={styles.link} onClick={() => select(task.id)}>
              {task.title}
            </button>
            <span className={styles.wait}>{format.calendarDays(Math.max(0, daysBetween(task.start, plan.today)))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

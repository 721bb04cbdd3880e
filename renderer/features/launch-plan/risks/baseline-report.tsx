/** The plan against its baseline: forecast in words, each phase, then every task whose dates differ. On screen and on paper. */
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { type BaselineGroup, compareToBaseline, slipOfEnd } from '../logic/baseline.ts'
import { OwnerMark } from '../task-mark.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './risks.module.css'

/** Without a baseline only the forecast is known. */
export function BaselineReport() {
  const { plan, calendar } = usePlan()
  const text = useText()
  const groups = compareToBaseline(plan, calendar)
  const moved = groups.filter((group) => group.moved.length > 0)
  return (
    <>
      <Forecast />
      {plan.baselineOn !== null && (
        <ul className={styles.phases}>
          {groups.map((group) => (
            <li key={group.phase.id}>
              <span>{group.phase.name}</span>
              <Slip days={group.slip} />
            </li>
          ))}
        </ul>
      )}
      {plan.baselineOn !== null && moved.length === 0 && <p className={styles.note}>{text('risks.nothing-moved')}</p>}
      {moved.length > 0 && <MovedTable groups={moved} />}
    </>
  )
}

function Forecast() {
  const { plan, calendar } = usePlan()
  const text = useText()
  const format = useFormat()
  const day = format.dayFull(plan.forecastEnd)
  const slip = slipOfEnd(plan, calendar)
  if (slip === null) return <p className={styles.forecast}>{text('risks.forecast', { day })}</p>
  return (
    <p className={styles.forecast}>
      {slip > 0 && text('risks.forecast-late', { days: slip, day })}
      {slip === 0 && text('risks.forecast-on-time', { day })}
      {slip < 0 && text('risks.forecast-early', { days: -slip, day })}
    </p>
  )
}

function MovedTable({ groups }: { readonly groups: readonly BaselineGroup[] }) {
  const text = useText()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text('plan.task')}</th>
          <th scope="col">{text('risks.col-baseline')}</th>
          <th scope="col">{text('risks.col-now')}</th>
          <th scope="col">{text('risks.col-slip')}</th>
          <th scope="col">{text('panel.owner')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.phase.id}>
          <tr className={styles.phase}>
            <th scope="rowgroup" colSpan={5}>
              {group.phase.name}
            </th>
          </tr>
          {group.moved.map((task) => (
            <MovedRow key={task.id} task={task} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function MovedRow({ task }: { readonly task: PlanTask }) {
  const { select, selectedId } = usePlan()
  const format = useFormat()
  return (
    <tr aria-selected={selectedId === task.id}>
      <td>
        <button type="button" className={styles.open} onClick={() => select(task.id)}>
          {task.title}
        </button>
      </td>
      <td>{format.range(task.baselineStart ?? task.start, task.baselineDue ?? task.due)}</td>
      <td>{format.range(task.start, task.due)}</td>
      <td>
        <Slip days={task.slip} />
      </td>
      <td>
        <OwnerMark task={task} />
      </td>
    </tr>
  )
}

function Slip({ days }: { readonly days: number }) {
  const text = useText()
  if (days === 0) return <span className={styles.note}>{text('risks.on-time')}</span>
  if (days < 0) return <span className={styles.note}>{text('plan.days-earlier', { days: -days })}</span>
  return <span className={styles.late}>{text('plan.days-later', { days })}</span>
}

/** The next gate of the plan: how many of its conditions are met, and which are open. */
import { contract } from '#shared/contracts/index.ts'
import type { Condition, PlanTask } from '#shared/contracts/launch-plan.ts'
import { workingDaysBetween } from '#shared/domain/launch-plan/calendar.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { MeterSegments } from '../../../ui/meter.tsx'
import { Reason } from '../../../ui/reason.tsx'
import { nextGate } from '../logic/gate.ts'
import { ReadyVerdict } from '../task-mark.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './rail.module.css'

/** Nothing once every gate is behind. */
export function NextGate() {
  const { plan } = usePlan()
  const gate = nextGate(plan.tasks)
  return gate === null ? null : <Gate task={gate} />
}

function Gate({ task }: { readonly task: PlanTask }) {
  const { plan, calendar, select } = usePlan()
  const text = useText()
  const format = useFormat()
  const detail = useLive(contract.launchPlan.task, { taskId: task.id }).data
  const open = detail?.conditions.filter((condition) => !condition.met) ?? []
  const ahead = workingDaysBetween(calendar, plan.today, task.start)
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>
        {text('week.next-gate')}
        <ReadyVerdict task={task} />
      </h2>
      <button type="button" className={styles.title} onClick={() => select(task.id)}>
        {task.title}
      </button>
      <p className={styles.when}>
        {ahead > 0 ? text('week.gate-in', { day: format.dayLong(task.start), days: format.days(ahead) }) : format.dayLong(task.start)}
      </p>
      {task.conditionsAll > 0 && (
        <MeterSegments
          done={task.conditionsMet}
          all={task.conditionsAll}
          label={text('plan.conditions-met', { met: task.conditionsMet, all: task.conditionsAll })}
        />
      )}
      <ul className={styles.open}>
        {open.map((condition) => (
          <OpenCondition key={condition.key} condition={condition} />
        ))}
      </ul>
      {task.conditionsAll > 0 && (
        <Button variant="link" onClick={() => select(task.id)}>
          {text('week.show-conditions', { count: task.conditionsAll })}
        </Button>
      )}
    </section>
  )
}

function OpenCondition({ condition }: { readonly condition: Condition }) {
  const text = useText()
  const reasonText = useReasonText('condition')
  return (
    <li>
      <Reason tone="warn" detail={reasonText(condition.reason)}>
        {text(`condition.${condition.key}.title`)}
      </Reason>
    </li>
  )
}

/** Whether the task can be done: conditions met first, open ones with their reason and the way to mend them, rules it breaks, holidays in it. */
import { IconCalendarOff, IconHelp } from '@tabler/icons-react'
import type { Condition, DayOff, PlanTask, TaskDetail } from '#shared/contracts/launch-plan.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { Note, Reason } from '../../../ui/reason.tsx'
import { conditionToPath } from '../logic/screen-path.ts'
import { ReadyVerdict } from '../task-mark.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './panel.module.css'

/** Left out when the task has nothing to say about itself. */
export function ReadinessSection({ task, detail }: { readonly task: PlanTask; readonly detail: TaskDetail }) {
  const { plan, tasks } = usePlan()
  const text = useText()
  const ruleText = useReasonText('rule')
  const conditions = detail.conditions.toSorted((a, b) => Number(b.met) - Number(a.met))
  const holidays = plan.daysOff.filter((off) => off.day >= task.start && off.day <= task.due)
  const waitsFor = task.status === 'done' ? [] : task.waitsFor.flatMap((id) => tasks.get(id) ?? [])
  if (conditions.length + task.broken.length + holidays.length + waitsFor.length === 0 && detail.overrideReason === '') return null
  return (
    <PanelSection title={text('panel.readiness')} end={<Verdict task={task} />}>
      <ul className={styles.reasons}>
        {conditions.map((condition) => (
          <li key={condition.key}>
            <ConditionReason condition={condition} />
          </li>
        ))}
        {waitsFor.map((other) => (
          <li key={other.id}>
            <WaitReason other={other} />
          </li>
        ))}
        {task.broken.map((reason) => (
          <li key={reason.code}>
            <Reason tone="bad" detail={text('panel.rule-broken')}>
              {ruleText(reason)}
            </Reason>
          </li>
        ))}
      </ul>
      <div className={styles.notes}>
        {detail.overrideReason !== '' && <Note>{text('panel.done-anyway', { reason: detail.overrideReason })}</Note>}
        {holidays.map((off) => (
          <HolidayNote key={off.id} off={off} />
        ))}
      </div>
    </PanelSection>
  )
}

/** The word, and the way to what it means. */
function Verdict({ task }: { readonly task: PlanTask }) {
  const text = useText()
  const go = useGo()
  return (
    <>
      <ReadyVerdict task={task} />
      <IconButton
        compact
        label={text('guide.on-readiness')}
        icon={<IconHelp className="icon-s" />}
        onClick={() => go('/help?section=readiness')}
      />
    </>
  )
}

function ConditionReason({ condition }: { readonly condition: Condition }) {
  const text = useText()
  const go = useGo()
  const reasonText = useReasonText('condition')
  return (
    <Reason
      tone={condition.met ? 'good' : 'warn'}
      detail={reasonText(condition.reason)}
      actions={
        !condition.met && (
          <Button onClick={() => go(conditionToPath(condition))}>{text('panel.go-to', { screen: text(`nav.${condition.screen}`) })}</Button>
        )
      }
    >
      {text(`condition.${condition.key}.title`)}
    </Reason>
  )
}

function WaitReason({ other }: { readonly other: PlanTask }) {
  const { select } = usePlan()
  const text = useText()
  const format = useFormat()
  return (
    <Reason tone="warn" detail={text('panel.waits-until', { day: format.day(other.forecastDue) })}>
      <button type="button" className={styles.name} onClick={() => select(other.id)}>
        {text('plan.waits-for', { tasks: other.title })}
      </button>
    </Reason>
  )
}

function HolidayNote({ off }: { readonly off: DayOff }) {
  const text = useText()
  const format = useFormat()
  return (
    <Note icon={<IconCalendarOff aria-hidden="true" />}>
      {text(off.blocks ? 'panel.holiday-rest' : 'panel.holiday-elsewhere', {
        day: format.dayShort(off.day),
        name: off.name,
        place: off.place,
      })}
    </Note>
  )
}

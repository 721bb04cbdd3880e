/** A task's dates, and the form that moves it: start, working days, fixed or not. */
import { IconPin } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { addWorkingDays, nextWorkingDay } from '#shared/domain/launch-plan/calendar.ts'
import { daysRange } from '#shared/domain/launch-plan/phases.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './panel.module.css'

/** "16 – 17 Feb, 2 working days"; pressing it opens the form. */
export function WhenField({ task }: { readonly task: PlanTask }) {
  const { form, openForm } = usePlan()
  const text = useText()
  const format = useFormat()
  const opened = form?.kind === 'when' && form.taskId === task.id
  return (
    <FormPopover
      opened={opened}
      label={text('command.move-task')}
      position="bottom-start"
      startsAtTitle
      onClose={() => openForm(null)}
      anchor={
        <button
          type="button"
          className={styles.value}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => openForm(opened ? null : { kind: 'when', taskId: task.id })}
        >
          {task.fixedStart !== null && <IconPin aria-label={text('panel.fixed')} />}
          <span>{format.range(task.start, task.due)}</span>
          <span className={styles.muted}>{task.kind === 'milestone' ? text('plan.milestone') : format.days(task.days)}</span>
        </button>
      }
    >
      <WhenForm task={task} onClose={() => openForm(null)} />
    </FormPopover>
  )
}

function WhenForm({ task, onClose }: { readonly task: PlanTask; readonly onClose: () => void }) {
  const { plan, calendar } = usePlan()
  const text = useText()
  const format = useFormat()
  const [start, setStart] = useState<string | null>(task.start)
  const [days, setDays] = useState(task.days)
  const [isFixed, setFixed] = useState(task.fixedStart !== null)
  const { run, refusal } = useRefusable(contract.launchPlan.scheduleTask, ({ moved }) => {
    const own = moved.find((each) => each.taskId === task.id)
    const others = moved.length - (own === undefined ? 0 : 1)
    return own === undefined ? text('plan.said-saved') : text('plan.said-moved', { range: format.range(own.toStart, own.toDue), others })
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (start === null) return
    const fields = {
      ...(start !== task.start || isFixed ? { start } : {}),
      ...(days !== task.days ? { days } : {}),
      ...(isFixed !== (task.fixedStart !== null) ? { fixed: isFixed } : {}),
    }
    if (Object.keys(fields).length === 0 || (await run({ taskId: task.id, ...fields }))) onClose()
  }
  const first = start === null ? null : nextWorkingDay(calendar, start)
  const fits = days >= daysRange.min && days <= daysRange.max
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <DateField
        label={text('plan.field-start')}
        value={start}
        onChange={setStart}
        daysOff={calendar.daysOff}
        minDay={plan.start}
        compact
      />
      {task.kind === 'task' && (
        <NumberField label={text('plan.field-days')} value={days} {...daysRange} keepsTyped onChange={setDays} compact />
      )}
      {first !== null && fits && (
        <p className={forms.hint}>
          {text(first === start ? 'panel.would-run' : 'panel.would-run-after-rest', {
            range: format.range(first, addWorkingDays(calendar, first, days - 1)),
          })}
        </p>
      )}
      <Checkbox label={text('panel.fix-date')} hint={text('panel.fix-date-hint')} checked={isFixed} onChange={setFixed} />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('plan.move')} disabled={start === null} onCancel={onClose} />
    </form>
  )
}

/** A new task: what, in which phase, from when, how long. Small enough to be typed and forgotten. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { daysRange } from '#shared/domain/launch-plan/phases.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField, SelectField, TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import styles from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { usePlan } from '../use-plan.ts'

/** Starts in the phase and on the day where the plan now is; opens the new task in the panel. */
export function NewTaskForm({ onClose }: { readonly onClose: () => void }) {
  const { plan, calendar, select } = usePlan()
  const text = useText()
  const now = plan.phases.find((phase) => phase.end >= plan.today) ?? plan.phases[0]
  const [title, setTitle] = useState('')
  const [phaseId, setPhaseId] = useState(now?.id ?? '')
  const [start, setStart] = useState<string | null | undefined>()
  const [days, setDays] = useState(1)
  const [isMilestone, setMilestone] = useState(false)
  const phase = plan.phases.find((each) => each.id === phaseId)
  const suggested = phase && phase.start > plan.today ? phase.start : plan.today
  const shownStart = start === undefined ? suggested : start
  const { run, refusal } = useRefusable(contract.launchPlan.addTask, () => text('plan.said-added'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '' || shownStart === null) return
    const added = await run({ phaseId, title, start: shownStart, days: isMilestone ? 1 : days, kind: isMilestone ? 'milestone' : 'task' })
    if (added === undefined) return
    onClose()
    select(added.taskId)
  }
  return (
    <form className={styles.fields} onSubmit={(event) => void submit(event)}>
      <TextField label={text('plan.field-title')} value={title} onChange={setTitle} autoFocus />
      <SelectField
        label={text('plan.field-phase')}
        value={phaseId}
        options={plan.phases.map((each) => ({ value: each.id, label: each.name }))}
        onChange={setPhaseId}
      />
      <DateField label={text('plan.field-start')} value={shownStart} onChange={setStart} daysOff={calendar.daysOff} minDay={plan.start} />
      {!isMilestone && <NumberField label={text('plan.field-days')} value={days} {...daysRange} keepsTyped onChange={setDays} />}
      <Checkbox label={text('plan.field-milestone')} checked={isMilestone} onChange={setMilestone} />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('plan.add-task')} disabled={title.trim() === '' || shownStart === null} onCancel={onClose} />
    </form>
  )
}

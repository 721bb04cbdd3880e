/** Moves the plan's first day, and shows before the act what would move. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { MovedTask } from '#shared/contracts/launch-plan.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import styles from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import planForms from '../plan-forms.module.css'
import { usePlan } from '../use-plan.ts'

const shown = 50

/** A refusal stands in the place of the list and keeps the day as it was typed. */
export function MovePlanForm({ onClose }: { readonly onClose: () => void }) {
  const { plan, calendar } = usePlan()
  const text = useText()
  const format = useFormat()
  const errorText = useErrorText()
  const [start, setStart] = useState<string | null>(plan.start)
  const changes = start !== null && start !== plan.start
  const preview = useLive(contract.launchPlan.previewStart, { planId: plan.id, start: start ?? plan.start }, { enabled: changes })
  const { run, refusal } = useRefusable(contract.launchPlan.moveStart, ({ moved }) =>
    text('plan.said-plan-moved', { day: format.day(start ?? plan.start), count: moved.length }),
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (start !== null && (await run({ planId: plan.id, start }))) onClose()
  }
  const problem = refusal ?? (preview.error === null ? null : errorText(preview.error))
  return (
    <form className={styles.fields} onSubmit={(event) => void submit(event)}>
      <DateField label={text('plan.field-first-day')} value={start} onChange={setStart} daysOff={calendar.daysOff} compact />
      {problem === null ? <Moves moved={preview.data?.moved ?? []} changes={changes} /> : <InlineError>{problem}</InlineError>}
      <FormActs submit={text('plan.move-plan')} disabled={!changes || problem !== null} onCancel={onClose} />
    </form>
  )
}

function Moves({ moved, changes }: { readonly moved: readonly MovedTask[]; readonly changes: boolean }) {
  const text = useText()
  const format = useFormat()
  if (!changes) return <p className={styles.hint}>{text('plan.move-plan-hint')}</p>
  return (
    <>
      <p className={styles.hint}>{text('plan.would-move', { count: moved.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className={planForms.moves} tabIndex={0} aria-label={text('plan.would-move', { count: moved.length })}>
        {moved.slice(0, shown).map((task) => (
          <li key={task.taskId}>
            <span>{task.title}</span>
            <span>{text('plan.from-to', { from: format.dayShort(task.fromDue), to: format.dayShort(task.toDue) })}</span>
          </li>
        ))}
      </ul>
      {moved.length > shown && <p className={styles.hint}>{text('plan.and-more', { count: moved.length - shown })}</p>}
    </>
  )
}

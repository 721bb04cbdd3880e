/** Sets how many calendar days the plan has; phases and untouched tasks stretch with it. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { addDays } from '#shared/domain/day.ts'
import { lengthRange } from '#shared/domain/launch-plan/phases.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { NumberField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import styles from '../../../ui/forms.module.css'
import { usePlan } from '../use-plan.ts'

/** The last day is shown while the number is typed. */
export function PlanLengthForm({ onClose }: { readonly onClose: () => void }) {
  const { plan } = usePlan()
  const text = useText()
  const format = useFormat()
  const [length, setLength] = useState(plan.lengthDays)
  const { run, refusal } = useRefusable(contract.launchPlan.setLength, ({ moved }) =>
    text('plan.said-length', { days: length, count: moved.length }),
  )
  const fits = length >= lengthRange.min && length <= lengthRange.max
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ planId: plan.id, lengthDays: length })) onClose()
  }
  return (
    <form className={styles.fields} onSubmit={(event) => void submit(event)}>
      <NumberField
        label={text('plan.field-length')}
        hint={fits && text('plan.length-hint', { day: format.dayFull(addDays(plan.start, length - 1)) })}
        error={refusal}
        value={length}
        {...lengthRange}
        keepsTyped
        onChange={setLength}
      />
      <FormActs submit={text('plan.set-length')} disabled={length === plan.lengthDays} onCancel={onClose} />
    </form>
  )
}

/** A target: what it is for, how it is measured, what it is to be by when. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { addDays } from '#shared/domain/day.ts'
import { addsUp, unitOf } from '#shared/domain/figures/targets.ts'
import { goalKinds, targetMeasures } from '#shared/domain/figures/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField, SelectField, TextField } from '../../../ui/fields.tsx'
import form from '../charts/form.module.css'
import { FormPanel } from '../charts/form-panel.tsx'
import { amountToTyped, typedToAmount } from './amounts.ts'
import { Readings } from './readings.tsx'
import type { Target } from './targets-card.tsx'

interface TargetFormProps {
  /** Null: a new one. */
  readonly target: Target | null
  readonly today: string
  readonly currency: string
  readonly onClose: () => void
}

type Fields = Pick<Target, 'goal' | 'measure' | 'name' | 'fromDay' | 'byDay'> & {
  readonly start: number | null
  readonly value: number | null
}

/** Days that a new target is given. */
const usualDays = 90

function toFields(target: Target | null, today: string, currency: string): Fields {
  if (target === null)
    return { goal: 'awareness', measure: 'click', name: '', start: 0, value: null, fromDay: today, byDay: addDays(today, usualDays) }
  const typed = (amount: number) => amountToTyped(amount, target.unit, currency)
  const { goal, measure, name, fromDay, byDay } = target
  return { goal, measure, name, fromDay, byDay, start: typed(target.start), value: typed(target.value) }
}

export function TargetForm({ target, today, currency, onClose }: TargetFormProps) {
  const text = useText()
  const [fields, setFields] = useState(() => toFields(target, today, currency))
  const change = (some: Partial<Fields>) => setFields((kept) => ({ ...kept, ...some }))
  const save = useCommand(contract.goals.saveTarget, {
    done: () => text(target === null ? 'did.target-added' : 'did.target-updated', { name: fields.name }),
  })
  const remove = useCommand(contract.goals.removeTarget, { done: () => text('did.target-removed', { name: fields.name }) })
  const unit = unitOf(fields.measure)
  const { name, start, value } = fields
  const submit = async () => {
    if (value === null) return
    const amount = (typed: number) => typedToAmount(typed, unit, currency)
    const saved = await save({
      ...(target === null ? {} : { targetId: target.id }),
      fields: { ...fields, start: amount(start ?? 0), value: amount(value) },
    })
    if (saved !== undefined) onClose()
  }
  const whyNot =
    name.trim() === '' || value === null
      ? text('goals.target-incomplete')
      : fields.byDay <= fields.fromDay
        ? text('analytics.ends-before')
        : null
  return (
    <FormPanel
      crumb={text('goals.panel-target')}
      submit={text(target === null ? 'goals.set-target' : 'goals.save-target')}
      whyNot={whyNot}
      onSubmit={() => void submit()}
      onClose={onClose}
      {...(target === null
        ? {}
        : {
            remove: {
              label: text('goals.remove-target'),
              run: () => void remove({ targetId: target.id }).then((done) => done !== undefined && onClose()),
            },
          })}
      more={target !== null && target.measure === 'typed' && <Readings target={target} today={today} />}
    >
      <TargetFields fields={fields} change={change} isNew={target === null} currency={currency} />
    </FormPanel>
  )
}

interface TargetFieldsProps {
  readonly fields: Fields
  readonly change: (some: Partial<Fields>) => void
  readonly isNew: boolean
  readonly currency: string
}

function TargetFields({ fields, change, isNew, currency }: TargetFieldsProps) {
  const text = useText()
  const unitHint = text(`goals.unit-${unitOf(fields.measure)}`, { currency })
  return (
    <>
      <TextField label={text('goals.target-name')} value={fields.name} onChange={(next) => change({ name: next })} autoFocus={isNew} />
      <SelectField
        label={text('goals.target-goal')}
        value={fields.goal}
        options={goalKinds.map((goal) => ({ value: goal, label: text(`goals.goal-${goal}`) }))}
        onChange={(goal) => change({ goal })}
      />
      <SelectField
        label={text('goals.target-measure')}
        value={fields.measure}
        options={targetMeasures.map((measure) => ({ value: measure, label: text(`goals.measure-${measure}`) }))}
        hint={text(addsUp(fields.measure) ? 'goals.measure-adds' : 'goals.measure-stands')}
        onChange={(measure) => change({ measure })}
      />
      <div className={form.row}>
        <NumberField
          label={text('goals.target-start')}
          hint={unitHint}
          value={fields.start}
          onChange={(next) => change({ start: next })}
          min={0}
          decimals={2}
        />
        <NumberField
          label={text('goals.target-value')}
          hint={unitHint}
          value={fields.value}
          onChange={(next) => change({ value: next })}
          min={0}
          decimals={2}
        />
      </div>
      <DateField label={text('analytics.from')} value={fields.fromDay} onChange={(day) => day !== null && change({ fromDay: day })} />
      <DateField label={text('goals.target-by')} value={fields.byDay} onChange={(day) => day !== null && change({ byDay: day })} />
    </>
  )
}

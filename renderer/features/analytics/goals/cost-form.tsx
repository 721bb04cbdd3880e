/** A cost: what for, over which days, how much, or how many hours at which price. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { addDays } from '#shared/domain/day.ts'
import { costKinds } from '#shared/domain/figures/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField, SelectField, TextField } from '../../../ui/fields.tsx'
import form from '../charts/form.module.css'
import { FormPanel } from '../charts/form-panel.tsx'
import { amountToTyped, typedToAmount } from './amounts.ts'
import type { Cost } from './costs-card.tsx'

interface CostFormProps {
  /** Null: a new one. */
  readonly cost: Cost | null
  readonly today: string
  readonly currency: string
  readonly onClose: () => void
}

type Fields = Pick<Cost, 'kind' | 'name' | 'fromDay' | 'toDay' | 'currency' | 'hours'> & { readonly amount: number | null }

/** Days that a new cost is spread over. */
const usualDays = 364

export function CostForm({ cost, today, currency, onClose }: CostFormProps) {
  const text = useText()
  const [fields, setFields] = useState<Fields>(() =>
    cost === null
      ? { kind: 'platform', name: '', fromDay: today, toDay: addDays(today, usualDays), currency, hours: null, amount: null }
      : { ...cost, amount: amountToTyped(cost.amount, 'money', cost.currency) },
  )
  const change = (some: Partial<Fields>) => setFields((kept) => ({ ...kept, ...some }))
  const { kind, name, fromDay, toDay, hours, amount } = fields
  const save = useCommand(contract.goals.saveCost, { done: () => text(cost === null ? 'did.cost-added' : 'did.cost-updated', { name }) })
  const remove = useCommand(contract.goals.removeCost, { done: () => text('did.cost-removed', { name }) })
  const isHours = kind === 'hours'
  const submit = async () => {
    if (amount === null) return
    const saved = await save({
      ...(cost === null ? {} : { costId: cost.id }),
      fields: {
        ...{ kind, name, fromDay, toDay, currency: fields.currency },
        hours: isHours ? (hours ?? 0) : null,
        amount: typedToAmount(amount, 'money', fields.currency),
      },
    })
    if (saved !== undefined) onClose()
  }
  const isIncomplete = name.trim() === '' || amount === null || (isHours && hours === null)
  const whyNot = isIncomplete ? text('goals.cost-incomplete') : toDay < fromDay ? text('analytics.ends-before') : null
  return (
    <FormPanel
      crumb={text('goals.panel-cost')}
      submit={text(cost === null ? 'goals.add-cost' : 'goals.save-cost')}
      whyNot={whyNot}
      onSubmit={() => void submit()}
      onClose={onClose}
      {...(cost === null
        ? {}
        : {
            remove: {
              label: text('goals.remove-cost'),
              run: () => void remove({ costId: cost.id }).then((done) => done !== undefined && onClose()),
            },
          })}
    >
      <CostFields fields={fields} change={change} isNew={cost === null} />
    </FormPanel>
  )
}

interface CostFieldsProps {
  readonly fields: Fields
  readonly change: (some: Partial<Fields>) => void
  readonly isNew: boolean
}

function CostFields({ fields, change, isNew }: CostFieldsProps) {
  const text = useText()
  const { kind, name, fromDay, toDay, hours, amount } = fields
  const isHours = kind === 'hours'
  return (
    <>
      <TextField label={text('goals.cost-name')} value={name} onChange={(next) => change({ name: next })} autoFocus={isNew} />
      <SelectField
        label={text('goals.cost-kind')}
        value={kind}
        options={costKinds.map((value) => ({ value, label: text(`goals.cost-kind-${value}`) }))}
        onChange={(next) => change({ kind: next })}
      />
      <div className={form.row}>
        {isHours && (
          <NumberField label={text('goals.cost-hours')} value={hours} min={0} decimals={2} onChange={(next) => change({ hours: next })} />
        )}
        <NumberField
          label={text(isHours ? 'goals.cost-an-hour' : 'goals.cost-amount')}
          hint={text('goals.unit-money', { currency: fields.currency })}
          value={amount}
          decimals={2}
          min={0}
          onChange={(next) => change({ amount: next })}
        />
      </div>
      <DateField label={text('goals.cost-from')} value={fromDay} onChange={(day) => day !== null && change({ fromDay: day })} />
      <DateField label={text('goals.cost-to')} value={toDay} onChange={(day) => day !== null && change({ toDay: day })} />
      <p className={form.note}>{text('goals.cost-spread')}</p>
    </>
  )
}

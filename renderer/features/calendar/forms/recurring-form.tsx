/** A recurring slot: on which weekdays, how often, when, where and for whom. */
import { useState } from 'react'
import type { RecurringSlot } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import { type ContentKind, contentKinds } from '#shared/domain/content/types.ts'
import { addDays } from '#shared/domain/day.ts'
import { type Network, networkNames, networks } from '#shared/domain/networks.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField, SelectField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import { ownZone, zonesToChoose } from '../logic/times.ts'
import { useCalendar } from '../use-calendar.ts'
import styles from './recurring-form.module.css'

type Fields = Omit<RecurringSlot, 'id'>

const aMonday = '2027-01-04'
const everybody = 'everybody'
const whatever = 'whatever'

/** Null: a new one. */
export function RecurringForm({ slot, onClose }: { readonly slot: RecurringSlot | null; readonly onClose: () => void }) {
  const text = useText()
  const { fields, change } = useRecurringFields(slot)
  const { send, refusal } = useKeep(slot, onClose)
  return (
    <form
      className={styles.form}
      aria-label={text(slot === null ? 'calendar.add-recurring' : 'calendar.recurring')}
      onSubmit={(event) => {
        event.preventDefault()
        void send(fields)
      }}
    >
      <Weekdays value={fields.weekdays} onChange={(weekdays) => change({ weekdays })} />
      <div className={forms.row}>
        <NumberField
          compact
          label={text('calendar.field-every')}
          value={fields.everyWeeks}
          min={1}
          max={8}
          onChange={(everyWeeks) => change({ everyWeeks })}
        />
        <TimeField compact label={text('calendar.field-time')} value={fields.time} onChange={(time) => change({ time })} />
      </div>
      <SelectField
        compact
        searchable
        label={text('calendar.field-zone')}
        value={fields.zone}
        options={zonesToChoose([fields.zone]).map((each) => ({ value: each, label: each.replaceAll('_', ' ') }))}
        onChange={(zone) => change({ zone })}
      />
      <Where fields={fields} change={change} />
      <Span fields={fields} change={change} />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('calendar.keep-recurring')} disabled={fields.weekdays.length === 0} onCancel={onClose} />
    </form>
  )
}

interface PartProps {
  readonly fields: Fields
  readonly change: (fields: Partial<Fields>) => void
}

function Where({ fields, change }: PartProps) {
  const { teams } = useCalendar()
  const text = useText()
  return (
    <>
      <div className={forms.row}>
        <SelectField<Network>
          compact
          label={text('calendar.field-network')}
          value={fields.network}
          options={networks.map((each) => ({ value: each, label: networkNames[each] }))}
          onChange={(network) => change({ network })}
        />
        <SelectField
          compact
          label={text('calendar.field-team')}
          value={fields.teamId ?? everybody}
          options={[{ value: everybody, label: text('content.everybody') }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(team) => change({ teamId: team === everybody ? null : team })}
        />
      </div>
      <SelectField<ContentKind | typeof whatever>
        compact
        label={text('calendar.field-wanted-kind')}
        value={fields.kind ?? whatever}
        options={[
          { value: whatever, label: text('calendar.whatever-mix-needs') },
          ...contentKinds.map((kind) => ({ value: kind, label: text(`content.kind-${kind}`) })),
        ]}
        onChange={(kind) => change({ kind: kind === whatever ? null : kind })}
      />
    </>
  )
}

function Span({ fields, change }: PartProps) {
  const text = useText()
  return (
    <>
      <DateField
        compact
        label={text('calendar.field-from')}
        value={fields.fromDay}
        onChange={(day) => day !== null && change({ fromDay: day })}
      />
      <DateField
        compact
        optional
        label={text('calendar.field-until')}
        value={fields.untilDay}
        minDay={fields.fromDay}
        onChange={(untilDay) => change({ untilDay })}
        onClear={() => change({ untilDay: null })}
      />
    </>
  )
}

function useRecurringFields(slot: RecurringSlot | null) {
  const { data } = useCalendar()
  const zone = useLive(contract.content.settings, {}).data?.zone || ownZone()
  const [changed, setChanged] = useState<Partial<Fields>>({})
  const base: Fields = slot ?? {
    weekdays: [2, 4],
    everyWeeks: 1,
    time: '09:00',
    zone,
    network: 'linkedin',
    teamId: null,
    kind: null,
    fromDay: data.today,
    untilDay: null,
  }
  const change = (next: Partial<Fields>) => setChanged((before) => ({ ...before, ...next }))
  return { fields: { ...base, ...changed }, change }
}

/** Adds or changes, and closes once it is done. */
function useKeep(slot: RecurringSlot | null, onClose: () => void) {
  const text = useText()
  const adding = useRefusable(contract.calendar.addRecurring, () => text('calendar.said-recurring-added'))
  const changing = useRefusable(contract.calendar.updateRecurring, () => text('calendar.said-recurring-changed'))
  const send = async (given: Fields & { readonly id?: string }) => {
    const { id: _, ...fields } = given
    const done = slot === null ? await adding.run({ fields }) : await changing.run({ recurringSlotId: slot.id, fields })
    if (done !== undefined) onClose()
  }
  return { send, refusal: adding.refusal ?? changing.refusal }
}

function Weekdays({ value, onChange }: { readonly value: readonly number[]; readonly onChange: (weekdays: number[]) => void }) {
  const text = useText()
  const format = useFormat()
  return (
    <fieldset className={styles.weekdays}>
      <legend>{text('calendar.field-weekdays')}</legend>
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
        <Checkbox
          key={weekday}
          label={format.weekday(addDays(aMonday, weekday - 1))}
          checked={value.includes(weekday)}
          onChange={(isOn) => onChange(isOn ? [...value, weekday] : value.filter((each) => each !== weekday))}
        />
      ))}
    </fieldset>
  )
}

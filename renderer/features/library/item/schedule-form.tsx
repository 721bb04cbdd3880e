/** Puts an item into the calendar: filled in with what the calendar proposes, and why it does. */
import { type FormEvent, useState } from 'react'
import type { Proposal } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import type { Network } from '#shared/domain/networks.ts'
import { networkNames, networks } from '#shared/domain/networks.ts'
import type { InputOf } from '#shared/rpc.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Note } from '../../../ui/reason.tsx'

interface ScheduleFormProps {
  readonly item: ItemView
  readonly onClose: () => void
}

/** Waits for the proposal, so that nothing jumps under the hand. */
export function ScheduleForm(props: ScheduleFormProps) {
  const text = useText()
  const { data: proposal, isPending } = useLive(contract.calendar.suggest, { itemId: props.item.id })
  const today = useLive(contract.workspace.info, {}).data?.today
  if (isPending || today === undefined) return <p className={forms.hint}>{text('library.looking-for-slot')}</p>
  return <Form {...props} proposal={proposal ?? null} today={today} />
}

interface FormProps extends ScheduleFormProps {
  readonly proposal: Proposal | null
  readonly today: string
}

/** "9:5" is no time of day. */
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/

function Form({ item, onClose, proposal, today }: FormProps) {
  const text = useText()
  const teams = useLive(contract.content.teams, {}).data ?? []
  const draft = useSlotDraft(proposal, today)
  const { network, day, time, teamId, isTime, set } = draft
  const format = useFormat()
  const { run, refusal } = useRefusable(contract.calendar.schedule, (_, slot) =>
    text('library.said-scheduled', { day: format.day(slot.day), time: slot.time }),
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const slot = draft.toSlot(item.id)
    if (slot !== null && (await run(slot)) !== undefined) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      {proposal === null ? <p className={forms.hint}>{text('library.no-slot')}</p> : draft.isProposed && <Why proposal={proposal} />}
      <DateField label={text('library.field-day')} minDay={today} value={day} onChange={(next) => set({ day: next })} />
      <div className={forms.row}>
        <TextField
          label={text('library.field-time')}
          {...(isTime ? {} : { error: text('library.time-refused') })}
          value={time}
          onChange={(next) => set({ time: next })}
        />
        <SelectField
          label={text('library.field-network')}
          value={network}
          options={networks.map((value) => ({ value, label: networkNames[value] }))}
          onChange={(next) => set({ network: next })}
        />
      </div>
      {teams.length > 0 && (
        <SelectField
          label={text('library.for')}
          value={teamId}
          options={[{ value: '', label: text('content.everybody') }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(next) => set({ teamId: next })}
        />
      )}
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('library.schedule')} disabled={day === null || !isTime} onCancel={onClose} />
    </form>
  )
}

interface SlotFields {
  readonly network: Network
  readonly day: string | null
  readonly time: string
  /** Empty: everybody. */
  readonly teamId: string
}

/** Begins with the proposal; as long as nothing of its place is changed its caption, zone and stagger go with it. */
function useSlotDraft(proposal: Proposal | null, today: string) {
  const [fields, setFields] = useState<SlotFields>({
    network: proposal?.network ?? 'linkedin',
    day: proposal?.day ?? today,
    time: proposal?.time ?? '09:00',
    teamId: proposal?.teamId ?? '',
  })
  const time = fields.time.trim().padStart(5, '0')
  const isTime = timeOfDay.test(time)
  const kept =
    proposal !== null && proposal.day === fields.day && proposal.time === time && proposal.network === fields.network ? proposal : null
  const toSlot = (itemId: string): InputOf<typeof contract.calendar.schedule> | null => {
    const { day, network, teamId } = fields
    if (day === null || !isTime) return null
    const slot = { itemId, network, day, time, teamId: teamId === '' ? null : teamId }
    if (kept === null) return slot
    const { captionId, zone, staggerMinutes, recurringSlotId } = kept
    return { ...slot, captionId, zone, staggerMinutes, recurringSlotId }
  }
  const set = (changed: Partial<SlotFields>) => setFields({ ...fields, ...changed })
  return { ...fields, isTime, isProposed: kept !== null, toSlot, set }
}

function Why({ proposal }: { readonly proposal: Proposal }) {
  const reasonText = useReasonText()
  if (proposal.reasons.length === 0) return null
  return (
    <Note>
      {proposal.reasons.map((reason) => (
        <p key={reason.code}>{reasonText(reason)}</p>
      ))}
    </Note>
  )
}

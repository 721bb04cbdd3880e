/** Puts an item of the library on a day: the whole of what dragging does, and more. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Day } from '#shared/domain/day.ts'
import { networkNames } from '#shared/domain/networks.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import type { Place } from '../logic/day-facts.ts'
import { ownZone } from '../logic/times.ts'
import { useCalendar } from '../use-calendar.ts'
import { ItemField } from './item-field.tsx'
import { type Fields, SlotFields } from './slot-fields.tsx'

interface ScheduleFormProps {
  readonly itemId: string | null
  /** Null: the day that suits it best. */
  readonly day: Day | null
  readonly place: Place | null
  readonly onClose: () => void
}

/** The item first; the rest is filled with what suits it, and stays as it was changed by hand. */
export function ScheduleForm({ itemId: given, day, place, onClose }: ScheduleFormProps) {
  const { select } = useCalendar()
  const text = useText()
  const format = useFormat()
  const [itemId, setItemId] = useState(given)
  const { fields, change, why, recurringSlotId } = useSuggestedFields(itemId, day, place)
  const { run, refusal } = useRefusable(contract.calendar.schedule, ({ slotId, warnings }, input) => ({
    text: text('calendar.said-scheduled', { day: format.day(input.day), time: input.time, network: networkNames[input.network] }),
    ...(warnings.length > 0 ? { act: { label: text('calendar.see-warnings'), run: () => select(slotId) } } : {}),
  }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (itemId === null) return
    if (await run({ itemId, ...fields, recurringSlotId })) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <ItemField value={itemId} onChange={setItemId} />
      <SlotFields itemId={itemId} value={fields} onChange={change} />
      {why !== null && <p className={forms.hint}>{why}</p>}
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('calendar.schedule')} disabled={itemId === null} onCancel={onClose} />
    </form>
  )
}

/** What the backend would choose for the item, under what stands in the form already. */
function useSuggestedFields(itemId: string | null, day: Day | null, place: Place | null) {
  const { filters, data } = useCalendar()
  const reasonText = useReasonText('rule')
  const settings = useLive(contract.content.settings, {}).data
  const proposal = useLive(contract.calendar.suggest, { itemId: itemId ?? '' }, { enabled: itemId !== null }).data
  const [changed, setChanged] = useState<Partial<Fields>>({})
  const zone = settings?.zone || ownZone()
  const base: Fields = {
    day: data.today,
    time: '09:00',
    zone,
    network: 'linkedin',
    teamId: null,
    captionId: null,
    staggerMinutes: settings?.staggerMinutes ?? 0,
  }
  const wished: Fields = {
    ...base,
    ...(proposal ? pick(proposal) : {}),
    ...(filters.teamId === null ? {} : { teamId: filters.teamId }),
    ...(filters.network === null ? {} : { network: filters.network, captionId: null }),
    ...(day === null ? {} : { day }),
    ...(place === null ? {} : { day: place.day, time: place.time, zone: place.zone, network: place.network, teamId: place.teamId }),
    ...changed,
  }
  const isSuggested = proposal && day === null && place === null && changed.day === undefined
  const isInPlace = proposal && wished.day === proposal.day && wished.time === proposal.time
  const free = useFreeTime(wished, itemId !== null && place === null && changed.time === undefined && !isInPlace)
  const fields = { ...wished, time: free ?? wished.time }
  return {
    fields,
    change: (next: Partial<Fields>) => setChanged((before) => ({ ...before, ...next })),
    recurringSlotId: place?.recurringSlotId ?? (isInPlace ? proposal.recurringSlotId : null),
    why: isSuggested ? proposal.reasons.map(reasonText).join(' · ') : null,
  }
}

/** Where nobody meets another post; null while it is not known, and where it is not asked for. */
function useFreeTime({ network, teamId, day, time, zone }: Fields, asked: boolean): string | null {
  const free = useLive(contract.calendar.freeTime, { network, teamId, day, time, zone }, { enabled: asked, keep: true }).data
  return asked ? (free?.time ?? null) : null
}

function pick({ day, time, zone, network, teamId, captionId, staggerMinutes }: Fields): Fields {
  return { day, time, zone, network, teamId, captionId, staggerMinutes }
}

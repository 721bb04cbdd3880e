/** Shares and clicks of a post that has gone out, as somebody read them on the network: best hours are counted from them. */
import { useEffect, useState } from 'react'
import type { Slot } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { NumberField } from '../../../ui/fields.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { PanelSection } from '../../../ui/panel.tsx'

/** Kept when a field is left. */
export function SlotResults({ slot }: { readonly slot: Slot }) {
  const text = useText()
  const [shares, setShares] = useState(slot.shares)
  const [clicks, setClicks] = useState(slot.clicks)
  useEffect(() => {
    setShares(slot.shares)
    setClicks(slot.clicks)
  }, [slot.shares, slot.clicks])
  const { run, refusal } = useRefusable(contract.calendar.setResult, () => text('calendar.said-result'))
  const keep = () => {
    if (shares !== slot.shares || clicks !== slot.clicks) void run({ slotId: slot.id, shares, clicks })
  }
  return (
    <PanelSection title={text('calendar.results')}>
      <div className={forms.fields}>
        <div className={forms.row}>
          <NumberField compact label={text('calendar.field-shares')} value={shares} min={0} onChange={setShares} onLeave={keep} />
          <NumberField compact label={text('calendar.field-clicks')} value={clicks} min={0} onChange={setClicks} onLeave={keep} />
        </div>
        <p className={forms.hint}>{text('calendar.results-hint')}</p>
        <InlineError>{refusal}</InlineError>
      </div>
    </PanelSection>
  )
}

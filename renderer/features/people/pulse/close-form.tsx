/** Ends a round, after saying what that means. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import forms from '../../../ui/forms.module.css'
import type { Round } from './types.ts'

export function CloseForm({ round }: { readonly round: Round }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const close = useCommand(contract.pulse.closeRound, { done: () => text('pulse.said-closed') })
  const smallest = useLive(contract.people.settings, {}).data?.smallestGroup ?? 0
  const isFew = round.answers < smallest
  return (
    <FormPopover
      opened={isOpen}
      label={text('pulse.close')}
      position="bottom-start"
      startsAtTitle
      onClose={() => setOpen(false)}
      anchor={<Button onClick={() => setOpen(!isOpen)}>{text('pulse.close')}</Button>}
    >
      <p className={forms.hint}>{text(isFew ? 'pulse.close-few' : 'pulse.close-text', { count: round.answers, smallest })}</p>
      <div className={forms.acts}>
        <Button onClick={() => setOpen(false)}>{text('common.cancel')}</Button>
        <Button variant="primary" onClick={() => void close({ roundId: round.id })}>
          {text('pulse.close-now')}
        </Button>
      </div>
    </FormPopover>
  )
}

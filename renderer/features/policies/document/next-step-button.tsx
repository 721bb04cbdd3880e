/** The one primary button of a document: always what is to be done next. */
import { useState } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { RequestReviewForm } from '../dialogs/request-review-form.tsx'
import { VerdictForm } from '../dialogs/verdict-form.tsx'
import { type NextStep, nextStep } from '../logic/next-step.ts'
import { useDocument } from '../use-document.ts'
import { useNextStep } from './use-next-step.ts'

/** The forms of the review float below it, whatever opened them. */
export function NextStepButton() {
  const { view, form, openForm, me } = useDocument()
  const text = useText()
  const step = nextStep(view, me.member?.id ?? null)
  const run = useNextStep(step)
  const close = () => openForm(null)
  const asked = form?.kind === 'request-review' || form?.kind === 'verdict' ? form.kind : null
  // The form on its way out stays the one it was.
  const [shown, show] = useState<'request-review' | 'verdict'>('request-review')
  if (asked !== null && asked !== shown) show(asked)
  return (
    <FormPopover
      opened={asked !== null}
      label={text(shown === 'request-review' ? 'command.request-review' : 'command.give-verdict')}
      onClose={close}
      anchor={
        step === null ? null : (
          <Button variant="primary" onClick={run}>
            {text(stepToWords(step))}
          </Button>
        )
      }
    >
      {shown === 'request-review' ? <RequestReviewForm onClose={close} /> : <VerdictForm onClose={close} />}
    </FormPopover>
  )
}

function stepToWords(step: NextStep): string {
  if (step.kind === 'verdict') return step.mine ? 'policies.next-verdict' : 'policies.next-record'
  return `policies.next-${step.kind}`
}

/** Writes down what people said about taking part: what, how and when; with what follows from it. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { type Consent, type ConsentStep, type ConsentWay, consentSteps, consentWays } from '#shared/domain/people/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Note } from '../../../ui/reason.tsx'

interface ConsentFormProps {
  readonly personIds: readonly string[]
  /** Of one person: only what they can say now is offered. */
  readonly now?: { readonly state: Consent; readonly ranked: boolean }
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Nobody decides for others here: the form asks what they said. */
export function ConsentForm({ personIds, now, onDone, onClose }: ConsentFormProps) {
  const text = useText()
  const steps = now === undefined ? consentSteps : stepsOf(now.state, now.ranked)
  const [step, setStep] = useState<ConsentStep>(steps[0] ?? 'opted-in')
  const [way, setWay] = useState<ConsentWay>('mail')
  const today = useLive(contract.workspace.info, {}).data?.today ?? null
  const [day, setDay] = useState<string | null>(null)
  const { run, refusal } = useRefusable(contract.people.recordConsent, ({ changed }) => text('consent.said', { count: changed }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Of today the hour is known, of another day noon will do.
    const at = day === null || day === today ? {} : { at: Date.parse(`${day}T12:00`) }
    if ((await run({ personIds: [...personIds], step, way, ...at })) === undefined) return
    onDone()
    onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <SelectField
        label={text('consent.what')}
        value={step}
        options={steps.map((value) => ({ value, label: text(`consent.step-${value}`) }))}
        onChange={setStep}
      />
      <SelectField
        label={text('consent.how')}
        value={way}
        options={consentWays.filter((each) => each !== 'import').map((value) => ({ value, label: text(`consent.way-${value}`) }))}
        onChange={setWay}
      />
      <DateField label={text('consent.when')} value={day ?? today} onChange={setDay} />
      <Consequence step={step} />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('consent.record', { count: personIds.length })} onCancel={onClose} />
    </form>
  )
}

/** What somebody can say who stands there. */
function stepsOf(state: Consent, ranked: boolean): readonly ConsentStep[] {
  if (state === 'opted-in') return [ranked ? 'ranking-out' : 'ranking-in', 'opted-out']
  if (state === 'declined' || state === 'opted-out') return ['opted-in']
  return ['opted-in', 'declined']
}

function Consequence({ step }: { readonly step: ConsentStep }) {
  const text = useText()
  const texts = useLive(contract.people.consentTexts, {}).data
  if (step !== 'opted-in') return <Note>{text(`consent.then-${step}`)}</Note>
  if (texts === undefined) return null
  const [newest] = texts
  return newest === undefined ? (
    <Note tone="warn">
      {text('consent.no-text')} <a href="#/settings?section=consent">{text('consent.write-text')}</a>
    </Note>
  ) : (
    <Note>{text('consent.then-opted-in', { version: newest.version })}</Note>
  )
}

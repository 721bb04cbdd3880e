/** One tester's answers, typed in from paper or a call; everything may stay open, the name too. */

import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { feedbackRatings } from '#shared/domain/people/types.ts'
import type { InputOf } from '#shared/rpc.ts'
import { PersonPicker } from '../../../../domain/people/person-picker.tsx'
import { useText } from '../../../../lib/i18n.tsx'
import { useRefusable } from '../../../../lib/use-refusable.ts'
import { TextArea } from '../../../../ui/fields.tsx'
import { FormActs } from '../../../../ui/form-acts.tsx'
import forms from '../../../../ui/forms.module.css'
import { InlineError } from '../../../../ui/inline-error.tsx'
import { Segmented } from '../../../../ui/segmented.tsx'
import styles from './feedback.module.css'
import { scaleOf } from './ratings.ts'

type Fields = InputOf<typeof contract.leaders.addFeedback>['fields']

const empty: Fields = {
  personId: null,
  easeOfSharing: null,
  clarityOfPolicy: null,
  contentFit: null,
  wouldRecommend: null,
  worked: '',
  stopped: '',
}

export function FeedbackForm({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const [fields, setFields] = useState(empty)
  const { run, refusal } = useRefusable(contract.leaders.addFeedback, () => text('feedback.said-added'))
  const change = (more: Partial<Fields>) => setFields({ ...fields, ...more })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await run({ fields })) !== undefined) onClose()
  }
  const isNothing = fields.worked === '' && fields.stopped === '' && feedbackRatings.every((rating) => fields[rating] === null)
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <p className={forms.hint}>{text('feedback.scale-5')}</p>
      {feedbackRatings.map((rating) => (
        <div key={rating} className={styles.asked} data-wide={rating === 'wouldRecommend' || undefined}>
          <p className={forms.label}>{text(`feedback.${rating}`)}</p>
          <Segmented
            label={text(`feedback.${rating}`)}
            value={fields[rating] === null ? null : String(fields[rating])}
            options={scaleOf(rating).map((value) => ({ value: String(value), label: value }))}
            onChange={(value) => change({ [rating]: Number(value) })}
          />
          {rating === 'wouldRecommend' && <p className={forms.hint}>{text('feedback.scale-10')}</p>}
        </div>
      ))}
      <TextArea label={text('feedback.worked')} optional value={fields.worked} onChange={(worked) => change({ worked })} />
      <TextArea label={text('feedback.stopped')} optional value={fields.stopped} onChange={(stopped) => change({ stopped })} />
      <PersonPicker
        label={text('feedback.person')}
        hint={text('feedback.person-hint')}
        optional
        value={fields.personId === null ? [] : [fields.personId]}
        onChange={([personId]) => change({ personId: personId ?? null })}
      />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('feedback.save')} disabled={isNothing} onCancel={onClose} />
    </form>
  )
}

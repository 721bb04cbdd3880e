/** What they or a colleague say to the four questions; any of them may stay open. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { type LeaderQuestion, leaderQuestions } from '#shared/domain/people/types.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useRefusable } from '../../../../lib/use-refusable.ts'
import { TextArea } from '../../../../ui/fields.tsx'
import { FormActs } from '../../../../ui/form-acts.tsx'
import forms from '../../../../ui/forms.module.css'
import { InlineError } from '../../../../ui/inline-error.tsx'
import { Segmented } from '../../../../ui/segmented.tsx'
import styles from '../leaders.module.css'

interface AnswerFormProps {
  /** Null: not chosen yet. */
  readonly person: { readonly id: string; readonly name: string } | null
  readonly onClose: () => void
}

type Level = '0' | '1' | '2'
const levels: readonly Level[] = ['0', '1', '2']

export function AnswerForm({ person, onClose }: AnswerFormProps) {
  const text = useText()
  const [voice, setVoice] = useState<'colleague' | 'self'>('colleague')
  const [answers, setAnswers] = useState<Partial<Record<LeaderQuestion, Level>>>({})
  const [why, setWhy] = useState('')
  const { run, refusal } = useRefusable(contract.leaders.answer, () => text('leaders.said-answer', { name: person?.name ?? '' }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (person === null) return
    const scores = Object.fromEntries(
      leaderQuestions.flatMap((each) => (answers[each] === undefined ? [] : [[each, Number(answers[each])]])),
    )
    if ((await run({ personId: person.id, voice, answers: scores, why })) !== undefined) onClose()
  }
  const isNothing = Object.keys(answers).length === 0
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <Segmented
        label={text('leaders.voice')}
        value={voice}
        options={[
          { value: 'colleague', label: text('leaders.voice-colleague') },
          { value: 'self', label: text('leaders.voice-self') },
        ]}
        onChange={setVoice}
      />
      {voice === 'colleague' && <p className={forms.hint}>{text('leaders.nominate-hint')}</p>}
      {leaderQuestions.map((question) => (
        <div key={question} className={styles.asked}>
          <p className={forms.label}>{text(`leaders.question-${question}`)}</p>
          <Segmented
            label={text(`leaders.question-${question}`)}
            value={answers[question] ?? null}
            options={levels.map((value) => ({ value, label: text(`leaders.score-${value}`) }))}
            onChange={(value) => setAnswers({ ...answers, [question]: value })}
          />
        </div>
      ))}
      <TextArea label={text('leaders.why')} optional value={why} onChange={setWhy} />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('leaders.save-answer')} disabled={person === null || isNothing} onCancel={onClose} />
    </form>
  )
}

/** The words that go back to whoever had the idea: an answer, or why it is not taken up. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Idea } from '#shared/contracts/library-shapes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { TextArea } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import type { IdeaForm } from './use-ideas.ts'

interface AnswerFormProps {
  readonly idea: Idea
  readonly form: IdeaForm
  readonly onClose: () => void
}

const statuses = { answer: 'answered', decline: 'declined' } as const

/** Nobody is declined without a word. */
export function AnswerForm({ idea, form, onClose }: AnswerFormProps) {
  const text = useText()
  const [answer, setAnswer] = useState(idea.answer)
  const { run, refusal } = useRefusable(contract.library.answerIdea, () => text(`ideas.said-${statuses[form]}`))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ ideaId: idea.id, status: statuses[form], answer: answer.trim() })) onClose()
  }
  return (
    <form
      className={forms.fields}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          event.nativeEvent.stopImmediatePropagation()
          onClose()
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <TextArea
        key={form}
        label={text(`ideas.field-${form}`)}
        hint={text(`ideas.field-${form}-hint`)}
        rows={3}
        autoFocus
        error={refusal}
        value={answer}
        onChange={setAnswer}
      />
      <FormActs submit={text(`ideas.send-${form}`)} disabled={answer.trim() === ''} onCancel={onClose} />
    </form>
  )
}

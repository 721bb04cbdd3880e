/** An idea written down by hand: one's own, a colleague's, or what a customer asked. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Idea } from '#shared/contracts/library-shapes.ts'
import { type IdeaKind, ideaKinds } from '#shared/domain/content/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useMe } from '../../../lib/use-me.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { TextArea, TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { IdeaFields } from './idea-fields.tsx'
import { isLink } from './is-link.ts'

interface NewIdeaFormProps {
  readonly onClose: () => void
  readonly onAdded: (ideaId: string) => void
}

/** Letters that a title has room for. */
const longestTitle = 500

/** From whoever sits at this computer, until somebody else is named. */
export function NewIdeaForm({ onClose, onAdded }: NewIdeaFormProps) {
  const text = useText()
  const { member } = useMe()
  const [kind, setKind] = useState<IdeaKind>('idea')
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [about, setAbout] = useState<Pick<Idea, 'by' | 'teamId' | 'format' | 'url'>>({
    by: member?.name ?? '',
    teamId: null,
    format: null,
    url: '',
  })
  const { run, refusal } = useRefusable(contract.library.addIdea, () => text('ideas.said-added'))
  const isComplete = title.trim() !== '' && title.trim().length <= longestTitle && isLink(about.url)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete) return
    const format = kind === 'resource' ? about.format : null
    const fields = { kind, title: title.trim(), body: body.trim(), ...about, by: about.by.trim(), url: about.url.trim(), format }
    const added = await run({ fields })
    if (!added) return
    onClose()
    onAdded(added.ideaId)
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <Segmented
        label={text('ideas.field-kind')}
        value={kind}
        options={ideaKinds.map((value) => ({ value, label: text(`ideas.kind-${value}`) }))}
        onChange={setKind}
      />
      <TextField label={text(`ideas.field-title-${kind}`)} autoFocus value={title} onChange={setTitle} />
      <TextArea label={text('ideas.field-body')} optional rows={3} value={body} onChange={setBody} />
      <IdeaFields value={{ kind, ...about }} onChange={(fields) => setAbout({ ...about, ...fields })} />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('ideas.add')} disabled={!isComplete} onCancel={onClose} />
    </form>
  )
}

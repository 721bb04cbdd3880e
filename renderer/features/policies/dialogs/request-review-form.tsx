/** Who is asked to read the draft, and by when. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Member } from '#shared/contracts/launch-plan.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { useMembers } from '../../../lib/use-me.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { useDocument } from '../use-document.ts'
import styles from './dialogs.module.css'
import { useOptionalDay } from './use-optional-day.ts'

/** Begins with those who were asked before, else with legal; the text of now is kept as a version. */
export function RequestReviewForm({ onClose }: { readonly onClose: () => void }) {
  const { view, saved } = useDocument()
  const text = useText()
  const format = useFormat()
  const members = useMembers()
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const due = useOptionalDay(null)
  const { run, refusal } = useRefusable(contract.documents.requestReview, () => text('policies.said-review'))
  const reviewers =
    chosen ??
    usualReviewers(
      members,
      view.reviews.map((review) => review.memberId),
    )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await saved()
    if (await run({ documentId: view.id, reviewers: [...reviewers], dueOn: due.day })) onClose()
  }
  if (members.length === 0) return <NoTeam />
  const names = members.filter((member) => reviewers.has(member.id)).map((member) => member.name)
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <ReviewerChoice members={members} chosen={reviewers} onChoose={setChosen} />
      <DateField label={text('policies.field-due')} {...due.field} />
      {names.length > 0 && <p className={forms.hint}>{text('policies.review-hint', { names: format.list(names) })}</p>}
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('policies.request-review')} disabled={reviewers.size === 0 || !due.isReadable} onCancel={onClose} />
    </form>
  )
}

interface ReviewerChoiceProps {
  readonly members: readonly Member[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

function ReviewerChoice({ members, chosen, onChoose }: ReviewerChoiceProps) {
  const text = useText()
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    onChoose(next)
  }
  return (
    <fieldset className={styles.people}>
      <legend>{text('policies.reviewers')}</legend>
      {members.map((member) => (
        <div key={member.id}>
          <Checkbox
            label={
              <span className={styles.person}>
                <Avatar name={member.name} size="s" />
                {member.name}
                <span className={forms.hint}>{text(`role.${member.role}`)}</span>
              </span>
            }
            checked={chosen.has(member.id)}
            onChange={(on) => toggle(member.id, on)}
          />
        </div>
      ))}
    </fieldset>
  )
}

function NoTeam() {
  const text = useText()
  const go = useGo()
  return (
    <>
      <p className={forms.hint}>{text('policies.no-team')}</p>
      <div className={forms.acts}>
        <Button variant="primary" onClick={() => go('/settings?section=people')}>
          {text('me.edit-team')}
        </Button>
      </div>
    </>
  )
}

function usualReviewers(members: readonly Member[], before: readonly string[]): ReadonlySet<string> {
  const again = members.filter((member) => before.includes(member.id))
  const legal = members.filter((member) => member.role === 'legal')
  return new Set((again.length > 0 ? again : legal).map((member) => member.id))
}

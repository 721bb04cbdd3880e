/** A workspace without a plan: what a plan is for, and the templates to start one from. */
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import styles from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import planForms from '../plan-forms.module.css'

/** Asks only for what the workspace cannot know: template, country, first day. */
export function NoPlan() {
  const text = useText()
  const templates = useLive(contract.launchPlan.templates, {}).data ?? []
  const countries = useLive(contract.workspace.countries, {}).data ?? []
  const [template, setTemplate] = useState<string | null>(null)
  const [country, setCountry] = useState<string | null>(null)
  const [start, setStart] = useState<string | null | undefined>()
  const suggested = useLive(contract.workspace.suggestedStart, { country: country ?? '' }).data?.start ?? null
  const chosen = template ?? templates[0]?.id ?? null
  const firstDay = start === undefined ? suggested : start
  const { run, refusal } = useRefusable(contract.launchPlan.create, () => text('plan.said-created'))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen !== null && firstDay !== null) void run({ template: chosen, start: firstDay, country: country ?? '' })
  }
  return (
    <EmptyState title={text('plan.none-title')} text={text('plan.none-text')}>
      <form className={styles.fields} onSubmit={submit}>
        <TemplateChoice templates={templates} chosen={chosen} onChoose={setTemplate} />
        <div className={styles.row}>
          <SelectField
            label={text('plan.field-country')}
            value={country}
            options={countries.map((each) => ({ value: each.code, label: each.name }))}
            onChange={setCountry}
            searchable
          />
          <DateField label={text('plan.field-first-day')} value={firstDay} onChange={setStart} />
        </div>
        <InlineError>{refusal}</InlineError>
        <div>
          <Button size="form" variant="primary" type="submit" disabled={chosen === null || firstDay === null}>
            {text('plan.create')}
          </Button>
        </div>
      </form>
    </EmptyState>
  )
}

interface TemplateChoiceProps {
  readonly templates: readonly {
    readonly id: string
    readonly name: string
    readonly summary: string
    readonly tasks: number
    readonly lengthDays: number
  }[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

function TemplateChoice({ templates, chosen, onChoose }: TemplateChoiceProps) {
  const text = useText()
  return (
    <fieldset className={planForms.templates}>
      <legend>{text('plan.field-template')}</legend>
      {templates.map((each) => (
        <label key={each.id}>
          <input type="radio" name="template" checked={each.id === chosen} onChange={() => onChoose(each.id)} />
          <span>
            <b>{each.name}</b>
            <span>{each.summary}</span>
            <span>{text('plan.template-size', { tasks: each.tasks, days: each.lengthDays })}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

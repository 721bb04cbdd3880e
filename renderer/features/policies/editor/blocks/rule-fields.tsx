/** The fields of rules that are forms alone: terms, hashtags, frequency. */
import { useMemo } from 'react'
import { expressionProblem } from '#shared/domain/guideline-check/expression.ts'
import { useReasonText } from '../../../../lib/errors.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { NumberField, SelectField } from '../../../../ui/fields.tsx'
import styles from './blocks.module.css'
import type { FieldsProps } from './fields-props.ts'
import { LineField } from './line-field.tsx'
import { MustField } from './must-field.tsx'
import { WordsField } from './words-field.tsx'

const matches = ['word', 'case', 'regex'] as const
const uses = ['required', 'campaign', 'banned'] as const
const periods = ['day', 'week', 'month'] as const

/** Say this, not that. What is wrong with an expression is said under it and the expression kept, so that it can be mended. */
export function TermRuleFields({ fields, onChange }: FieldsProps<'termRule'>) {
  const text = useText()
  const reasonText = useReasonText()
  const { avoid, match } = fields
  const problem = useMemo(() => (match === 'regex' ? firstProblem(avoid) : null), [avoid, match])
  return (
    <>
      <div className={styles.grid}>
        <LineField label={text('policies.form-say')} optional value={fields.say} onChange={(say) => onChange({ say })} />
        <SelectField
          label={text('policies.form-match')}
          value={match}
          options={matches.map((value) => ({ value, label: text(`policies.form-match-${value}`) }))}
          onChange={(next) => onChange({ match: next })}
        />
      </div>
      <WordsField
        label={text(match === 'regex' ? 'policies.form-avoid-regex' : 'policies.form-avoid')}
        hint={text('policies.form-avoid-hint')}
        error={problem === null ? undefined : reasonText(problem)}
        words={avoid}
        onChange={(next) => onChange({ avoid: next })}
      />
      <LineField label={text('policies.form-note')} optional value={fields.note} onChange={(note) => onChange({ note })} />
      <MustField must={fields.must} onChange={onChange} />
    </>
  )
}

/** The tag is kept without "#" and without spaces. */
export function HashtagFields({ fields, onChange }: FieldsProps<'hashtag'>) {
  const text = useText()
  return (
    <>
      <div className={styles.grid}>
        <LineField
          label={text('policies.form-tag')}
          value={fields.tag === '' ? '' : `#${fields.tag}`}
          onChange={(tag) => onChange({ tag: tag.replace(/[#\s]/g, '') })}
        />
        <SelectField
          label={text('policies.form-use')}
          value={fields.use}
          options={uses.map((value) => ({ value, label: text(`policies.form-use-${value}`) }))}
          onChange={(use) => onChange({ use })}
        />
      </div>
      {fields.use === 'campaign' && (
        <LineField label={text('policies.form-campaign')} value={fields.campaign} onChange={(campaign) => onChange({ campaign })} />
      )}
      <MustField must={fields.must} onChange={onChange} />
    </>
  )
}

/** How often is enough. */
export function FrequencyFields({ fields, onChange }: FieldsProps<'frequency'>) {
  const text = useText()
  return (
    <div className={styles.grid}>
      <NumberField
        label={text('policies.form-times')}
        min={1}
        max={50}
        value={fields.times}
        onChange={(times) => times >= 1 && times <= 50 && onChange({ times })}
      />
      <SelectField
        label={text('policies.form-per')}
        value={fields.per}
        options={periods.map((value) => ({ value, label: text(`policies.form-per-${value}`) }))}
        onChange={(per) => onChange({ per })}
      />
      <LineField label={text('policies.form-note')} optional value={fields.note} onChange={(note) => onChange({ note })} />
    </div>
  )
}

function firstProblem(expressions: readonly string[]) {
  for (const expression of expressions) {
    const problem = expressionProblem(expression)
    if (problem !== null) return problem
  }
  return null
}

/** The fields that stand above the running text of a frame. */
import { jurisdictions } from '#shared/domain/documents/types.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { SelectField } from '../../../../ui/fields.tsx'
import styles from './blocks.module.css'
import type { FieldsProps } from './fields-props.ts'
import { LineField } from './line-field.tsx'
import { MustField } from './must-field.tsx'
import { WordsField } from './words-field.tsx'

/** A topic nobody posts about, and the words the checker listens for. */
export function OffLimitsFields({ fields, onChange }: FieldsProps<'offLimits'>) {
  const text = useText()
  return (
    <>
      <LineField label={text('policies.form-topic')} value={fields.topic} onChange={(topic) => onChange({ topic })} />
      <WordsField
        label={text('policies.form-keywords')}
        hint={text('policies.form-keywords-hint')}
        words={fields.keywords}
        onChange={(keywords) => onChange({ keywords })}
      />
      <MustField must={fields.must} onChange={onChange} />
    </>
  )
}

/** What kind of reply the guidance speaks of. */
export function ReplyGuidanceFields({ fields, onChange }: FieldsProps<'replyGuidance'>) {
  const text = useText()
  return <LineField label={text('policies.form-situation')} value={fields.situation} onChange={(situation) => onChange({ situation })} />
}

/** Where the rule of law applies, where it is written, and when somebody last looked. */
export function LegalNoteFields({ fields, onChange }: FieldsProps<'legalNote'>) {
  const text = useText()
  return (
    <div className={styles.grid}>
      <SelectField
        label={text('policies.form-jurisdiction')}
        value={fields.jurisdiction}
        options={jurisdictions.map((value) => ({ value, label: text(`policies.form-jurisdiction-${value}`) }))}
        onChange={(jurisdiction) => onChange({ jurisdiction })}
      />
      <DateField
        label={text('policies.form-checked-on')}
        optional
        value={fields.checkedOn}
        onChange={(checkedOn) => checkedOn !== null && onChange({ checkedOn })}
        onClear={() => onChange({ checkedOn: null })}
      />
      <LineField
        label={text('policies.form-source')}
        hint={text('policies.form-source-hint')}
        value={fields.source}
        onChange={(source) => onChange({ source })}
      />
    </div>
  )
}

/** The rules of a new source: what it is, whom it is for, which of its items are kept and where they arrive. */
import { TeamPicker } from '../../../domain/team-picker.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { WordsField } from '../../../ui/words-field.tsx'
import { ArrivalField, CategoryField, KindField, LocaleField } from '../rule-fields.tsx'
import styles from './add.module.css'
import type { NewSource } from './new-source.ts'
import type { Trial } from './use-preview.ts'

interface RuleFormProps {
  readonly source: NewSource
  readonly trial: Trial
  readonly onChange: (fields: Partial<NewSource>) => void
  /** A word that is not finished yet. */
  readonly onTyping: (words: { readonly keep?: string; readonly drop?: string }) => void
}

/** All of it can be changed later. */
export function RuleForm({ source, trial, onChange, onTyping }: RuleFormProps) {
  const text = useText()
  return (
    <>
      <TextField
        label={text('sources.field-name')}
        optional
        {...(trial.kind === 'read' ? {} : { hint: text('sources.field-name-hint') })}
        value={source.name}
        onChange={(name) => onChange({ name })}
      />
      <div className={styles.pair}>
        <KindField value={source.kind} onChange={(kind) => onChange({ kind })} />
        <CategoryField value={source.category} onChange={(category) => onChange({ category })} />
      </div>
      <div className={styles.pair}>
        <WordsField
          label={text('sources.field-keep')}
          hint={text('sources.field-keep-hint')}
          value={source.keepWords}
          onChange={(keepWords) => onChange({ keepWords })}
          onTyping={(keep) => onTyping({ keep })}
        />
        <WordsField
          label={text('sources.field-drop')}
          hint={text('sources.field-drop-hint')}
          value={source.dropWords}
          onChange={(dropWords) => onChange({ dropWords })}
          onTyping={(drop) => onTyping({ drop })}
        />
      </div>
      <ArrivalField value={source.arrival} onChange={(arrival) => onChange({ arrival })} />
      <div className={styles.pair}>
        <LocaleField value={source.locale} onChange={(locale) => onChange({ locale })} />
        <div>
          <p className={styles.label}>{text('content.field-teams')}</p>
          <TeamPicker label={text('content.field-teams')} value={source.teamIds} onChange={(teamIds) => onChange({ teamIds })} />
        </div>
      </div>
    </>
  )
}

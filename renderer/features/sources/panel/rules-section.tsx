/** The rules of a source: what becomes of what it brings, and how often it is asked. */
import type { Source } from '#shared/contracts/sources.ts'
import { TeamPicker } from '../../../domain/team-picker.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { PanelSection, Prop, Props } from '../../../ui/panel.tsx'
import { WordsField } from '../../../ui/words-field.tsx'
import { ArrivalField, CategoryField, IntervalField, KindField, LocaleField } from '../rule-fields.tsx'
import type { SourceFields } from '../use-save-source.ts'
import styles from './source-panel.module.css'

interface RulesSectionProps {
  readonly source: Source
  readonly onSave: (fields: SourceFields) => Promise<boolean>
}

/** They hold for what comes from now on. */
export function RulesSection({ source, onSave }: RulesSectionProps) {
  const text = useText()
  const save = (fields: SourceFields) => void onSave(fields)
  return (
    <PanelSection title={text('sources.rules')}>
      <div className={styles.fields}>
        <Props>
          <Prop label={text('content.field-kind')}>
            <KindField inPanel value={source.kind} onChange={(kind) => save({ kind })} />
          </Prop>
          <Prop label={text('content.field-category')}>
            <CategoryField inPanel value={source.category} onChange={(category) => save({ category })} />
          </Prop>
          <Prop label={text('content.field-language')}>
            <LocaleField inPanel value={source.locale} onChange={(locale) => save({ locale })} />
          </Prop>
          <Prop label={text('content.field-teams')}>
            <TeamPicker
              label={text('content.field-teams')}
              value={source.teamIds}
              onChange={(teamIds) => save({ teamIds: [...teamIds] })}
            />
          </Prop>
        </Props>
        <ArrivalField value={source.arrival} onChange={(arrival) => save({ arrival })} />
        <WordsField
          label={text('sources.field-keep')}
          hint={text('sources.field-keep-hint')}
          value={source.keepWords}
          onChange={(words) => save({ keepWords: [...words] })}
        />
        <WordsField
          label={text('sources.field-drop')}
          hint={text('sources.field-drop-hint')}
          value={source.dropWords}
          onChange={(words) => save({ dropWords: [...words] })}
        />
      </div>
    </PanelSection>
  )
}

/** How often, whether at all, and whether pages are looked at too. */
export function FetchSection({ source, onSave }: RulesSectionProps) {
  const text = useText()
  const save = (fields: SourceFields) => void onSave(fields)
  return (
    <PanelSection title={text('sources.fetching-rules')}>
      <div className={styles.fields}>
        <Props>
          <Prop label={text('sources.field-interval')}>
            <IntervalField inPanel value={source.intervalMinutes} onChange={(intervalMinutes) => save({ intervalMinutes })} />
          </Prop>
        </Props>
        <Checkbox label={text('sources.field-paused')} checked={source.paused} onChange={(paused) => save({ paused })} />
        <Checkbox
          label={text('sources.field-pages')}
          hint={text('sources.field-pages-hint')}
          checked={source.readPages}
          onChange={(readPages) => save({ readPages })}
        />
      </div>
    </PanelSection>
  )
}

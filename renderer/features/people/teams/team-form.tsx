/** What a team is: its name, its rule by chips, the team it is a part of, and who may leave it or see its content. */

import { usePersonChoices } from '../../../domain/people/use-person-choices.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { ChoiceChips } from '../../../ui/choice-chips.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import forms from '../../../ui/forms.module.css'
import { Segmented } from '../../../ui/segmented.tsx'
import { useRuleWords } from './rule-words.ts'
import styles from './teams.module.css'
import { toggleRule } from './toggle-rule.ts'
import type { Team, TeamFields, TeamRule } from './types.ts'

interface TeamFormProps {
  readonly all: readonly Team[]
  /** Undefined: a new one. */
  readonly team: Team | undefined
  readonly value: TeamFields
  readonly onChange: (fields: Partial<TeamFields>) => void
}

/** Nothing is saved by it. */
export function TeamForm({ all, team, value, onChange }: TeamFormProps) {
  const text = useText()
  return (
    <div className={forms.fields}>
      <TextField label={text('teams.name')} autoFocus={team === undefined} value={value.name} onChange={(name) => onChange({ name })} />
      <RuleFields rule={value.rule} onChange={(rule) => onChange({ rule })} />
      {all.length > (team === undefined ? 0 : 1) && (
        <ParentField all={all} team={team} value={value.parentId} onChange={(parentId) => onChange({ parentId })} />
      )}
      <div className={styles.flags}>
        <Checkbox
          label={text('teams.access-restricted')}
          hint={text('teams.restricted-hint')}
          checked={value.access === 'restricted'}
          onChange={(isOn) => onChange({ access: isOn ? 'restricted' : 'open' })}
        />
        <Checkbox
          label={text('teams.mandatory')}
          hint={text('teams.mandatory-hint')}
          checked={value.mandatory}
          onChange={(mandatory) => onChange({ mandatory })}
        />
      </div>
    </div>
  )
}

const anybody: TeamRule = { departments: [], seniorities: [], places: [], locales: [] }
const ruleLists = ['departments', 'places', 'seniorities', 'locales'] as const

function RuleFields({ rule, onChange }: { readonly rule: TeamRule | null; readonly onChange: (rule: TeamRule | null) => void }) {
  const text = useText()
  const ruleWords = useRuleWords()
  const choices = usePersonChoices()
  return (
    <>
      <div>
        <p className={forms.label}>{text('teams.who')}</p>
        <Segmented
          label={text('teams.who')}
          value={rule === null ? 'hand' : 'rule'}
          options={(['rule', 'hand'] as const).map((way) => ({ value: way, label: text(`teams.who-by-${way}`) }))}
          onChange={(way) => onChange(way === 'hand' ? null : (rule ?? anybody))}
        />
        <p className={`${forms.hint} ${styles.ruleWords}`}>
          <span className={styles.sentence}>{ruleWords(rule)}</span>
        </p>
      </div>
      {rule !== null && (
        <div className={styles.rule}>
          {ruleLists
            .filter((field) => choices[field].length > 0)
            .map((field) => (
              <ChoiceChips
                key={field}
                label={text(`people.filter-${field}`)}
                choices={choices[field]}
                chosen={rule[field]}
                onToggle={(chosen) => onChange(toggleRule(rule, field, chosen))}
              />
            ))}
        </div>
      )}
    </>
  )
}

interface ParentFieldProps {
  readonly all: readonly Team[]
  readonly team: Team | undefined
  readonly value: string | null
  readonly onChange: (parentId: string | null) => void
}

const none = 'none'

/** Neither the team itself nor one of its parts is offered. */
function ParentField({ all, team, value, onChange }: ParentFieldProps) {
  const text = useText()
  const own = team === undefined ? new Set<string>() : partsOf(all, team.id)
  return (
    <SelectField
      label={text('teams.parent')}
      hint={text('teams.parent-hint')}
      searchable
      value={value ?? none}
      options={[
        { value: none, label: text('teams.no-parent') },
        ...all.filter(({ id }) => !own.has(id)).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(next) => onChange(next === none ? null : next)}
    />
  )
}

/** With the team itself; a tree lists each whole before its parts. */
function partsOf(all: readonly Team[], teamId: string): ReadonlySet<string> {
  const own = new Set([teamId])
  for (const { id, parentId } of all) if (parentId !== null && own.has(parentId)) own.add(id)
  return own
}

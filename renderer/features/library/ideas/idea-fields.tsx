/** What is known of an idea besides its words: kind, from whom, for which team, in which form, with which link. */
import { contract } from '#shared/contracts/index.ts'
import type { Idea } from '#shared/contracts/library-shapes.ts'
import { ideaKinds, resourceFormats } from '#shared/domain/content/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import forms from '../../../ui/forms.module.css'
import { isLink } from './is-link.ts'

type About = Pick<Idea, 'kind' | 'by' | 'teamId' | 'format' | 'url'>

interface IdeaFieldsProps {
  readonly value: About
  /** In the panel, where a field is kept when it is left. */
  readonly compact?: boolean
  readonly onChange: (fields: Partial<About>) => void
}

const none = 'none'

/** The form of a resource is only asked for when one is wanted. */
export function IdeaFields({ value, compact = false, onChange }: IdeaFieldsProps) {
  const text = useText()
  const teams = useLive(contract.content.teams, {}).data ?? []
  const take = (field: 'by' | 'url') =>
    compact
      ? { onCommit: (typed: string) => (field === 'by' || isLink(typed)) && onChange({ [field]: typed.trim() }) }
      : { onChange: (typed: string) => onChange({ [field]: typed }) }
  return (
    <div className={forms.fields}>
      <KindAndFormat value={value} compact={compact} onChange={onChange} />
      <div className={forms.row}>
        <TextField compact={compact} label={text('ideas.field-by')} optional={!compact} value={value.by} {...take('by')} />
        <SelectField
          compact={compact}
          label={text('ideas.field-team')}
          value={value.teamId ?? none}
          options={[{ value: none, label: text('ideas.no-team') }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => onChange({ teamId: teams.find((team) => team.id === id)?.id ?? null })}
        />
      </div>
      <TextField
        compact={compact}
        label={text('ideas.field-url')}
        optional={!compact}
        {...(isLink(value.url) ? {} : { error: text('ideas.field-url-error') })}
        value={value.url}
        {...take('url')}
      />
    </div>
  )
}

/** In the form of a new idea the kind is chosen above. */
function KindAndFormat({ value, compact = false, onChange }: IdeaFieldsProps) {
  const text = useText()
  const formats = [
    { value: none, label: text('ideas.format-any') },
    ...resourceFormats.map((format) => ({ value: format, label: text(`ideas.format-${format}`) })),
  ]
  return (
    <>
      {compact && (
        <SelectField
          compact
          label={text('ideas.field-kind')}
          value={value.kind}
          options={ideaKinds.map((kind) => ({ value: kind, label: text(`ideas.kind-${kind}`) }))}
          onChange={(kind) => onChange(kind === 'resource' ? { kind } : { kind, format: null })}
        />
      )}
      {value.kind === 'resource' && (
        <SelectField
          compact={compact}
          label={text('ideas.field-format')}
          value={value.format ?? none}
          options={formats}
          onChange={(format) => onChange({ format: resourceFormats.find((each) => each === format) ?? null })}
        />
      )}
    </>
  )
}

/** Everything about an item that is no caption: what it is, whose, for whom, how long, its link with what is counted, and its file. */
import { contract } from '#shared/contracts/index.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { contentCategories, contentKinds, disclosures } from '#shared/domain/content/types.ts'
import { locales } from '#shared/locales.ts'
import type { InputOf } from '#shared/rpc.ts'
import { TeamPicker } from '../../../domain/team-picker.tsx'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useMembers } from '../../../lib/use-me.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { Attachment } from './attachment.tsx'
import { KeepUntil } from './item-facts.tsx'
import { LinkFields } from './link-fields.tsx'
import styles from './panel.module.css'

type Fields = InputOf<typeof contract.library.update>['fields']

interface PropertiesProps {
  readonly item: ItemView
  /** True where the title cannot be edited above. */
  readonly titled?: boolean
}

/** Saves each field when it is left. */
export function Properties({ item, titled = false }: PropertiesProps) {
  const text = useText()
  const update = useCommand(contract.library.update, { done: () => text('library.said-saved') })
  const save = (fields: Fields) => void update({ itemId: item.id, fields })
  return (
    <div className={styles.fields}>
      {titled && (
        <TextField
          compact
          label={text('library.field-title')}
          value={item.title}
          onCommit={(title) => title.trim() !== '' && save({ title })}
        />
      )}
      <TextArea compact label={text('library.field-summary')} value={item.summary} onCommit={(summary) => save({ summary })} />
      <Kinds item={item} onSave={save} />
      <div>
        <p className={styles.label}>{text('library.for')}</p>
        <TeamPicker label={text('library.for')} value={item.teamIds} onChange={(teamIds) => save({ teamIds: [...teamIds] })} />
      </div>
      <div>
        <p className={styles.label}>{text('library.keep-until')}</p>
        <div className={styles.line}>
          <KeepUntil item={item} />
        </div>
      </div>
      <Flags item={item} onSave={save} />
      <LinkFields key={item.id} item={item} onSave={save} />
      <Attachment item={item} />
    </div>
  )
}

interface PartProps {
  readonly item: ItemView
  readonly onSave: (fields: Fields) => void
}

function Kinds({ item, onSave }: PartProps) {
  const text = useText()
  const campaigns = useLive(contract.content.campaigns, {}).data ?? []
  const members = useMembers()
  const none = { value: '', label: text('library.none') }
  return (
    <div className={styles.pair}>
      <div className={styles.wide}>
        <SelectField
          compact
          label={text('content.field-category')}
          value={item.category}
          options={contentCategories.map((value) => ({ value, label: text(`content.category-${value}`) }))}
          onChange={(category) => onSave({ category })}
        />
      </div>
      <SelectField
        compact
        label={text('content.field-kind')}
        value={item.kind}
        options={contentKinds.map((value) => ({ value, label: text(`content.kind-${value}`) }))}
        onChange={(kind) => onSave({ kind })}
      />
      <SelectField
        compact
        label={text('content.field-language')}
        value={item.locale ?? ''}
        options={[{ value: '', label: text('library.no-language') }, ...locales.map((value) => ({ value, label: localeNames[value] }))]}
        onChange={(value) => onSave({ locale: locales.find((locale) => locale === value) ?? null })}
      />
      <SelectField
        compact
        label={text('library.field-campaign')}
        value={item.campaignId ?? ''}
        options={[{ value: '', label: text('library.no-campaign') }, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(id) => onSave({ campaignId: id === '' ? null : id })}
      />
      <SelectField
        compact
        label={text('library.field-owner')}
        value={item.ownerId ?? ''}
        options={[none, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(id) => onSave({ ownerId: id === '' ? null : id })}
      />
      <div className={styles.wide}>
        <TextField compact label={text('library.field-author')} value={item.author} onCommit={(author) => onSave({ author })} />
      </div>
    </div>
  )
}

function Flags({ item, onSave }: PartProps) {
  const text = useText()
  return (
    <div className={styles.flags}>
      <Checkbox label={text('library.field-pinned')} checked={item.pinned} onChange={(pinned) => onSave({ pinned })} />
      <Checkbox
        label={text('library.field-internalOnly')}
        hint={text('library.internal-hint')}
        checked={item.internalOnly}
        onChange={(internalOnly) => onSave({ internalOnly })}
      />
      <Checkbox
        label={text('library.field-callToAction')}
        hint={text('library.call-hint')}
        checked={item.callToAction}
        onChange={(callToAction) => onSave({ callToAction })}
      />
      <Checkbox
        label={text('library.field-disclosure')}
        hint={text('library.disclosure-hint')}
        checked={item.disclosure === 'as-policy'}
        onChange={(isOn) => onSave({ disclosure: disclosures[isOn ? 0 : 1] })}
      />
    </div>
  )
}

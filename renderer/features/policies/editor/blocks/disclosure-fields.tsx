/** The fields of a disclosure: a line for every network and language that needs its own. */
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { networkNames, networks } from '#shared/domain/networks.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useText } from '../../../../lib/i18n.tsx'
import { Button } from '../../../../ui/button.tsx'
import { SelectField } from '../../../../ui/fields.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { usePaper } from '../paper-context.ts'
import styles from './blocks.module.css'
import type { FieldsProps } from './fields-props.ts'
import { LineField } from './line-field.tsx'
import { MustField } from './must-field.tsx'

type Line = FieldsProps<'disclosure'>['fields']['lines'][number]

/** Most lines of the contract. */
const most = 60

/** The plain words that say where somebody works. */
export function DisclosureFields({ fields, onChange }: FieldsProps<'disclosure'>) {
  const text = useText()
  const { locale } = usePaper()
  // A line waits to be written where there is none yet.
  const lines: readonly Line[] = fields.lines.length > 0 ? fields.lines : [{ network: 'any', locale, text: '' }]
  return (
    <>
      {lines.map((line, index) => (
        <LineRow
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
          key={index}
          number={index + 1}
          line={line}
          onChange={(change) => onChange({ lines: lines.map((each, at) => (at === index ? { ...each, ...change } : each)) })}
          onRemove={() => onChange({ lines: lines.filter((_, at) => at !== index) })}
        />
      ))}
      {lines.length < most && (
        <Button
          icon={<IconPlus aria-hidden="true" />}
          onClick={() => onChange({ lines: [...lines, { network: 'any', locale, text: '' }] })}
        >
          {text('policies.form-add-line')}
        </Button>
      )}
      <MustField must={fields.must} onChange={onChange} />
    </>
  )
}

interface LineRowProps {
  readonly number: number
  readonly line: Line
  readonly onChange: (change: Partial<Line>) => void
  readonly onRemove: () => void
}

function LineRow({ number, line, onChange, onRemove }: LineRowProps) {
  const text = useText()
  const everywhere = { value: 'any' as const, label: text('policies.form-network-any') }
  return (
    <fieldset className={styles.row}>
      <legend className="visually-hidden">{text('policies.form-line', { number })}</legend>
      <SelectField
        label={text('policies.form-network')}
        hideLabel={number > 1}
        value={line.network}
        options={[everywhere, ...networks.map((value) => ({ value, label: networkNames[value] }))]}
        onChange={(network) => onChange({ network })}
      />
      <SelectField
        label={text('policies.form-language')}
        hideLabel={number > 1}
        value={line.locale}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
        onChange={(locale) => onChange({ locale })}
      />
      <LineField
        label={text('policies.form-words')}
        hideLabel={number > 1}
        value={line.text}
        onChange={(words) => onChange({ text: words })}
      />
      <IconButton label={text('policies.form-remove-line', { number })} icon={<IconTrash aria-hidden="true" />} onClick={onRemove} />
    </fieldset>
  )
}

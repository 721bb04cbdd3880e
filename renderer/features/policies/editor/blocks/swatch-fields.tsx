/** The fields of colours and logo. */
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useText } from '../../../../lib/i18n.tsx'
import { Button } from '../../../../ui/button.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { PictureField } from '../pictures/picture-field.tsx'
import styles from './blocks.module.css'
import type { FieldsProps } from './fields-props.ts'
import { LineField } from './line-field.tsx'

type Color = FieldsProps<'swatch'>['fields']['colors'][number]

const hexColor = /^#[\da-f]{6}$/i
/** Most colours of the contract. */
const most = 24

/** Colours with their names, the logo's picture, and a word on how to use them. */
export function SwatchFields({ fields, onChange }: FieldsProps<'swatch'>) {
  const text = useText()
  const { colors } = fields
  const setColor = (index: number, change: Partial<Color>) =>
    onChange({ colors: colors.map((color, at) => (at === index ? { ...color, ...change } : color)) })
  return (
    <>
      {colors.map((color, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: colours have no other name than their place
        <fieldset key={index} className={styles.row}>
          <legend className="visually-hidden">{text('policies.form-color', { number: index + 1 })}</legend>
          <input
            type="color"
            className={styles.color}
            aria-label={text('policies.form-pick')}
            value={color.hex.toLowerCase()}
            onChange={(event) => setColor(index, { hex: event.currentTarget.value })}
          />
          <HexField value={color.hex} hideLabel={index > 0} onChange={(hex) => setColor(index, { hex })} />
          <LineField
            label={text('policies.form-color-name')}
            hideLabel={index > 0}
            value={color.name}
            onChange={(name) => setColor(index, { name })}
          />
          <IconButton
            label={text('policies.form-remove-color', { number: index + 1 })}
            icon={<IconTrash aria-hidden="true" />}
            onClick={() => onChange({ colors: colors.filter((_, at) => at !== index) })}
          />
        </fieldset>
      ))}
      {colors.length < most && (
        <Button icon={<IconPlus aria-hidden="true" />} onClick={() => onChange({ colors: [...colors, { name: '', hex: '#808080' }] })}>
          {text('policies.form-add-color')}
        </Button>
      )}
      <PictureField label={text('policies.form-logo')} assetId={fields.logo} onChange={(logo) => onChange({ logo })} />
      <LineField label={text('policies.form-note')} optional value={fields.note} onChange={(note) => onChange({ note })} />
    </>
  )
}

interface HexFieldProps {
  readonly value: string
  readonly hideLabel: boolean
  readonly onChange: (hex: string) => void
}

/** Keeps what is typed to itself until it is a colour. */
function HexField({ value, hideLabel, onChange }: HexFieldProps) {
  const text = useText()
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    setTyped((now) => (toHex(now) === value ? now : value))
  }, [value])
  const isWrong = toHex(typed) === null
  return (
    <LineField
      label={text('policies.form-hex')}
      hideLabel={hideLabel}
      error={isWrong ? text('policies.form-hex-wrong') : undefined}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        const hex = toHex(next)
        if (hex !== null) onChange(hex)
      }}
    />
  )
}

/** "0B6477" and "#0b6477" are meant alike. */
function toHex(typed: string): string | null {
  const hex = `#${typed.trim().replace(/^#/, '')}`
  return hexColor.test(hex) ? hex : null
}

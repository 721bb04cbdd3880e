/** The fields of a picture: the file, what it teaches, and what somebody hears who does not see it. */
import { useText } from '../../../../lib/i18n.tsx'
import { Segmented } from '../../../../ui/segmented.tsx'
import { PictureField } from '../pictures/picture-field.tsx'
import type { FieldsProps } from './fields-props.ts'
import { LineField } from './line-field.tsx'

const verdicts = ['right', 'wrong', 'plain'] as const

/** A right example, a wrong one, or just a picture. */
export function ExampleFields({ fields, onChange }: FieldsProps<'example'>) {
  const text = useText()
  const lacksAlt = fields.assetId !== null && fields.alt.trim() === ''
  return (
    <>
      <PictureField label={text('policies.form-picture')} assetId={fields.assetId} onChange={(assetId) => onChange({ assetId })} />
      <Segmented
        label={text('policies.form-verdict')}
        value={fields.verdict}
        options={verdicts.map((value) => ({ value, label: text(`policies.form-shows-${value}`) }))}
        onChange={(verdict) => onChange({ verdict })}
      />
      <LineField
        autoFocus={lacksAlt}
        label={text('policies.form-alt')}
        hint={text(lacksAlt ? 'policies.form-alt-missing' : 'policies.form-alt-hint')}
        value={fields.alt}
        onChange={(alt) => onChange({ alt })}
      />
      <LineField label={text('policies.form-caption')} optional value={fields.caption} onChange={(caption) => onChange({ caption })} />
    </>
  )
}

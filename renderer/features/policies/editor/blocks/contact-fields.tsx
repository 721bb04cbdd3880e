/** The fields of a contact card. */
import { useText } from '../../../../lib/i18n.tsx'
import styles from './blocks.module.css'
import type { FieldsProps } from './fields-props.ts'
import { LineField } from './line-field.tsx'

const names = ['name', 'role', 'email', 'phone', 'hours', 'note'] as const

/** Whom to ask, and how to reach them. */
export function ContactFields({ fields, onChange }: FieldsProps<'contact'>) {
  const text = useText()
  return (
    <div className={styles.grid}>
      {names.map((name) => (
        <LineField
          key={name}
          label={text(`policies.form-contact-${name}`)}
          optional={name !== 'name'}
          type={name === 'email' ? 'email' : 'text'}
          value={fields[name]}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </div>
  )
}

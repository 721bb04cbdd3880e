/** Whether a rule must be kept or only advises. */
import { useText } from '../../../../lib/i18n.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'

interface MustFieldProps {
  readonly must: boolean
  readonly onChange: (change: { readonly must: boolean }) => void
}

/** The same tick and the same words under every kind of rule. */
export function MustField({ must, onChange }: MustFieldProps) {
  const text = useText()
  return (
    <Checkbox
      label={text('policies.form-must')}
      hint={text('policies.form-must-hint')}
      checked={must}
      onChange={(next) => onChange({ must: next })}
    />
  )
}

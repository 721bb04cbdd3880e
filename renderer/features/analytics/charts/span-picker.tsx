/** Which of the named periods a page of figures is about. */
import { useText } from '../../../lib/i18n.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { type ChosenSpan, spanNames } from './use-span.ts'

export function SpanPicker({ name, choose }: Pick<ChosenSpan, 'name' | 'choose'>) {
  const text = useText()
  return (
    <SelectField
      compact
      hideLabel
      label={text('analytics.period')}
      value={name}
      options={spanNames.map((value) => ({ value, label: text(`analytics.preset-${value}`) }))}
      onChange={choose}
    />
  )
}

/** What the figures of the open report stand beside. */
import { reportComparisons } from '#shared/domain/reports/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { useBuilder } from './use-builder.ts'

export function CompareField() {
  const text = useText()
  const { report, update } = useBuilder()
  return (
    <SelectField
      compact
      label={text('reports.compare')}
      value={report.compare}
      options={reportComparisons.map((value) => ({ value, label: text(`reports.compare-${value}`) }))}
      onChange={(compare) => update({ compare })}
    />
  )
}

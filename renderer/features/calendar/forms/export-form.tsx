/** Which file the period in sight becomes. */
import { contract } from '#shared/contracts/index.ts'
import { ExportChoices, useSaidExported } from '../../../domain/export-choices.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useCalendar } from '../use-calendar.ts'

const formats = ['ics', 'csv', 'pdf'] as const

/** Closes with the choice. */
export function ExportForm({ onClose }: { readonly onClose: () => void }) {
  const { period, filters } = useCalendar()
  const text = useText()
  const exportPosts = useCommand(contract.calendar.export, { done: useSaidExported() })
  return (
    <ExportChoices
      label={text('calendar.export')}
      formats={formats.map((format) => ({ format, text: text(`calendar.export-${format}`) }))}
      onChoose={(format) => {
        onClose()
        void exportPosts({ from: period.from, to: period.to, ...filters, format })
      }}
    />
  )
}

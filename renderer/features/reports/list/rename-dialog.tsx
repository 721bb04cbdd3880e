/** Another name for a report. */
import { useState } from 'react'
import { reportLetters } from '#shared/domain/reports/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import { useReportActs } from '../use-report-acts.ts'
import type { ReportLine } from './report-line.ts'

export function RenameDialog({ report, onClose }: { readonly report: ReportLine; readonly onClose: () => void }) {
  const text = useText()
  const { rename } = useReportActs()
  const [name, setName] = useState(report.name)
  return (
    <Dialog opened title={text('reports.rename')} onClose={onClose}>
      <form
        className={forms.fields}
        onSubmit={(event) => {
          event.preventDefault()
          void rename(report.id, name.trim()).then((isDone) => isDone && onClose())
        }}
      >
        <TextField autoFocus label={text('reports.field-name')} value={name} maxLength={reportLetters.name} onChange={setName} />
        <FormActs submit={text('reports.rename')} disabled={name.trim() === ''} onCancel={onClose} />
      </form>
    </Dialog>
  )
}

/** The foot of the panel: which file it becomes, the one button, how far it is, and what went wrong. */
import { IconDotsVertical, IconDownload, IconFileStack } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReportFormat } from '#shared/domain/reports/types.ts'
import { useCommandKey, useCommands } from '../../../lib/commands.tsx'
import { useErrorText, useReasonText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Meter } from '../../../ui/meter.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import styles from './export.module.css'
import type { ReportExport } from './use-report-export.ts'

/** Side by side; the others are in the menu. */
const usual = ['pdf', 'pptx', 'xlsx', 'csv'] as const satisfies readonly ReportFormat[]
const seldom = ['html', 'png'] as const satisfies readonly ReportFormat[]

export function ExportFoot({ output }: { readonly output: ReportExport }) {
  const text = useText()
  const [format, setFormat] = useState<ReportFormat>('pdf')
  const saveKey = useCommandKey('reports.save')
  const allKey = useCommandKey('reports.save-all')
  const save = () => output.save(format)
  useCommands({ 'reports.save': save, 'reports.save-all': output.saveAll })
  if (output.state.running !== null) return <Running output={output} />
  return (
    <div className={styles.foot}>
      <Refused output={output} />
      <div className={styles.formats}>
        <Segmented
          label={text('reports.format')}
          value={usual.find((each) => each === format) ?? null}
          options={usual.map((value) => ({ value, label: text(`reports.format-${value}`) }))}
          onChange={setFormat}
        />
        <Menu
          position="bottom-end"
          trigger={
            <IconButton label={text('reports.more-formats')} icon={<IconDotsVertical />} active={!usual.some((each) => each === format)} />
          }
          items={seldom.map((each) => ({
            id: each,
            label: text(`reports.format-${each}`),
            checked: each === format,
            onSelect: () => setFormat(each),
          }))}
        />
      </div>
      <Button variant="primary" size="form" icon={<IconDownload />} keys={saveKey} onClick={save}>
        {text('reports.save-as', { format: text(`reports.format-${format}`) })}
      </Button>
      <Button variant="link" icon={<IconFileStack />} aria-keyshortcuts={allKey} onClick={output.saveAll}>
        {text('reports.save-all')}
      </Button>
    </div>
  )
}

function Running({ output: { state, cancel } }: { readonly output: ReportExport }) {
  const text = useText()
  const progress = state.running?.progress ?? null
  const words =
    progress === null
      ? text('reports.writing-first')
      : text('reports.writing', { format: text(`reports.format-${progress.format}`), done: progress.done, all: progress.all })
  return (
    <div className={styles.foot} role="status">
      <p className={styles.words}>{words}</p>
      <Meter value={progress?.done ?? 0} max={progress?.all ?? 1} label={words} />
      <Button onClick={cancel}>{text('common.cancel')}</Button>
    </div>
  )
}

/** Why nothing, or not everything, was written. */
function Refused({ output: { state, failed, replace, again } }: { readonly output: ReportExport }) {
  const text = useText()
  const errorText = useErrorText()
  const reasonText = useReasonText('error')
  if (state.error === null && failed.length === 0) return null
  const mend = replace ?? again
  return (
    <InlineError
      actions={mend !== null && <Button onClick={mend}>{text(replace === null ? 'reports.try-again' : 'reports.replace')}</Button>}
    >
      {state.error !== null && <p>{errorText(state.error)}</p>}
      {failed.map(({ format, why }) => (
        <p key={format}>{text('reports.failed-format', { format: text(`reports.format-${format}`), why: reasonText(why) })}</p>
      ))}
    </InlineError>
  )
}

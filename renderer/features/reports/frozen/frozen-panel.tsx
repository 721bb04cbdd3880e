/** What is known of a report that was kept for good, and its files. */
import { IconCopy, IconTrash, IconX } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRouteParam } from '../../../lib/route.ts'
import { useToast } from '../../../lib/toast.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Panel, Prop, Props } from '../../../ui/panel.tsx'
import { Status } from '../../../ui/status.tsx'
import type { ReportView } from '../builder/use-builder.ts'
import { ExportFoot } from '../export/export-foot.tsx'
import type { ReportExport } from '../export/use-report-export.ts'
import styles from './frozen.module.css'

interface FrozenPanelProps {
  readonly frozen: ReportView['frozen'][number]
  readonly output: ReportExport
  /** Undefined: there is room for it beside the paper. */
  readonly close: (() => void) | undefined
  readonly onChanges: () => void
  readonly onRemove: () => void
}

export function FrozenPanel({ frozen: { at, by, hash }, output, close, onChanges, onRemove }: FrozenPanelProps) {
  const text = useText()
  const format = useFormat()
  const toast = useToast()
  const frozenId = useRouteParam('frozenId') ?? ''
  const changes = useLive(contract.reports.changes, { frozenId }).data
  const copy = async () => {
    await navigator.clipboard.writeText(hash)
    toast.done({ text: text('reports.said-copied'), undo: false })
  }
  return (
    <Panel
      crumb={text('reports.frozen-panel')}
      actions={
        <>
          <IconButton label={text('reports.remove-frozen')} icon={<IconTrash />} onClick={onRemove} />
          {close !== undefined && <IconButton label={text('common.close')} keys="Escape" icon={<IconX />} onClick={close} />}
        </>
      }
      foot={<ExportFoot output={output} />}
    >
      <Props>
        <Prop label={text('reports.frozen-when')}>
          {format.dayYear(instantToDay(at))}, {format.time(at)}
        </Prop>
        <Prop label={text('reports.frozen-who')}>{by}</Prop>
        <Prop label={text('reports.frozen-hash')}>
          <code title={hash}>{hash.slice(0, 12)}</code>
          <IconButton compact label={text('reports.copy-hash')} icon={<IconCopy className="icon-s" />} onClick={() => void copy()} />
        </Prop>
        {changes !== undefined && (
          <Prop label={text('reports.frozen-state')}>
            {changes.isIntact ? (
              <Status kind="ready">{text('reports.intact')}</Status>
            ) : (
              <Status kind="failed">{text('reports.not-intact')}</Status>
            )}
          </Prop>
        )}
      </Props>
      <p className={styles.hint}>{text('reports.frozen-text')}</p>
      {changes !== undefined && (
        <Button variant="link" onClick={onChanges}>
          {text('reports.changes-count', { count: changes.rows.length })}
        </Button>
      )}
    </Panel>
  )
}

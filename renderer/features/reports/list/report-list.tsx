/** One line a report: its days, what it holds, who changed it last, what was handed over for good, whether it is made again. */
import { IconReportAnalytics } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { usePeriodText } from '../../../domain/period-choices.tsx'
import { useCommands } from '../../../lib/commands.tsx'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useMoment } from '../../../lib/use-moment.ts'
import { useRowWalk } from '../../../lib/use-row-walk.ts'
import { walkOnArrows } from '../../../lib/walk-on-arrows.ts'
import { LineLink } from '../../../ui/line-link.tsx'
import table from '../../../ui/list-table.module.css'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { TableHead } from '../../../ui/table-head.tsx'
import { useReportActs } from '../use-report-acts.ts'
import styles from './list.module.css'
import { RenameDialog } from './rename-dialog.tsx'
import type { ReportLine } from './report-line.ts'
import { RowMenu } from './row-menu.tsx'

const columns = ['name', 'days', 'sections', 'changed', 'frozen', 'scheduled', 'acts'] as const

export function ReportList({ reports }: { readonly reports: readonly ReportLine[] }) {
  const text = useText()
  const acts = useReportActs()
  const list = useRef<HTMLTableElement>(null)
  const [renamed, rename] = useState<ReportLine | null>(null)
  const { step, currentId } = useRowWalk(list, { ids: reports.map(({ id }) => id), selectedId: null, select: () => {} })
  const onCurrent = (act: (reportId: string) => unknown) => (currentId === null ? undefined : () => act(currentId))
  useCommands({
    'reports.next': () => step(1),
    'reports.previous': () => step(-1),
    'reports.duplicate': onCurrent(acts.duplicate),
    'reports.remove': onCurrent(acts.remove),
    'reports.freeze': onCurrent(acts.freeze),
  })
  return (
    <Scrolled className={styles.scroll}>
      <table ref={list} className={`${table['table']} ${styles.table}`} aria-label={text('nav.reports')} onKeyDown={walkOnArrows(step)}>
        <TableHead columns={columns.map((kind) => ({ kind, label: text(`reports.column-${kind}`), hidden: kind === 'acts' }))} />
        <tbody>
          {reports.map((report) => (
            <ReportRow key={report.id} report={report} onRename={() => rename(report)} />
          ))}
        </tbody>
      </table>
      {renamed !== null && <RenameDialog report={renamed} onClose={() => rename(null)} />}
    </Scrolled>
  )
}

function ReportRow({ report, onRename }: { readonly report: ReportLine; readonly onRename: () => void }) {
  const text = useText()
  const days = usePeriodText()
  const moment = useMoment()
  const { id, name, template, locale, period, sections, changedAt, changedBy, frozen, frozenAt, isScheduled } = report
  return (
    <tr>
      <td>
        <div className={styles.name}>
          <IconReportAnalytics aria-hidden="true" />
          <div>
            <LineLink to={`/reports/${id}`} id={id} current={false}>
              {name}
            </LineLink>
            <p className={styles.quiet}>
              {text('reports.template-in', { template: text(`reports.template-${template}`), language: localeNames[locale] })}
            </p>
          </div>
        </div>
      </td>
      <td>{days(period)}</td>
      <td>{sections}</td>
      <td>
        <p>{moment(changedAt)}</p>
        {changedBy !== '' && <p className={styles.quiet}>{changedBy}</p>}
      </td>
      <td>
        {frozenAt === null ? (
          <span className={styles.quiet}>–</span>
        ) : (
          <>
            <p>{text('reports.frozen-count', { count: frozen })}</p>
            <p className={styles.quiet}>{text('reports.frozen-last', { moment: moment(frozenAt) })}</p>
          </>
        )}
      </td>
      <td>{isScheduled ? text('reports.scheduled') : <span className={styles.quiet}>–</span>}</td>
      <td>
        <RowMenu report={report} onRename={onRename} />
      </td>
    </tr>
  )
}

/** What was kept of a report for good: when, by whom, and the way there. */

import { instantToDay } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import type { ReportView } from '../builder/use-builder.ts'
import styles from './panel.module.css'

interface FrozenListProps {
  readonly reportId: string
  readonly frozen: ReportView['frozen']
}

/** The newest first. */
export function FrozenList({ reportId, frozen }: FrozenListProps) {
  const text = useText()
  const format = useFormat()
  if (frozen.length === 0) return null
  return (
    <ul className={styles.frozen}>
      {frozen.map(({ id, at, by, hash }) => (
        <li key={id}>
          <a href={`#/reports/${reportId}/frozen/${id}`}>{text('reports.frozen-at', { moment: format.dayYear(instantToDay(at)) })}</a>
          <span className={styles.hint}>{text('reports.frozen-by', { name: by, hash: hash.slice(0, 8) })}</span>
        </li>
      ))}
    </ul>
  )
}

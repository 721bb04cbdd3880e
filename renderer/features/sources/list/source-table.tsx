/** The sources as a table; arrows or J and K walk it, Enter opens the panel. */
import type { Ref } from 'react'
import type { Source } from '#shared/contracts/sources.ts'
import { useText } from '../../../lib/i18n.tsx'
import { walkOnArrows } from '../../../lib/walk-on-arrows.ts'
import table from '../../../ui/list-table.module.css'
import { TableHead } from '../../../ui/table-head.tsx'
import { SourceRow } from './source-row.tsx'
import styles from './source-table.module.css'

interface SourceTableProps {
  readonly ref: Ref<HTMLTableElement>
  readonly sources: readonly Source[]
  readonly selectedId: string | null
  readonly onStep: (by: 1 | -1) => void
}

const columns = ['source', 'health', 'recent', 'review', 'items', 'next'] as const

/** A line a source. */
export function SourceTable({ ref, sources, selectedId, onStep }: SourceTableProps) {
  const text = useText()
  return (
    <div className={styles.scroll}>
      <table ref={ref} className={`${table.table} ${styles.table}`} onKeyDown={walkOnArrows(onStep)}>
        <TableHead columns={columns.map((column) => ({ label: text(`sources.column-${column}`), kind: column }))} />
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} isSelected={source.id === selectedId} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

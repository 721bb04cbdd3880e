/** The documents as a table; arrows or J and K walk it, Enter opens. */
import { useRef } from 'react'
import type { DocumentSummary } from '#shared/contracts/document-shapes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { walkOnArrows } from '../../../lib/walk-on-arrows.ts'
import { Button } from '../../../ui/button.tsx'
import lines from '../../../ui/list-table.module.css'
import { DocumentRow } from './document-row.tsx'
import styles from './list.module.css'
import { useListKeys } from './use-list-keys.ts'

interface DocumentListProps {
  readonly documents: readonly DocumentSummary[]
  /** Null while the filter finds something. */
  readonly onClear: (() => void) | null
}

const columns = ['document', 'stage', 'version', 'read', 'translations', 'review-on'] as const

/** A line a document. */
export function DocumentList({ documents, onClear }: DocumentListProps) {
  const text = useText()
  const table = useRef<HTMLTableElement>(null)
  const walk = useListKeys(table)
  if (onClear !== null) {
    return (
      <p className={styles.nothing}>
        {text('policies.list-none')}{' '}
        <Button variant="link" onClick={onClear}>
          {text('plan.filter-clear')}
        </Button>
      </p>
    )
  }
  return (
    <div className={styles.scroll}>
      <table ref={table} className={`${lines.table} ${styles.table}`} onKeyDown={walkOnArrows(walk)}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {text(`policies.column-${column}`)}
              </th>
            ))}
            <th data-column="menu">
              <span className="visually-hidden">{text('policies.menu')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((each) => (
            <DocumentRow key={each.id} document={each} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

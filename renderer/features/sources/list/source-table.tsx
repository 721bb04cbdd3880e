/** The sources as a table; arrows or J and K walk it, Enter opens the panel. */
import type { KeyboardEvent, Ref } from 'react'
import type { Source } from '#shared/contracts/sources.ts'
import { useText } from '../../../lib/i18n.tsx'
import { isWriting } from '../../../lib/keys.ts'
import table from '../../../ui/list-table.module.css'
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
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || isWriting(event.target)) return
    event.preventDefault()
    onStep(by)
  }
  return (
    <div className={styles.scroll}>
      <table ref={ref} className={`${table.table} ${styles.table}`} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {text(`sources.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} isSelected={source.id === selectedId} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

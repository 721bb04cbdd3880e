/** Rows that stay out, each with its reason; the rest of the file does not wait for them. */
import { IconTableExport } from '@tabler/icons-react'
import type { Reason } from '#shared/ids.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import table from '../../ui/list-table.module.css'
import { Scrolled } from '../../ui/scrolled.tsx'
import styles from './import.module.css'

/** More are read in a file that can be saved, or mended before. */
const mostShown = 200

interface ImportRejectedProps {
  readonly count: number
  readonly rejected: readonly { readonly row: number; readonly column: string; readonly reason: Reason }[]
  /** Saves all of them as a file; left out where there is none. */
  readonly onSave?: () => void
  readonly isBusy?: boolean
}

export function ImportRejected({ count, rejected, onSave, isBusy = false }: ImportRejectedProps) {
  const text = useText()
  const format = useFormat()
  const shown = rejected.slice(0, mostShown)
  return (
    <div className={styles.rejected}>
      <div className={styles.acts}>
        <h3>{text('import.rejected-title', { count })}</h3>
        {onSave !== undefined && (
          <Button icon={<IconTableExport />} disabled={isBusy} onClick={onSave}>
            {text('roster.save-rejected')}
          </Button>
        )}
      </div>
      <Scrolled className={styles.scrolls} role="group" aria-label={text('import.rejected-title', { count })}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{text('roster.csv-row')}</th>
              <th scope="col">{text('roster.csv-column')}</th>
              <th scope="col">{text('roster.csv-reason')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, column, reason }, index) => (
              <tr key={`${String(index)} ${String(row)}`}>
                <td>{format.number(row)}</td>
                <td>{column}</td>
                <td>{text(reason.code, reason.data)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      {count > shown.length && <p className={styles.quiet}>{text('import.rejected-more', { count: shown.length })}</p>}
    </div>
  )
}

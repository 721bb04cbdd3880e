/** Rows that stay out, each with its reason; the rest of the file does not wait for them. */
import { IconTableExport } from '@tabler/icons-react'
import type { RosterResult } from '#shared/contracts/roster.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import table from '../../../ui/list-table.module.css'
import { Scrolled } from '../../../ui/scrolled.tsx'
import styles from './roster.module.css'

/** More are read in the file that can be saved. */
const mostShown = 200

interface RosterRejectedProps {
  readonly result: RosterResult
  readonly isBusy: boolean
  readonly onSave: () => void
}

export function RosterRejected({ result, isBusy, onSave }: RosterRejectedProps) {
  const text = useText()
  const format = useFormat()
  const shown = result.rejected.slice(0, mostShown)
  return (
    <div className={styles.rejected}>
      <div className={styles.acts}>
        <h3>{text('roster.rejected-title', { count: result.rejectedCount })}</h3>
        <Button icon={<IconTableExport />} disabled={isBusy} onClick={onSave}>
          {text('roster.save-rejected')}
        </Button>
      </div>
      <Scrolled className={styles.scrolls} role="group" aria-label={text('roster.rejected-title', { count: result.rejectedCount })}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{text('roster.csv-row')}</th>
              <th scope="col">{text('roster.csv-column')}</th>
              <th scope="col">{text('roster.csv-reason')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, column, reason }) => (
              <tr key={`${String(row)} ${column} ${reason.code}`}>
                <td>{format.number(row)}</td>
                <td>{column}</td>
                <td>{text(reason.code, reason.data)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      {result.rejectedCount > shown.length && <p className={styles.quiet}>{text('roster.rejected-more', { count: shown.length })}</p>}
    </div>
  )
}

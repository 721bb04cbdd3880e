/** Which file the period in sight becomes. */
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import styles from '../../../ui/forms.module.css'
import { useCalendar } from '../use-calendar.ts'

const formats = ['ics', 'csv', 'pdf'] as const

/** The system asks where to save. */
export function ExportForm({ onClose }: { readonly onClose: () => void }) {
  const { period, filters } = useCalendar()
  const text = useText()
  const showFile = useCommand(contract.shell.showFile)
  const exportPosts = useCommand(contract.calendar.export, {
    done: (saved) =>
      saved && {
        text: text('plan.said-exported', { path: saved.path }),
        undo: false,
        act: { label: text('plan.show-in-folder'), run: () => void showFile({ path: saved.path }) },
      },
  })
  return (
    <ul className={styles.choices} aria-label={text('calendar.export')}>
      {formats.map((format) => (
        <li key={format}>
          <button
            type="button"
            className={styles.choice}
            onClick={() => {
              onClose()
              void exportPosts({ from: period.from, to: period.to, ...filters, format })
            }}
          >
            <b>{format.toUpperCase()}</b>
            <span>{text(`calendar.export-${format}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

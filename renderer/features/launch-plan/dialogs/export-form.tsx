/** Which file the plan becomes: PDF of the view in sight, or calendar, table and text of the whole plan. */
import { contract } from '#shared/contracts/index.ts'
import { exportFormats } from '#shared/contracts/shell.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import styles from '../../../ui/forms.module.css'
import { usePlan } from '../use-plan.ts'
import { usePlanView } from '../use-plan-view.ts'

/** The system asks where to save. */
export function ExportForm({ onClose }: { readonly onClose: () => void }) {
  const { plan } = usePlan()
  const text = useText()
  const view = usePlanView()
  const showFile = useCommand(contract.shell.showFile)
  const exportPlan = useCommand(contract.shell.exportPlan, {
    done: (saved) =>
      saved && {
        text: text('plan.said-exported', { path: saved.path }),
        undo: false,
        act: { label: text('plan.show-in-folder'), run: () => void showFile({ path: saved.path }) },
      },
  })
  return (
    <ul className={styles.choices} aria-label={text('command.export-plan')}>
      {exportFormats.map((format) => (
        <li key={format}>
          <button
            type="button"
            className={styles.choice}
            onClick={() => {
              onClose()
              void exportPlan({ planId: plan.id, view, format })
            }}
          >
            <b>{format.toUpperCase()}</b>
            <span>{text(`plan.export-${format}`, { view: text(`plan.tab-${view}`) })}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Which file something becomes, and what is said once it lies there: the same for the plan and the calendar. */
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../lib/i18n.tsx'
import { useCommand } from '../lib/live.ts'
import type { ToastSpec } from '../lib/toast.tsx'
import styles from '../ui/forms.module.css'

interface ExportChoicesProps<Format extends string> {
  readonly label: string
  readonly formats: readonly { readonly format: Format; readonly text: string }[]
  readonly onChoose: (format: Format) => void
}

/** One button a format; the system asks where to save. */
export function ExportChoices<Format extends string>({ label, formats, onChoose }: ExportChoicesProps<Format>) {
  return (
    <ul className={styles.choices} aria-label={label}>
      {formats.map(({ format, text }) => (
        <li key={format}>
          <button type="button" className={styles.choice} onClick={() => onChoose(format)}>
            <b>{format.toUpperCase()}</b>
            <span>{text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Says where the file lies and offers to show it; nothing when saving was cancelled. */
export function useSaidExported(): (saved: { readonly path: string } | null) => ToastSpec | null {
  const text = useText()
  const showFile = useCommand(contract.shell.showFile)
  return (saved) =>
    saved && {
      text: text('plan.said-exported', { path: saved.path }),
      undo: false,
      act: { label: text('plan.show-in-folder'), run: () => void showFile({ path: saved.path }) },
    }
}

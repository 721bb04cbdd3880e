/** A check box of one element, for rows that are drawn by the hundred while somebody scrolls. */
import styles from './grid.module.css'

interface TickProps {
  /** Only spoken. */
  readonly label: string
  readonly checked: boolean
  readonly onChange: () => void
}

export function Tick({ label, checked, onChange }: TickProps) {
  return <input type="checkbox" className={styles.tick} aria-label={label} checked={checked} onChange={onChange} />
}

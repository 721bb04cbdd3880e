/** The two buttons under a small form. */
import { useText } from '../lib/i18n.tsx'
import { Button } from './button.tsx'
import styles from './forms.module.css'

interface FormActsProps {
  /** Verb and thing. */
  readonly submit: string
  readonly disabled?: boolean
  readonly onCancel: () => void
}

/** Cancel, and the one that sends the form. */
export function FormActs({ submit, disabled = false, onCancel }: FormActsProps) {
  const text = useText()
  return (
    <div className={styles.acts}>
      <Button onClick={onCancel}>{text('common.cancel')}</Button>
      <Button variant="primary" type="submit" disabled={disabled}>
        {submit}
      </Button>
    </div>
  )
}

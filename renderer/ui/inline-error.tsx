/** A refusal beside the thing it is about, said at once to those who do not see it. */
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './inline-error.module.css'

/** A sentence with an icon, in the colour of refusals; draws nothing without a sentence. */
export function InlineError({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) {
  if (children === null || children === undefined || children === '') return null
  return (
    <div className={styles.error} role="alert">
      <IconAlertCircle aria-hidden="true" />
      <div>
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}

/** A screen that has nothing yet: a quiet drawing, what it is for, when, the act that starts it, then suggestions. */
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  /** An SVG of at most 160 px height, in the classes of `EmptyState`'s sheet or its own tokens. */
  readonly art?: ReactNode
  readonly title: ReactNode
  readonly text: ReactNode
  readonly actions?: ReactNode
  /** Suggestions under the acts. */
  readonly children?: ReactNode
}

/** An empty screen that starts the next step. */
export function EmptyState({ art, title, text, actions, children }: EmptyStateProps) {
  return (
    <div className={styles.page}>
      <div className={styles.block}>
        {art !== undefined && (
          <div className={styles.art} aria-hidden="true">
            {art}
          </div>
        )}
        <h2>{title}</h2>
        <div className={styles.text}>{text}</div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        {children !== undefined && <div className={styles.more}>{children}</div>}
      </div>
    </div>
  )
}

/** A verdict with its reason, what is known about it, and the button that mends it. */
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './reason.module.css'

const icons = { good: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX, info: IconInfoCircle } as const

interface ReasonProps {
  readonly tone: keyof typeof icons
  readonly children: ReactNode
  readonly detail?: ReactNode
  /** Buttons under it. */
  readonly actions?: ReactNode
}

/** One reason; several make a list. */
export function Reason({ tone, children, detail, actions }: ReasonProps) {
  const ToneIcon = icons[tone]
  return (
    <div className={styles.reason} data-tone={tone}>
      <ToneIcon aria-hidden="true" />
      <div>
        <p>{children}</p>
        {detail !== undefined && <p className={styles.detail}>{detail}</p>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}

/** A remark in a tinted box, for something that holds for the whole list or form under it. */
export function Note({
  tone,
  icon,
  children,
}: {
  readonly tone?: keyof typeof icons
  readonly icon?: ReactNode
  readonly children: ReactNode
}) {
  const ToneIcon = icons[tone ?? 'info']
  return (
    <div className={styles.note} data-tone={tone}>
      {icon ?? <ToneIcon aria-hidden="true" />}
      <div>{children}</div>
    </div>
  )
}

/** A status: shape first, then the word, then the colour. */
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleX,
  IconClockExclamation,
  IconHourglass,
  IconInfoCircle,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './status.module.css'

const kinds = {
  ready: { icon: IconCircleCheck, tone: 'good' },
  done: { icon: IconCircleCheck, tone: 'good' },
  attention: { icon: IconAlertTriangle, tone: 'warn' },
  failed: { icon: IconCircleX, tone: 'bad' },
  fact: { icon: IconInfoCircle, tone: 'info' },
  'not-started': { icon: IconCircleDashed, tone: 'mute' },
  'under-way': { icon: IconCircleHalf2, tone: 'plain' },
  waiting: { icon: IconHourglass, tone: 'info' },
  declined: { icon: IconCircleMinus, tone: 'mute' },
  late: { icon: IconClockExclamation, tone: 'bad' },
} as const

export type StatusKind = keyof typeof kinds

interface StatusProps {
  readonly kind: StatusKind
  /** Only when the picture of another kind tells more than its own. */
  readonly icon?: ReactNode
  /** The word; without it the shape alone is drawn and `label` is its name. */
  readonly children?: ReactNode
  readonly label?: string
}

/** A status in one line. */
export function Status({ kind, icon, children, label }: StatusProps) {
  const { icon: KindIcon, tone } = kinds[kind]
  return (
    <span className={styles.status} data-tone={tone} {...(label === undefined ? {} : { role: 'img', 'aria-label': label, title: label })}>
      {icon ?? <KindIcon aria-hidden="true" />}
      {children}
    </span>
  )
}

/** A small label for a property or a chosen value. */
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './chip.module.css'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'accent' | 'mute'

interface ChipProps {
  readonly tone?: Tone
  readonly icon?: ReactNode
  readonly outline?: boolean
  readonly onRemove?: () => void
  /** Name of the remove button: "Remove Italy". */
  readonly removeLabel?: string
  readonly children: ReactNode
}

/** A chip; with `onRemove` it carries a button that takes it away. */
export function Chip({ tone = 'mute', icon, outline = false, onRemove, removeLabel, children }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone} data-outline={outline || undefined}>
      {icon}
      {children}
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
          <IconX className="icon-s" />
        </button>
      )}
    </span>
  )
}

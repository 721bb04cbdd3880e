/** What can be done with many rows at once; it stands where the filter stands otherwise. */
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { IconButton } from '../icon-button.tsx'
import styles from './grid.module.css'

interface BulkToolbarProps {
  readonly label: string
  /** How many are ticked, in words. */
  readonly said: string
  readonly untickLabel: string
  readonly onUntick: () => void
  /** Buttons. */
  readonly children: ReactNode
}

/** Says how many are ticked whenever that changes. */
export function BulkToolbar({ label, said, untickLabel, onUntick, children }: BulkToolbarProps) {
  return (
    <div className={styles.bulk} role="toolbar" aria-label={label}>
      <p role="status">{said}</p>
      {children}
      <IconButton label={untickLabel} icon={<IconX />} keys="Escape" onClick={onUntick} />
    </div>
  )
}

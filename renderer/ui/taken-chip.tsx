/** Something that has been chosen, as a chip that can be taken back. */
import { IconX } from '@tabler/icons-react'
import styles from './taken-chip.module.css'

interface TakenChipProps {
  readonly label: string
  /** Name of the button that takes it back. */
  readonly removeLabel: string
  readonly onRemove: () => void
}

/** 24 px high, more where its words need it. */
export function TakenChip({ label, removeLabel, onRemove }: TakenChipProps) {
  return (
    <span className={styles.chip}>
      {label}
      <button type="button" aria-label={removeLabel} onClick={onRemove}>
        <IconX className="icon-s" aria-hidden="true" />
      </button>
    </span>
  )
}

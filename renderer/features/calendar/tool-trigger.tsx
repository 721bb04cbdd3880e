/** A button of the toolbar that opens a menu; in narrow windows only its picture is left. */
import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './calendar-toolbar.module.css'

interface ToolTriggerProps extends Omit<ComponentProps<typeof Button>, 'children'> {
  readonly icon: ReactNode
  readonly label: string
  /** It keeps something out. */
  readonly isOn: boolean
}

/** The menu hands it what it needs to open. */
export function ToolTrigger({ icon, label, isOn, ...menu }: ToolTriggerProps) {
  return (
    <Button variant="quiet" icon={icon} data-on={isOn || undefined} aria-label={label} title={label} {...menu} className={styles.trigger}>
      <span className={styles.label}>{label}</span>
      <IconChevronDown className="icon-s" aria-hidden="true" />
    </Button>
  )
}

/** A small surface beside the thing it belongs to: definitions, dates, filters. */
import { Popover as MantinePopover } from '@mantine/core'
import { cloneElement, isValidElement, type ReactElement, type ReactNode, useState } from 'react'
import styles from './popover.module.css'
import { useSettled } from './settled.tsx'

interface PopoverProps {
  /** The button that opens it; one element that takes a ref and onClick. */
  readonly trigger: ReactElement<{ readonly onClick?: () => void }>
  /** What it is, for those who do not see where it stands. */
  readonly label: string
  readonly width?: number
  readonly position?: 'bottom-start' | 'bottom-end' | 'bottom' | 'right-start' | 'left-start'
  /** The content, or a function of the way to close it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A popover that a button opens; Escape or a click elsewhere closes it. */
export function Popover({ trigger, label, width = 280, position = 'bottom-start', children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  if (!useSettled()) return trigger
  return (
    <MantinePopover opened={isOpen} onChange={setOpen} width={width} position={position} offset={4} trapFocus withRoles={false} returnFocus>
      <MantinePopover.Target>
        {isValidElement(trigger)
          ? cloneElement(trigger, { onClick: () => setOpen(!isOpen), ...{ 'aria-expanded': isOpen, 'aria-haspopup': 'dialog' } })
          : trigger}
      </MantinePopover.Target>
      <MantinePopover.Dropdown className={styles.popover} role="dialog" aria-label={label} tabIndex={-1}>
        {typeof children === 'function' ? children(close) : children}
      </MantinePopover.Dropdown>
    </MantinePopover>
  )
}

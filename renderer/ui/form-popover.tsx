/** A small form beside what it changes. It stays open while the calendar or the list of one of its fields is used. */
import { Popover } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import styles from './forms.module.css'
import { useSettled } from './settled.tsx'

interface FormPopoverProps {
  readonly opened: boolean
  readonly label: string
  readonly onClose: () => void
  /** What it stands beside; usually holds the button that opens it. */
  readonly anchor: ReactNode
  /** True: the title takes the focus first, where the first field would open a calendar by having it. */
  readonly startsAtTitle?: boolean
  readonly position?: 'bottom-end' | 'bottom-start' | 'left-start' | 'top-start'
  readonly children: ReactNode
}

/** Escape or a press elsewhere closes it. The title is the label. */
export function FormPopover({
  opened,
  label,
  onClose,
  anchor,
  position = 'bottom-end',
  startsAtTitle = false,
  children,
}: FormPopoverProps) {
  const place = usePressElsewhere(opened, onClose)
  if (!useSettled() && !opened) {
    return (
      <div className={styles.anchor}>
        <div className={styles.anchor}>{anchor}</div>
      </div>
    )
  }
  return (
    <Popover
      opened={opened}
      onChange={(next) => !next && onClose()}
      position={position}
      offset={8}
      closeOnClickOutside={false}
      // A form taller than the room under its button lies over the button, and is never cut.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      trapFocus
      returnFocus
      withRoles={false}
      transitionProps={{ duration: 120 }}
    >
      <Popover.Target>
        <div className={styles.anchor}>
          <div ref={place} className={styles.anchor}>
            {anchor}
          </div>
        </div>
      </Popover.Target>
      <Popover.Dropdown className={styles.form} role="dialog" aria-label={label}>
        <h2 className={styles.title} {...(startsAtTitle ? { tabIndex: -1, 'data-autofocus': true } : {})}>
          {label}
        </h2>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}

/** The place whose outside closes the form. */
function usePressElsewhere(listens: boolean, onPress: () => void): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(onPress)
  useEffect(() => {
    latest.current = onPress
  })
  useEffect(() => {
    if (!listens) return
    const onMouseDown = (event: MouseEvent) => {
      const target = event.target
      // The calendars and lists of its fields live in portals of their own.
      if (!(target instanceof Element) || target.closest('[data-portal]') !== null || place.current?.contains(target)) return
      latest.current()
    }
    document.addEventListener('mousedown', onMouseDown)
    return () => document.removeEventListener('mousedown', onMouseDown)
  }, [listens])
  return place
}

/** A menu that opens from a button; every choice has a word, most have an icon, some a key. */
import { Menu as MantineMenu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ComponentProps, ReactNode } from 'react'
import { Keys } from './keys.tsx'
import styles from './menu.module.css'
import { useSettled } from './settled.tsx'

export interface MenuEntry {
  readonly id: string
  readonly label: ReactNode
  readonly icon?: ReactNode
  readonly keys?: string | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean
  readonly danger?: boolean
  /** A second, muted line: why it is disabled, where a file lies. */
  readonly detail?: ReactNode
  readonly onSelect: () => void
}

interface MenuProps {
  /** The button that opens it; one element that takes a ref. */
  readonly trigger: ReactNode
  /** Null draws a line; a text is a heading. */
  readonly items: readonly (MenuEntry | string | null)[]
  readonly position?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end' | 'right-start'
  /** Width of the list in px; by default as wide as its words. */
  readonly width?: number
}

/** A drop-down menu. */
export function Menu({ trigger, items, position = 'bottom-start', width }: MenuProps) {
  if (!useSettled()) return trigger
  return (
    <MantineMenu
      position={position}
      offset={4}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 120 }}
      classNames={{ dropdown: styles.menu, item: styles.item, label: styles.label, divider: styles.line }}
      {...(width === undefined ? {} : { width })}
    >
      <MantineMenu.Target>{trigger}</MantineMenu.Target>
      <MantineMenu.Dropdown>{items.map(entryToNode)}</MantineMenu.Dropdown>
    </MantineMenu>
  )
}

function entryToNode(entry: MenuEntry | string | null, index: number) {
  if (entry === null) return <MantineMenu.Divider key={`line-${index}`} />
  if (typeof entry === 'string') return <MantineMenu.Label key={`label-${entry}`}>{entry}</MantineMenu.Label>
  return (
    <MantineMenu.Item
      key={entry.id}
      disabled={entry.disabled ?? false}
      data-danger={entry.danger || undefined}
      leftSection={entry.icon}
      rightSection={<EntryEnd entry={entry} />}
      onClick={entry.onSelect}
      {...(entry.checked === undefined ? {} : { component: CheckedItem, 'aria-checked': entry.checked })}
    >
      {entry.label}
      {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
    </MantineMenu.Item>
  )
}

/** Mantine's own item for a choice that is on or off has no place for an icon, and its plain one says menuitem whatever it is given. */
function CheckedItem(props: ComponentProps<'button'>) {
  return <button type="button" {...props} role="menuitemcheckbox" aria-checked={props['aria-checked']} />
}

function EntryEnd({ entry }: { readonly entry: MenuEntry }) {
  if (entry.checked) return <IconCheck aria-hidden="true" />
  return entry.keys === undefined || entry.keys === '' ? null : <Keys value={entry.keys} />
}

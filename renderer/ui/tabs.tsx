/** Views of one thing, side by side; each has an address. */
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import styles from './tabs.module.css'

interface TabLinksProps {
  readonly label: string
  readonly items: readonly { readonly to: string; readonly label: ReactNode; readonly current: boolean }[]
}

/** Tabs that are addresses of the app. */
export function TabLinks({ label, items }: TabLinksProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {items.map((item) => (
        <a key={item.to} href={`#${item.to}`} aria-current={item.current ? 'page' : undefined}>
          {item.label}
        </a>
      ))}
    </nav>
  )
}

interface TabsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly items: readonly { readonly value: Value; readonly label: ReactNode }[]
  readonly onChange: (value: Value) => void
  /** Id of the element that shows what is chosen. */
  readonly controls: string
}

/** Tabs of one place; the arrow keys walk them. */
export function Tabs<Value extends string>({ label, value, items, onChange, controls }: TabsProps<Value>) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = items[(items.findIndex((item) => item.value === value) + by + items.length) % items.length]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    onChange(next.value)
    list.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus()
  }
  return (
    <div ref={list} className={styles.tabs} data-dense role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          role="tab"
          data-value={item.value}
          aria-selected={item.value === value}
          aria-controls={controls}
          tabIndex={item.value === value ? 0 : -1}
          onClick={() => onChange(item.value)}
        >
          {item.label}
        </button>
      ))}
    </div>
  )
}

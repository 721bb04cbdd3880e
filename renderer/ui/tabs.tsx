/** Views of one thing, side by side: as links when each has an address, as tabs when it is only a part of the page. */
import type { KeyboardEvent, ReactNode } from 'react'
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

interface TabsProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly items: readonly { readonly id: Id; readonly label: ReactNode }[]
  readonly onChange: (id: Id) => void
}

/** Tabs inside a page; arrow keys walk them. */
export function Tabs<Id extends string>({ label, value, items, onChange }: TabsProps<Id>) {
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const index = (items.findIndex((item) => item.id === value) + step + items.length) % items.length
    const next = items[index]
    if (next !== undefined) onChange(next.id)
    const button = event.currentTarget.children[index]
    if (button instanceof HTMLElement) button.focus()
  }
  return (
    <div className={styles.tabs} role="tablist" aria-label={label} onKeyDown={walk}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          aria-selected={item.id === value}
          tabIndex={item.id === value ? 0 : -1}
          onClick={() => onChange(item.id)}
        >
          {item.label}
        </button>
      ))}
    </div>
  )
}

/** Views of one thing, side by side; each has an address. */
import type { ReactNode } from 'react'
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

/** Key caps, as this computer's keyboard prints them. */
import type { ReactNode } from 'react'
import { keyToCaps } from '../lib/keys.ts'
import styles from './keys.module.css'

/** One cap. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles.kbd}>{children}</kbd>
}

/** A key of the registry ("Mod+Shift+Z") as caps. Hidden from assistive technology: the button has aria-keyshortcuts, the list has words. */
export function Keys({ value }: { readonly value: string }) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keyToCaps(value).map((cap) => (
        <Kbd key={cap}>{cap}</Kbd>
      ))}
    </span>
  )
}

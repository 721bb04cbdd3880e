/** The row under the header: views at the left, filters and figures at the right. */
import type { ReactNode, Ref } from 'react'
import styles from './toolbar.module.css'

/** A row of 44 px; `Screen` puts it under the header. */
export function Toolbar({ children }: { readonly children: ReactNode }) {
  return <div className={styles.toolbar}>{children}</div>
}

/** Pushes what follows to the right end; its width is what is left. */
export function Spacer({ ref }: { readonly ref?: Ref<HTMLSpanElement> }) {
  return <span ref={ref} className={styles.space} />
}

/** A titled part of a settings page. */
import type { ReactNode } from 'react'
import styles from './settings.module.css'

interface GroupProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

/** Title, one sentence, and what can be set. */
export function Group({ title, lead, children }: GroupProps) {
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  )
}

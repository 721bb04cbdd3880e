/** The right-hand panel for the selected thing: head with its acts, a body that scrolls, a foot. */
import type { ReactNode } from 'react'
import styles from './panel.module.css'
import { Scrolled } from './scrolled.tsx'

interface PanelProps {
  /** Where the thing belongs, muted, at the left of the head. */
  readonly crumb: ReactNode
  /** Icon buttons at the right of the head; the last one closes. */
  readonly actions?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** The frame of a panel; `Screen` decides where it stands. */
export function Panel({ crumb, actions, foot, children }: PanelProps) {
  return (
    <>
      <div className={styles.head}>
        <span className="clip">{crumb}</span>
        <span className={styles.space} />
        {actions}
      </div>
      <Scrolled className={styles.body}>{children}</Scrolled>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </>
  )
}

interface PanelSectionProps {
  readonly title: ReactNode
  /** At the right end of the title's line: a status, a count, a button. */
  readonly end?: ReactNode
  readonly children: ReactNode
}

/** A part of a panel under a hairline. */
export function PanelSection({ title, end, children }: PanelSectionProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>
        {title}
        {end !== undefined && (
          <>
            <span className={styles.space} />
            {end}
          </>
        )}
      </h3>
      {children}
    </section>
  )
}

/** Names and values in two columns. */
export function Props({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.props}>{children}</dl>
}

/** One line of `Props`. */
export function Prop({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

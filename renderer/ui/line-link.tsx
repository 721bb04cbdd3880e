/** The one link of a line in a list: the whole line leads there, and `useRowWalk` finds it. The line is positioned. */
import type { ReactNode } from 'react'
import styles from './line-link.module.css'

interface LineLinkProps {
  /** Address of the app, "/people/teams?team=…". */
  readonly to: string
  readonly id: string
  /** It is what the panel shows. */
  readonly current: boolean
  /** True: what does not fit ends in dots. */
  readonly clips?: boolean
  readonly children: ReactNode
}

export function LineLink({ to, id, current, clips = false, children }: LineLinkProps) {
  return (
    <a className={styles.link} href={`#${to}`} data-id={id} data-clips={clips || undefined} aria-current={current || undefined}>
      {children}
    </a>
  )
}

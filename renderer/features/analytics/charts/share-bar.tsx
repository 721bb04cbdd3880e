/** How much of a whole something is, as a bar in a table with its percentage. */
import type { CSSProperties } from 'react'
import { useFormat } from '../../../lib/format.ts'
import styles from './charts.module.css'

/** `share` 0 to 1, written out beside the bar. */
export function ShareBar({ share, colour }: { readonly share: number; readonly colour?: string }) {
  const format = useFormat()
  const style = {
    '--v': `${Math.min(100, Math.max(0, share * 100))}%`,
    ...(colour === undefined ? {} : { '--c': colour }),
  } as CSSProperties
  return (
    <span className={styles.share}>
      <span className={styles.bar} style={style} aria-hidden="true">
        <i />
      </span>
      <span>{format.percent(share, 0)}</span>
    </span>
  )
}

/** How much of a whole: a track with a fill, or segments where the whole is countable. */
import type { CSSProperties } from 'react'
import styles from './meter.module.css'

interface MeterProps {
  readonly value: number
  readonly max?: number
  /** Where it should be, in the same unit. */
  readonly target?: number
  /** What it measures, with its figures, for those who do not see it. */
  readonly label: string
}

/** A track of 6 px, as wide as its place. */
export function Meter({ value, max = 1, target, label }: MeterProps) {
  const share = (part: number) => `${Math.min(100, Math.max(0, max === 0 ? 0 : (part / max) * 100))}%`
  const style = { '--v': share(value), ...(target === undefined ? {} : { '--t': share(target) }) } as CSSProperties
  return (
    <div className={styles.meter} role="img" aria-label={label} style={style}>
      <i />
      {target !== undefined && <b />}
    </div>
  )
}

/** One segment each of `all`, the first `done` filled. */
export function MeterSegments({ done, all, label }: { readonly done: number; readonly all: number; readonly label: string }) {
  return (
    <div className={styles.segments} data-many={all > 12 || undefined} role="img" aria-label={label}>
      {Array.from({ length: all }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
        <i key={index} data-on={index < done || undefined} />
      ))}
    </div>
  )
}

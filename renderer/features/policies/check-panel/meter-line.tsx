/** One meter: name and figure in a line, a track, a remark under it. */
import type { CSSProperties, ReactNode } from 'react'
import styles from './check-panel.module.css'

interface MeterLineProps {
  readonly name: string
  /** The figure with its unit, as it is read out. */
  readonly figure: string
  /** What the track shows, in the same unit as `max`; null: no track. */
  readonly value: number | null
  readonly max: number
  readonly children: ReactNode
  readonly remark: ReactNode
}

/** A line of the panel. Those who do not see the track hear the figure. */
export function MeterLine({ name, figure, value, max, children, remark }: MeterLineProps) {
  return (
    <div className={styles.meter}>
      <div className={styles.head}>
        <span>{name}</span>
        <span className={styles.figure}>{figure}</span>
      </div>
      {value !== null && (
        <div
          role="meter"
          aria-label={name}
          aria-valuemin={0}
          aria-valuemax={max}
          aria-valuenow={Math.min(value, max)}
          aria-valuetext={figure}
        >
          {children}
        </div>
      )}
      <div className={styles.remark}>{remark}</div>
    </div>
  )
}

interface TrackProps {
  /** 0 to 1. */
  readonly share: number
  /** Where it should be, 0 to 1: a mark. */
  readonly mark?: number
  /** Where the good part begins, 0 to 1: a tint up to the end. */
  readonly goodFrom?: number
  readonly tone?: 'warn'
}

/** A track of 6 px. */
export function Track({ share, mark, goodFrom, tone }: TrackProps) {
  const style = { '--v': toPercent(share), '--t': toPercent(mark ?? 0), '--a': toPercent(goodFrom ?? 1) } as CSSProperties
  return (
    <div className={styles.track} data-tone={tone} style={style}>
      {goodFrom !== undefined && <u />}
      <i />
      {mark !== undefined && <b />}
    </div>
  )
}

function toPercent(share: number): string {
  return `${Math.min(100, Math.max(0, share * 100))}%`
}

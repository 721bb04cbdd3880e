/** What lies behind the bars: weekends, days off, the ends of phases. One layer, drawn again only when plan or zoom change. */
import { memo, useId } from 'react'
import type { DayOff, PlanPhase } from '#shared/contracts/launch-plan.ts'
import styles from './background.module.css'
import { chartWidth, dayToX, type Scale, weekendSpans } from './geometry.ts'

interface BackgroundProps {
  readonly scale: Scale
  readonly height: number
  /** ISO weekdays to shade; empty: none. */
  readonly weekend: readonly number[]
  readonly daysOff: readonly DayOff[]
  readonly phases: readonly PlanPhase[]
}

export const Background = memo(function Background({ scale, height, weekend, daysOff, phases }: BackgroundProps) {
  const hatch = useId()
  const blocking = [...new Set(daysOff.filter((off) => off.blocks).map((off) => off.day))]
  return (
    <svg className={styles.background} width={chartWidth(scale)} height={height} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.25" height="4" className={styles.hatch} />
        </pattern>
      </defs>
      {weekendSpans(scale, weekend).map((span) => (
        <rect key={span.x} className={styles.weekend} x={span.x} width={span.width} height={height} />
      ))}
      {blocking.map((day) => (
        <rect key={day} x={dayToX(scale, day)} width={scale.dayWidth} height={height} fill={`url(#${hatch})`} />
      ))}
      {phases.slice(1).map((phase) => (
        <path key={phase.id} className={styles.phase} d={`M${Math.round(dayToX(scale, phase.start)) + 0.5} 0V${height}`} />
      ))}
    </svg>
  )
})

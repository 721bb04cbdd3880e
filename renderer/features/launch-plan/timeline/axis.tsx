/** The head of the chart: phases, days, days off and today. */
import { memo } from 'react'
import { useFormat } from '#renderer/lib/format.ts'
import type { DayOff, PlanPhase, PlanView } from '#shared/contracts/launch-plan.ts'
import type { Day } from '#shared/domain/day.ts'
import styles from './axis.module.css'
import { axisTicks, chartWidth, dayToMiddle, dayToX, dayWidths, type Scale } from './geometry.ts'

/** Half the width of today's label, which hides the labels under it. */
const todayHalf = 26

interface AxisProps {
  readonly plan: PlanView
  readonly scale: Scale
  /** Where the phase names stop while the chart scrolls under them: the width of the left part. */
  readonly stickyLeft: number
}

export const Axis = memo(function Axis({ plan, scale, stickyLeft }: AxisProps) {
  return (
    <div className={styles.axis} style={{ width: chartWidth(scale) }}>
      {plan.phases.map((phase, index) => (
        <PhaseName key={phase.id} phase={phase} next={plan.phases[index + 1]} scale={scale} stickyLeft={stickyLeft} />
      ))}
      <Ticks scale={scale} today={plan.today} />
      <DaysOff daysOff={plan.daysOff} scale={scale} />
    </div>
  )
})

function PhaseName({
  phase,
  next,
  scale,
  stickyLeft,
}: {
  readonly phase: PlanPhase
  readonly next: PlanPhase | undefined
  readonly scale: Scale
  readonly stickyLeft: number
}) {
  const left = dayToX(scale, phase.start)
  const right = next === undefined ? chartWidth(scale) : dayToX(scale, next.start)
  return (
    <div className={styles.phase} style={{ left, width: Math.max(0, right - left) }}>
      <span className={styles.phaseName} style={{ left: stickyLeft + 8 }} title={phase.name}>
        {phase.name}
      </span>
    </div>
  )
}

function Ticks({ scale, today }: { readonly scale: Scale; readonly today: Day }) {
  const format = useFormat()
  const middle = dayToMiddle(scale, today)
  // At either end the label stays whole, its line shows the day.
  const label = Math.min(Math.max(middle, todayHalf), chartWidth(scale) - todayHalf)
  const wide = scale.dayWidth >= dayWidths.day
  const shown = (x: number) => x + 24 < label - todayHalf || x > label + todayHalf
  return (
    <svg className={styles.ticks} width={chartWidth(scale)} height={56} aria-hidden="true">
      {axisTicks(scale).map(({ day, x, month }) => {
        const words = month ? format.dayShort(day) : String(Number(day.slice(8)))
        return shown(x) ? (
          <text key={day} x={x + 4} y={40} className={styles.tick}>
            {wide && !month ? `${format.weekday(day)} ${words}` : words}
          </text>
        ) : null
      })}
      <path className={styles.todayLine} d={`M${middle} 44V56`} />
      <rect className={styles.todayBox} x={label - 24} y={27} width={48} height={18} rx={4} />
      <text className={styles.todayText} x={label} y={40} textAnchor="middle">
        {format.dayShort(today)}
      </text>
    </svg>
  )
}

function DaysOff({ daysOff, scale }: { readonly daysOff: readonly DayOff[]; readonly scale: Scale }) {
  const format = useFormat()
  const byDay = new Map<Day, DayOff[]>()
  for (const off of daysOff) byDay.set(off.day, [...(byDay.get(off.day) ?? []), off])
  const inSight = [...byDay].filter(([day]) => dayToX(scale, day) >= 0 && dayToX(scale, day) < chartWidth(scale) - scale.dayWidth)
  return inSight.map(([day, offs]) => {
    const label = `${format.day(day)}: ${offs.map((off) => (off.place === '' ? off.name : `${off.name} (${off.place})`)).join(', ')}`
    return (
      <span
        key={day}
        role="img"
        aria-label={label}
        data-tip={label}
        className={styles.dayOff}
        data-blocks={offs.some((off) => off.blocks) || undefined}
        style={{ left: dayToMiddle(scale, day) - 8 }}
      >
        <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
          <path d="M8 2l4 4-4 4-4-4z" />
        </svg>
      </span>
    )
  })
}

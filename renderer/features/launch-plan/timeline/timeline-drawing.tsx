/** The timeline on paper: every row, nothing to scroll or pull, a head that repeats on each page. */
import { type CSSProperties, useId, useMemo } from 'react'
import { useText } from '#renderer/lib/i18n.tsx'
import type { PlanView } from '#shared/contracts/launch-plan.ts'
import { OwnerMark } from '../task-mark.tsx'
import { Axis } from './axis.tsx'
import { Background } from './background.tsx'
import { hasTextLeft, PhaseBracket, TaskBar } from './bar.tsx'
import { taskToBar } from './bar-model.ts'
import { type BarText, useBarText } from './bar-text.ts'
import { Legend } from './foot.tsx'
import { barSpan, chartWidth, createScale, dayToMiddle, fitDayWidth, rowHeight, type Scale } from './geometry.ts'
import { ReadyMark } from './ready-mark.tsx'
import { planToRange, planToRows, type Row } from './rows.ts'
import styles from './timeline-drawing.module.css'

/** Room for the names on paper, in CSS pixels; readiness and owner stand inside it. */
const namesWidth = 300

interface TimelineDrawingProps {
  readonly plan: PlanView
  /** The whole width there is, in CSS pixels. */
  readonly width: number
}

export function TimelineDrawing({ plan, width }: TimelineDrawingProps) {
  const text = useText()
  const words = useBarText()
  const hatch = useId()
  const { first, last } = useMemo(() => planToRange(plan), [plan])
  const whole = createScale(first, last, 1)
  const scale = { ...whole, dayWidth: fitDayWidth(width - namesWidth, whole.days) }
  const rows = planToRows(plan, { collapsed: new Set(), showDone: true, text: '' })
  return (
    <div className={styles.drawing} style={{ width, '--done-fill': `url(#${hatch})` } as CSSProperties}>
      <DoneHatch id={hatch} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.names} style={{ width: namesWidth }}>
              <span className={styles.columns}>
                <span className={styles.name}>{text('timeline.task')}</span>
                <span className={styles.ready}>{text('timeline.ready')}</span>
                <span className={styles.owner}>{text('timeline.owner')}</span>
              </span>
            </th>
            <th scope="col" className={styles.dates} aria-label={text('timeline.dates')}>
              <Axis plan={plan} scale={scale} stickyLeft={0} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DrawnRow key={row.id} row={row} plan={plan} scale={scale} words={words} />
          ))}
        </tbody>
      </table>
      <div className={styles.legend}>
        <Legend />
      </div>
    </div>
  )
}

/** What stands for the tint of done work, so that it survives a printer without colour. */
function DoneHatch({ id }: { readonly id: string }) {
  return (
    <svg className={styles.patterns} width="0" height="0" aria-hidden="true">
      <pattern id={id} width="3" height="3" patternUnits="userSpaceOnUse">
        <path className={styles.hatch} d="M0 3L3 0" />
      </pattern>
    </svg>
  )
}

interface DrawnRowProps {
  readonly row: Row
  readonly plan: PlanView
  readonly scale: Scale
  readonly words: BarText
}

function DrawnRow({ row, plan, scale, words }: DrawnRowProps) {
  return (
    <tr data-kind={row.kind}>
      <th scope="row">
        <Names row={row} />
      </th>
      <td>
        <div className={styles.cell} style={{ width: chartWidth(scale) }}>
          <Background scale={scale} height={rowHeight} weekend={plan.weekend} daysOff={plan.daysOff} phases={plan.phases} />
          <DrawnBar row={row} plan={plan} scale={scale} words={words} />
        </div>
      </td>
    </tr>
  )
}

function Names({ row }: { readonly row: Row }) {
  const text = useText()
  if (row.kind === 'phase') {
    return (
      <span className={styles.columns}>
        <span className={styles.name}>{row.phase.name}</span>
        <span className={styles.count}>{text('timeline.count', { done: row.done, all: row.all })}</span>
      </span>
    )
  }
  return (
    <span className={styles.columns}>
      <span className={styles.name}>{row.task.title}</span>
      <span className={styles.ready}>
        <ReadyMark task={row.task} />
      </span>
      <span className={styles.owner}>
        <OwnerMark task={row.task} />
      </span>
    </span>
  )
}

function DrawnBar({ row, plan, scale, words }: DrawnRowProps) {
  const middle = dayToMiddle(scale, plan.today)
  const bar = row.kind === 'phase' ? null : taskToBar(row.task, scale, plan.today, { baseline: true, critical: true })
  return (
    <svg
      className={styles.bar}
      width={chartWidth(scale)}
      height={rowHeight}
      role="img"
      aria-label={row.kind === 'phase' ? words.phase(row) : words.task(row.task)}
    >
      <path className={styles.today} d={`M${middle} 0V${rowHeight}`} />
      {row.kind === 'phase' && <PhaseBracket span={barSpan(scale, row.start, row.due)} />}
      {row.kind === 'task' && bar !== null && (
        <TaskBar
          bar={bar}
          lateText={words.late(bar)}
          dayText={words.day(row.task)}
          textLeft={hasTextLeft(bar, words.late(bar), chartWidth(scale))}
        />
      )}
    </svg>
  )
}

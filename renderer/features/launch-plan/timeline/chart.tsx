/** The right part of the timeline: bars, connectors and today for the rows in sight. */
import type { PointerEventHandler } from 'react'
import { memo, useId } from 'react'
import type { Day } from '#shared/domain/day.ts'
import { PhaseBracket, TaskBar } from './bar.tsx'
import { taskToBar } from './bar-model.ts'
import { type BarText, useBarText } from './bar-text.ts'
import styles from './chart.module.css'
import type { Connector } from './connectors.ts'
import { barSpan, chartWidth, dayToMiddle, dayToX, rowHeight, type Scale } from './geometry.ts'
import type { Row, TaskRow } from './rows.ts'

export interface PlacedRow {
  readonly row: Row
  readonly index: number
}

export interface ChartPointer {
  readonly onPointerDown: PointerEventHandler<SVGSVGElement>
  readonly onPointerMove: PointerEventHandler<SVGSVGElement>
  readonly onPointerUp: PointerEventHandler<SVGSVGElement>
  readonly onPointerCancel: PointerEventHandler<SVGSVGElement>
}

interface ChartProps {
  readonly placed: readonly PlacedRow[]
  readonly connectors: readonly Connector[]
  readonly scale: Scale
  readonly height: number
  readonly today: Day
  readonly selectedId: string | null
  readonly baseline: boolean
  readonly critical: boolean
  /** Bars glide to where they now belong. */
  readonly gliding: boolean
  /** The task being pulled: its bar stays, faint, until it is dropped. */
  readonly pulledId: string | null
  /** The task that a connector being pulled would reach. */
  readonly overId: string | null
  readonly pointer: ChartPointer
}

export function Chart({
  placed,
  connectors,
  scale,
  height,
  today,
  selectedId,
  baseline,
  critical,
  gliding,
  pulledId,
  overId,
  pointer,
}: ChartProps) {
  const words = useBarText()
  const middle = dayToMiddle(scale, today)
  return (
    <svg className={styles.chart} width={chartWidth(scale)} height={height} role="none" data-gliding={gliding || undefined} {...pointer}>
      {placed.map(({ row, index }) =>
        row.id === selectedId || row.id === overId ? (
          <rect key={row.id} className={styles.selected} y={index * rowHeight} width="100%" height={rowHeight} />
        ) : null,
      )}
      {placed.map(({ row, index }) => (
        <ChartRow
          key={row.id}
          row={row}
          y={index * rowHeight}
          scale={scale}
          today={today}
          baseline={baseline}
          critical={critical}
          faint={row.id === pulledId}
          words={words}
        />
      ))}
      <Connectors connectors={connectors} gliding={gliding} />
      <path className={styles.today} d={`M${middle} 0V${height}`} />
    </svg>
  )
}

interface ChartRowProps {
  readonly row: Row
  readonly y: number
  readonly scale: Scale
  readonly today: Day
  readonly baseline: boolean
  readonly critical: boolean
  readonly faint: boolean
  /** Made once for all rows: a row is mounted in the middle of a scroll. */
  readonly words: BarText
}

const ChartRow = memo(function ChartRow({ row, y, scale, today, baseline, critical, faint, words }: ChartRowProps) {
  if (row.kind === 'phase') {
    return (
      <g id={chartCellId(row)} role="gridcell" aria-label={words.phase(row)} transform={`translate(0 ${y})`}>
        <PhaseBracket span={barSpan(scale, row.start, row.due)} />
      </g>
    )
  }
  const bar = taskToBar(row.task, scale, today, { baseline, critical })
  const textLeft = bar.milestone && bar.x + 72 > chartWidth(scale)
  return (
    <g
      id={chartCellId(row)}
      role="gridcell"
      aria-label={words.task(row.task)}
      className={styles.row}
      data-faint={faint || undefined}
      transform={`translate(0 ${y})`}
    >
      <TaskBar
        bar={bar}
        lateText={words.late(bar)}
        dayText={words.day(row.task)}
        textLeft={textLeft}
        handles={<Handles row={row} width={bar.width} />}
      />
    </g>
  )
})

/** What can be grabbed: the whole bar, its end, and the dot from which a connector is pulled. */
function Handles({ row, width }: { readonly row: TaskRow; readonly width: number }) {
  const { id, kind, status } = row.task
  const still = status === 'done'
  return (
    <>
      <rect
        className={still ? styles.press : styles.move}
        data-grab="move"
        data-task={id}
        x={-2}
        y={2}
        width={width + 4}
        height={rowHeight - 4}
      />
      {!still && kind === 'task' && (
        <rect
          className={styles.resize}
          data-grab="resize"
          data-task={id}
          x={Math.max(width / 2, width - 6)}
          y={2}
          width={Math.min(width / 2, 6) + 4}
          height={rowHeight - 4}
        />
      )}
      <g className={styles.join} data-grab="join" data-task={id}>
        <rect x={width + 4} y={4} width={14} height={rowHeight - 8} />
        <circle cx={width + 9} cy={rowHeight / 2} r={3.5} />
      </g>
    </>
  )
}

const Connectors = memo(function Connectors({
  connectors,
  gliding,
}: {
  readonly connectors: readonly Connector[]
  readonly gliding: boolean
}) {
  const arrow = useId()
  return (
    <g className={styles.connectors} data-hidden={gliding || undefined}>
      <marker id={arrow} viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto">
        <path d="M0 0l6 3-6 3z" className={styles.arrow} />
      </marker>
      {connectors.map((one) => (
        <path key={one.id} className={one.critical ? styles.critical : styles.link} d={one.path} markerEnd={`url(#${arrow})`} />
      ))}
    </g>
  )
})

/** Id of a row's cell in the chart, by which its row in the left part owns it. */
export function chartCellId(row: Row): string {
  return `timeline-bar-${row.id}`
}

/** Where a task's bar begins and ends in the chart, for bringing it into sight. */
export function rowToSpan(row: Row, scale: Scale): { readonly left: number; readonly right: number } {
  const [start, due] = row.kind === 'phase' ? [row.start, row.due] : [row.task.start, row.task.due]
  return { left: dayToX(scale, start), right: dayToX(scale, due) + scale.dayWidth }
}

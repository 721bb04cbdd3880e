/** The right part of the timeline: bars, connectors and today for the rows in sight. Hidden from assistive technology: each row says it in words. */
import { memo, type PointerEvent, type PointerEventHandler, useId, useState } from 'react'
import type { Day } from '#shared/domain/day.ts'
import { hasTextLeft, PhaseBracket, TaskBar } from './bar.tsx'
import { taskToBar } from './bar-model.ts'
import { type BarText, useBarText } from './bar-text.ts'
import styles from './chart.module.css'
import type { Connector } from './connectors.ts'
import { barSpan, chartWidth, dayToMiddle, rowHeight, type Scale } from './geometry.ts'
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
  const { hoveredId, hover } = useHover()
  const isMarked = (row: Row) => row.id === selectedId || row.id === overId
  return (
    <svg
      className={styles.chart}
      width={chartWidth(scale)}
      height={height}
      aria-hidden="true"
      data-gliding={gliding || undefined}
      {...hover}
      {...pointer}
    >
      <MarkedRows placed={placed} isMarked={isMarked} />
      <path className={styles.today} d={`M${dayToMiddle(scale, today)} 0V${height}`} />
      <Connectors connectors={connectors} gliding={gliding} />
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
          selected={isMarked(row)}
          hovered={row.id === hoveredId}
          words={words}
        />
      ))}
    </svg>
  )
}

function MarkedRows({ placed, isMarked }: { readonly placed: readonly PlacedRow[]; readonly isMarked: (row: Row) => boolean }) {
  return placed
    .filter(({ row }) => isMarked(row))
    .map(({ row, index }) => <rect key={row.id} className={styles.selected} y={index * rowHeight} width="100%" height={rowHeight} />)
}

/** The task under the pointer; while something is pulled, the one it was pulled from. */
function useHover() {
  const [hoveredId, set] = useState<string | null>(null)
  const onPointerOver = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 0 || !(event.target instanceof Element)) return
    set(event.target.closest('[data-row-of]')?.getAttribute('data-row-of') ?? null)
  }
  return { hoveredId, hover: { onPointerOver, onPointerLeave: () => set(null) } }
}

interface ChartRowProps {
  readonly row: Row
  readonly y: number
  readonly scale: Scale
  readonly today: Day
  readonly baseline: boolean
  readonly critical: boolean
  readonly faint: boolean
  readonly selected: boolean
  readonly hovered: boolean
  /** Made once for all rows: a row is mounted in the middle of a scroll. */
  readonly words: BarText
}

const ChartRow = memo(function ChartRow({ row, y, scale, today, baseline, critical, faint, selected, hovered, words }: ChartRowProps) {
  if (row.kind === 'phase') {
    return (
      <g transform={`translate(0 ${y})`}>
        <PhaseBracket span={barSpan(scale, row.start, row.due)} />
      </g>
    )
  }
  const bar = taskToBar(row.task, scale, today, { baseline, critical })
  const lateText = words.late(bar)
  return (
    <g
      className={styles.row}
      data-row-of={row.id}
      data-faint={faint || undefined}
      data-selected={selected || undefined}
      transform={`translate(0 ${y})`}
    >
      <TaskBar
        bar={bar}
        lateText={lateText}
        dayText={words.day(row.task)}
        textLeft={hasTextLeft(bar, lateText, chartWidth(scale))}
        handles={<Handles row={row} width={bar.width} hovered={hovered} />}
      />
    </g>
  )
})

interface HandlesProps {
  readonly row: TaskRow
  readonly width: number
  readonly hovered: boolean
}

/** What can be grabbed: the whole bar, and under the pointer also its end and the dot from which a connector is pulled. */
function Handles({ row, width, hovered }: HandlesProps) {
  const { id, kind, status } = row.task
  const still = status === 'done'
  const common = { 'data-task': id, y: 2, height: rowHeight - 4 }
  const end = Math.min(width / 2, 6)
  return (
    <>
      <rect {...common} className={still ? styles.press : styles.move} data-grab="move" x={-2} width={width + 4} />
      {hovered && !still && kind === 'task' && (
        <rect {...common} className={styles.resize} data-grab="resize" x={width - end} width={end + 4} />
      )}
      {hovered && (
        <g className={styles.join} data-grab="join" data-task={id}>
          <rect x={width + 3} y={4} width={12} height={rowHeight - 8} />
          <circle cx={width + 9} cy={rowHeight / 2} r={3.5} />
        </g>
      )}
    </>
  )
}

function Connectors({ connectors, gliding }: { readonly connectors: readonly Connector[]; readonly gliding: boolean }) {
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
}

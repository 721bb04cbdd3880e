/** The scrolling part of the timeline: of all rows, those in sight. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useMemo } from 'react'
import type { DayOff } from '#shared/contracts/launch-plan.ts'
import { usePlan } from '../use-plan.ts'
import { Background } from './background.tsx'
import { taskToBar } from './bar-model.ts'
import styles from './body.module.css'
import { Chart } from './chart.tsx'
import { type Anchor, type Connector, connectorsOf } from './connectors.ts'
import { DragLabel } from './drag-label.tsx'
import { chartWidth, headHeight, rowHeight, type Scale } from './geometry.ts'
import type { Row } from './rows.ts'
import type { TimelineOptions } from './stored-options.ts'
import { Tree } from './tree.tsx'
import { useDrag } from './use-drag.ts'
import { useGlide } from './use-glide.ts'
import type { Schedule } from './use-schedule.ts'
import type { Viewport } from './use-viewport.ts'

interface BodyProps {
  readonly rows: readonly Row[]
  readonly options: TimelineOptions
  readonly treeWidth: number
  readonly viewport: Viewport
  readonly schedule: Schedule
  readonly activeId: string | null
  readonly onPress: (row: Row) => void
}

export function Body({ rows, options, treeWidth, viewport, schedule, activeId, onPress }: BodyProps) {
  const { selectedId } = usePlan()
  const { scale } = viewport
  const { plan } = usePlan()
  const height = bodyHeight(rows.length, viewport)
  const { placed, top, bottom } = usePlacedRows(rows, viewport, activeId)
  const connectors = useConnectors(rows, options, scale, schedule).filter((one) => one.top <= bottom && one.bottom >= top)
  const { draft, handlers } = useChartDrag(rows, viewport, schedule, onPress)
  const gliding = useGlide(schedule.shown)
  const pulledAt = draft === null ? -1 : rows.findIndex((row) => row.id === draft.task.id)
  const over = rows.find((row) => row.id === draft?.over)
  return (
    <div className={styles.body} style={{ width: treeWidth + chartWidth(scale), height }}>
      <Tree placed={placed} columns={options} selectedId={selectedId} activeId={activeId} height={height} width={treeWidth} />
      <div className={styles.chart} style={{ width: chartWidth(scale), height }}>
        <div className={styles.still}>
          <Background
            scale={scale}
            height={Math.max(0, viewport.height - headHeight)}
            weekend={options.weekends ? plan.weekend : noWeekend}
            daysOff={options.weekends ? plan.daysOff : noDaysOff}
            phases={plan.phases}
          />
        </div>
        <Chart
          placed={placed}
          connectors={connectors}
          scale={scale}
          height={height}
          today={plan.today}
          selectedId={selectedId}
          baseline={options.baseline}
          critical={options.critical}
          gliding={gliding}
          pulledId={draft?.grab === 'join' ? null : (draft?.task.id ?? null)}
          overId={draft?.over ?? null}
          pointer={handlers}
        />
        {draft !== null && <DragLabel draft={draft} scale={scale} index={pulledAt} over={over?.kind === 'task' ? over.task : undefined} />}
      </div>
    </div>
  )
}

/** Height of so many rows; at least what is in sight. */
export function bodyHeight(rows: number, viewport: Viewport): number {
  return Math.max(rows * rowHeight + 8, viewport.height - headHeight)
}

const noWeekend: readonly number[] = []
const noDaysOff: readonly DayOff[] = []

/** Rows are added and taken away in blocks, so that most scrolled frames change nothing. */
const block = 4

/** The rows in sight and some around them; the row with the focus is always among them, so that it keeps the focus. */
function usePlacedRows(rows: readonly Row[], { scroller, height }: Viewport, activeId: string | null) {
  const activeIndex = activeId === null ? -1 : rows.findIndex((row) => row.id === activeId)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const startIndex = Math.floor(Math.max(0, range.startIndex - block) / block) * block
      const endIndex = Math.min(range.count - 1, Math.ceil((range.endIndex + block + 1) / block) * block - 1)
      const indexes = defaultRangeExtractor({ ...range, startIndex, endIndex, overscan: 0 })
      if (activeIndex < 0 || activeIndex >= range.count || (activeIndex >= startIndex && activeIndex <= endIndex)) return indexes
      return activeIndex < startIndex ? [activeIndex, ...indexes] : [...indexes, activeIndex]
    },
    [activeIndex],
  )
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    // Known already: without it no row would be drawn before the list has measured for itself.
    initialRect: { width: 0, height },
    rangeExtractor,
    useFlushSync: false,
  })
  const placed = virtualizer.getVirtualItems().flatMap(({ index }) => {
    const row = rows[index]
    return row === undefined ? [] : [{ row, index }]
  })
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 }
  return { placed, top: startIndex * rowHeight, bottom: (endIndex + 1) * rowHeight }
}

function useConnectors(rows: readonly Row[], options: TimelineOptions, scale: Scale, { shown }: Schedule): readonly Connector[] {
  const { selectedId } = usePlan()
  return useMemo(() => {
    const anchors = new Map(rows.flatMap((row, index) => (row.kind === 'task' ? [[row.id, rowToAnchor(row.task, index)] as const] : [])))
    function rowToAnchor(task: (typeof shown.tasks)[number], index: number): Anchor {
      const { x, width, milestone } = taskToBar(task, scale, shown.today, options)
      return { left: x, right: x + width, y: index * rowHeight + rowHeight / 2, milestone }
    }
    const critical = new Set(shown.tasks.filter((task) => task.critical).map((task) => task.id))
    const wanted = {
      dependencies: shown.dependencies,
      critical,
      selected: selectedId,
      showCritical: options.critical,
      showLinks: options.links,
    }
    return connectorsOf(wanted, (id) => anchors.get(id) ?? null)
  }, [rows, options, scale, shown, selectedId])
}

function useChartDrag(rows: readonly Row[], viewport: Viewport, schedule: Schedule, onPress: (row: Row) => void) {
  const { calendar } = usePlan()
  const target = useMemo(() => {
    const tasks = new Map(rows.flatMap((row) => (row.kind === 'task' ? [[row.id, row] as const] : [])))
    return {
      scale: viewport.scale,
      scroller: viewport.scroller,
      calendar,
      taskById: (id: string) => tasks.get(id)?.task,
      taskAt: (y: number) => {
        const row = rows[Math.floor(y / rowHeight)]
        return row?.kind === 'task' ? row.id : null
      },
      onPlace: schedule.place,
      onJoin: schedule.join,
      onRefuse: schedule.refuse,
      onPress: (task: { readonly id: string }) => {
        const row = tasks.get(task.id)
        if (row !== undefined) onPress(row)
      },
    }
  }, [rows, viewport.scale, viewport.scroller, calendar, schedule.place, schedule.join, schedule.refuse, onPress])
  return useDrag(target)
}

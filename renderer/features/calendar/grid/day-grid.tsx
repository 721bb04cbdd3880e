/** Rows of seven days: the weeks of a month, or one week, whole or with a row for each team or network. */
import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type Day, weekdayOf } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { type Band, rowToBands } from '../logic/bands.ts'
import type { DayFacts } from '../logic/day-facts.ts'
import { useCalendar } from '../use-calendar.ts'
import { DayCell, type Room } from './day-cell.tsx'
import styles from './day-grid.module.css'
import { columnHeaderRole, rowHeaderRole, rowRole } from './grid-roles.ts'
import { useGridKeys } from './use-grid-keys.ts'

export interface GridRow {
  /** What a drop into it means; '' in a month. */
  readonly lane: string
  readonly head: ReactNode
  readonly cells: readonly DayFacts[]
}

interface DayGridProps {
  readonly label: string
  readonly rows: readonly GridRow[]
  readonly isWeek: boolean
  /** The first column names its rows. */
  readonly hasRowHeads: boolean
}

/** Heights in px: a head with the padding around it, a post of two lines or one, and the words "2 more". */
const heights = { head: 38, post: 42, line: 26, band: 20, more: 24 } as const
/** Rows lower than this show posts on one line. */
const lowRow = 132

const everything: Room = { all: 99, besideMore: 99 }

/** It fills its place; a cell shows as many posts as it has room for. */
export function DayGrid({ label, rows, isWeek, hasRowHeads }: DayGridProps) {
  const { goToDay, setCursor, selected, select } = useCalendar()
  const grid = useRef<HTMLDivElement>(null)
  const height = useRowHeight(grid, rows.length)
  const keys = useGridKeys(grid, {
    drawn: rows,
    daysPerRow: isWeek ? 0 : 7,
    onLeave: goToDay,
    onCursor: (cursor) => {
      setCursor(cursor)
      if (selected !== null && cursor.slotId !== null && cursor.slotId !== selected.id) select(cursor.slotId)
    },
  })
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      className={styles.grid}
      data-week={isWeek || undefined}
      data-low={height < lowRow || undefined}
      data-heads={hasRowHeads || undefined}
      {...keys}
    >
      <WeekdayHeads days={rows[0]?.cells.map(({ day }) => day) ?? []} isWeek={isWeek} hasRowHeads={hasRowHeads} />
      {rows.map((row, index) => (
        <GridLine
          key={row.lane || row.cells[0]?.day}
          row={row}
          index={index}
          height={isWeek ? null : height}
          isWeek={isWeek}
          hasRowHeads={hasRowHeads}
        />
      ))}
    </div>
  )
}

interface GridLineProps extends Pick<DayGridProps, 'isWeek' | 'hasRowHeads'> {
  readonly row: GridRow
  readonly index: number
  /** Px; null: it grows with its posts. */
  readonly height: number | null
}

function GridLine({ row, index, height, isWeek, hasRowHeads }: GridLineProps) {
  const { period, data } = useCalendar()
  // In a week the campaigns are drawn once, over its first row.
  const bands = rowToBands(
    row.cells.map(({ day }) => day),
    index === 0 || !isWeek ? data.campaigns : [],
  )
  const lines = Math.max(0, ...bands.map(({ line }) => line + 1))
  const room = height === null ? everything : heightToRoom(height, lines)
  return (
    <div {...rowRole} className={styles.row} style={{ '--bands': lines } as CSSProperties}>
      {hasRowHeads && (
        <div {...rowHeaderRole} className={styles.rowHead}>
          {row.head}
        </div>
      )}
      {row.cells.map((facts) => (
        <DayCell
          key={facts.day}
          facts={facts}
          row={index}
          lane={row.lane}
          room={room}
          isWeek={isWeek}
          hasHead={!isWeek || index === 0}
          isOutside={facts.day < period.from || facts.day > period.to}
        />
      ))}
      {bands.length > 0 && <Bands bands={bands} firstColumn={hasRowHeads ? 2 : 1} />}
    </div>
  )
}

/** Drawn over the row; the cells say their campaigns themselves. */
function Bands({ bands, firstColumn }: { readonly bands: readonly Band[]; readonly firstColumn: number }) {
  return (
    <div className={styles.bands} aria-hidden="true">
      {bands.map(({ id, name, first, last, line, fromBefore, goesOn }) => (
        <span
          key={id}
          title={name}
          data-from-before={fromBefore || undefined}
          data-goes-on={goesOn || undefined}
          style={{ gridColumn: `${first + firstColumn} / ${last + firstColumn + 1}`, gridRow: line + 1 }}
        >
          {name}
        </span>
      ))}
    </div>
  )
}

interface WeekdayHeadsProps extends Pick<DayGridProps, 'isWeek' | 'hasRowHeads'> {
  readonly days: readonly Day[]
}

function WeekdayHeads({ days, isWeek, hasRowHeads }: WeekdayHeadsProps) {
  const format = useFormat()
  const text = useText()
  const { data } = useCalendar()
  return (
    <div {...rowRole} className={`${styles.row} ${styles.weekdays}`}>
      {hasRowHeads && (
        <div {...columnHeaderRole}>
          <span className="visually-hidden">{text(isWeek ? 'calendar.rows' : 'calendar.week')}</span>
        </div>
      )}
      {days.map((day) => (
        <div key={weekdayOf(day)} {...columnHeaderRole}>
          {format.weekday(day)}
          {isWeek && <b>{day === data.today ? <i>{Number(day.slice(8))}</i> : Number(day.slice(8))}</b>}
        </div>
      ))}
    </div>
  )
}

/** What a cell of that height (px) has room for under so many bands. One post is always shown. */
function heightToRoom(height: number, bands: number): Room {
  const free = height - heights.head - bands * heights.band
  const each = height < lowRow ? heights.line : heights.post
  return { all: Math.max(1, Math.floor(free / each)), besideMore: Math.max(1, Math.floor((free - heights.more) / each)) }
}

/** Px of one row, followed while the window changes. */
function useRowHeight(grid: RefObject<HTMLElement | null>, rows: number): number {
  const [height, setHeight] = useState(180)
  useLayoutEffect(() => {
    const element = grid.current
    if (element === null) return
    const measure = () => setHeight(Math.max(96, Math.floor((element.clientHeight - 32) / Math.max(1, rows))))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [grid, rows])
  return height
}

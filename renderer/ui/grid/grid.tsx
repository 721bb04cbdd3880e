/** A long list as a table: a head that stays, and of all rows those in sight. */
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import styles from './grid.module.css'
import { type Grid, headHeight } from './use-grid.ts'
import type { GridList } from './use-grid-list.ts'

/** What a row needs to know of its place; hand it on to `GridRow`. */
export interface RowPlace<Row> {
  /** Undefined while it is fetched. */
  readonly row: Row | undefined
  readonly index: number
  /** Pixels. */
  readonly top: number
  readonly isOpen: boolean
  readonly isTicked: boolean
  readonly isCursor: boolean
  readonly onPress: (event: MouseEvent, index: number) => void
  readonly onTick: (id: string) => void
}

interface VirtualGridProps<Asked, Row> {
  readonly label: string
  readonly list: GridList<Asked>
  readonly grid: Grid<Row>
  /** Pixels. */
  readonly rowHeight: number
  /** Should keep its identity while nothing of it changes. */
  readonly head: ReactNode
  /** Draws one row with its key; the row itself should be a `memo`. */
  readonly renderRow: (place: RowPlace<Row>) => ReactNode
  /** Draws nothing: the keys of the rows. */
  readonly children?: ReactNode
}

/** Arrows walk it, Enter opens the panel, X or Space ticks, with Shift a run of rows. */
export function VirtualGrid<Asked, Row extends { readonly id: string }>(props: VirtualGridProps<Asked, Row>) {
  const { label, list, grid, rowHeight, head, renderRow, children } = props
  const { pages, rows, cursor } = grid
  const { selection, openId } = list
  return (
    <div ref={grid.scroller} className={styles.scroll}>
      {children}
      <div className={styles.shield} />
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={pages.total + 1}
        aria-multiselectable="true"
        className={styles.grid}
        style={{ height: rows.height + headHeight }}
        onKeyDown={(event) => onKeyDown(event, list, grid)}
      >
        {head}
        {rows.indexes.map((index) => {
          const row = pages.rowAt(index)
          return renderRow({
            row,
            index,
            top: headHeight + index * rowHeight,
            isOpen: row !== undefined && row.id === openId,
            isTicked: row !== undefined && selection.has(row.id),
            isCursor: index === cursor || (cursor < 0 && index === 0),
            onPress: grid.onPress,
            onTick: selection.toggle,
          })
        })}
      </div>
    </div>
  )
}

/** Rows that one press of Page down passes. */
const leap = 12

function onKeyDown<Asked, Row extends { readonly id: string }>(
  event: KeyboardEvent,
  list: GridList<Asked>,
  { pages, cursor, step, tickTo }: Grid<Row>,
): void {
  const { total } = pages
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: leap, PageUp: -leap, Home: -total, End: total }
  const by = steps[event.key]
  const row = pages.rowAt(cursor)
  if (by !== undefined) {
    event.preventDefault()
    if (event.shiftKey) tickTo(Math.min(total - 1, Math.max(0, cursor + by)))
    step(by)
  } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    void list.tickAll()
  } else if (event.key === 'Escape' && (list.selection.size > 0 || list.openId !== null)) {
    event.preventDefault()
    if (list.selection.size > 0) list.selection.clear()
    else list.open(null)
  } else if (row !== undefined && event.target instanceof HTMLElement && event.target.role === 'row') {
    if (event.key === 'Enter') list.open(row.id)
    else if (event.key === ' ' || event.key === 'x') list.selection.toggle(row.id)
    else return
    event.preventDefault()
  }
}

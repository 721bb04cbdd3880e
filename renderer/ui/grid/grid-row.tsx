/** One row of a long list and its cells. Drawn often while somebody scrolls, so they are kept light. */
import type { ReactNode } from 'react'
import styles from './grid.module.css'
import type { RowPlace } from './grid.tsx'
import { rowId } from './use-grid.ts'

interface GridRowProps<Row> extends RowPlace<Row> {
  /** The columns of the list. */
  readonly className: string | undefined
  /** Said while the row is fetched. */
  readonly loading: string
  /** Its cells, once it is there. */
  readonly children: ReactNode
}

/** A press opens the panel, with Ctrl it ticks, with Shift it ticks up to here. */
export function GridRow<Row>({
  row,
  index,
  top,
  isOpen,
  isTicked,
  isCursor,
  onPress,
  className = '',
  loading,
  children,
}: GridRowProps<Row>) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys
    <div
      id={rowId(index)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      tabIndex={isCursor ? 0 : -1}
      className={`${styles.row} ${className}`}
      data-open={isOpen || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(event, index)}
    >
      {row === undefined ? (
        <>
          <GridCell column="tick">{null}</GridCell>
          <GridCell column="loading">
            <span className={styles.loading}>
              <span className="visually-hidden">{loading}</span>
            </span>
          </GridCell>
        </>
      ) : (
        children
      )}
    </div>
  )
}

interface GridCellProps {
  readonly column: string
  /** True: what does not fit ends in dots. */
  readonly clips?: boolean
  readonly children: ReactNode
}

/** The row has the focus, its cells never. */
export function GridCell({ column, clips = false, children }: GridCellProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <span role="gridcell" data-column={column} className={clips ? 'clip' : undefined}>
      {children}
    </span>
  )
}

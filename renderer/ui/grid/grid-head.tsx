/** The head of a long list: the box that ticks everything, and the names of the columns, some of which sort. */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import styles from './grid.module.css'
import { Tick } from './tick.tsx'
import { headHeight } from './use-grid.ts'
import type { GridList } from './use-grid-list.ts'

export interface GridColumn {
  readonly id: string
  readonly label: string
  /** True: the name is only spoken, because the cells speak for themselves. */
  readonly hideLabel?: boolean
  /** Undefined: it does not sort. */
  readonly sort?: { readonly direction: 'ascending' | 'descending' | null; readonly onSort: () => void }
}

interface GridHeadProps<Asked> {
  readonly list: GridList<Asked>
  readonly columns: readonly GridColumn[]
  /** The columns of the list. */
  readonly className: string | undefined
  /** Name of the column of boxes, and of the box that ticks all. */
  readonly tickLabel: string
  readonly tickAllLabel: string
}

/** The arrow stands only in the column that sorts. */
export function GridHead<Asked>({ list, columns, className = '', tickLabel, tickAllLabel }: GridHeadProps<Asked>) {
  const { found, selection, tickAll } = list
  const isAll = selection.size > 0 && selection.size >= found.total
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the rows under it have the focus
    <div role="row" aria-rowindex={1} className={`${styles.headRow} ${className}`} style={{ height: headHeight }}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the box in it has the focus */}
      <span role="columnheader" aria-label={tickLabel}>
        <Tick label={tickAllLabel} checked={isAll} onChange={() => (isAll ? selection.clear() : void tickAll())} />
      </span>
      {columns.map(({ id, label, hideLabel = false, sort }) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the button in it has the focus, where it does something
        <span key={id} role="columnheader" data-column={id} {...(sort?.direction ? { 'aria-sort': sort.direction } : {})}>
          {sort === undefined ? (
            <span className={hideLabel ? 'visually-hidden' : undefined}>{label}</span>
          ) : (
            <SortButton {...sort} label={label} />
          )}
        </span>
      ))}
    </div>
  )
}

interface SortButtonProps {
  readonly label: string
  readonly direction: 'ascending' | 'descending' | null
  readonly onSort: () => void
}

function SortButton({ label, direction, onSort }: SortButtonProps) {
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <button type="button" className={styles.sort} onClick={onSort}>
      {label}
      {direction !== null && <Arrow className="icon-s" aria-hidden="true" />}
    </button>
  )
}

/** One item in the table. Drawn often while somebody scrolls, so it is kept light. */
import { IconCalendar, IconInfinity, IconLock, IconPinned, IconRefresh } from '@tabler/icons-react'
import { type MouseEvent, memo, type ReactNode } from 'react'
import type { ItemSummary } from '#shared/contracts/library-shapes.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { kindColours } from '../../../domain/kind-mark.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { ItemStatusMark } from '../item-status.tsx'
import styles from './list.module.css'
import { Tick } from './tick.tsx'
import { rowId } from './use-table.ts'

interface ItemRowProps {
  /** Undefined while it is fetched. */
  readonly item: ItemSummary | undefined
  readonly index: number
  /** Pixels. */
  readonly top: number
  readonly isOpen: boolean
  readonly isTicked: boolean
  readonly isCursor: boolean
  readonly onPress: (event: MouseEvent, index: number) => void
  readonly onTick: (itemId: string) => void
}

/** A press opens the panel, with Ctrl it ticks, with Shift it ticks up to here. */
export const ItemRow = memo(function ItemRow({ item, index, top, isOpen, isTicked, isCursor, onPress, onTick }: ItemRowProps) {
  const text = useText()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys
    <div
      id={rowId(index)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      tabIndex={isCursor ? 0 : -1}
      className={styles.row}
      data-open={isOpen || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(event, index)}
    >
      {item === undefined ? (
        <Cell column="title">
          <span className={styles.loading}>
            <span className="visually-hidden">{text('library.loading')}</span>
          </span>
        </Cell>
      ) : (
        <Cells item={item} isTicked={isTicked} onTick={onTick} />
      )}
    </div>
  )
})

interface CellsProps {
  readonly item: ItemSummary
  readonly isTicked: boolean
  readonly onTick: (itemId: string) => void
}

function Cells({ item, isTicked, onTick }: CellsProps) {
  const text = useText()
  const format = useFormat()
  return (
    <>
      <Cell column="tick">
        <Tick label={text('library.tick', { title: item.title })} checked={isTicked} onChange={() => onTick(item.id)} />
      </Cell>
      <Cell column="title">
        <span className={`clip ${styles.title}`}>{item.title}</span>
        <span className={`clip ${styles.from}`}>
          <i style={{ background: kindColours[item.kind] }} />
          {[text(`content.kind-${item.kind}`), item.from, format.dayYear(instantToDay(item.publishedAt))]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </Cell>
      <Cell column="category" clips>
        {text(`content.category-${item.category}`)}
      </Cell>
      <Cell column="status">
        <ItemStatusMark status={item.status} />
      </Cell>
      <Cell column="next" clips>
        {item.nextDay === null ? <span className={styles.none}>–</span> : format.day(item.nextDay)}
      </Cell>
      <Cell column="marks">
        <Marks item={item} />
      </Cell>
    </>
  )
}

interface CellProps {
  readonly column: string
  /** True: what does not fit ends in dots. */
  readonly clips?: boolean
  readonly children: ReactNode
}

/** The row has the focus, its cells never. */
function Cell({ column, clips = false, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <span role="gridcell" data-column={column} className={clips ? 'clip' : undefined}>
      {children}
    </span>
  )
}

const marks = [
  { field: 'pinned', icon: IconPinned },
  { field: 'evergreen', icon: IconInfinity },
  { field: 'internalOnly', icon: IconLock },
  { field: 'changed', icon: IconRefresh },
] as const

/** What stands out about an item, as signs with a name. */
function Marks({ item }: { readonly item: ItemSummary }) {
  const text = useText()
  return (
    <>
      {marks.map(({ field, icon: Icon }) =>
        item[field] ? (
          <span key={field} title={text(`library.mark-${field}`)}>
            <Icon className="icon-s" role="img" aria-label={text(`library.mark-${field}`)} />
          </span>
        ) : null,
      )}
      {item.refreshOn !== null && item.evergreen && (
        <span title={text('library.mark-refresh')}>
          <IconCalendar className="icon-s" role="img" aria-label={text('library.mark-refresh')} />
        </span>
      )}
    </>
  )
}

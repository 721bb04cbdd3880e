/** One item in the table. Drawn often while somebody scrolls, so it is kept light. */
import { IconCalendar, IconInfinity, IconLock, IconPinned, IconRefresh } from '@tabler/icons-react'
import { memo } from 'react'
import type { ItemSummary } from '#shared/contracts/library-shapes.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { kindColours } from '../../../domain/kind-mark.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import type { RowPlace } from '../../../ui/grid/grid.tsx'
import { GridCell, GridRow } from '../../../ui/grid/grid-row.tsx'
import { Tick } from '../../../ui/grid/tick.tsx'
import { FirstApprovalMark } from '../item/approval.tsx'
import { ItemStatusMark } from '../item-status.tsx'
import styles from './list.module.css'

/** Its own title, kind and day, and what stands out about it. */
export const ItemRow = memo(function ItemRow(place: RowPlace<ItemSummary>) {
  const text = useText()
  return (
    <GridRow {...place} className={`${styles.columns} ${styles.row}`} loading={text('library.loading')}>
      {place.row !== undefined && <Cells item={place.row} isTicked={place.isTicked} onTick={place.onTick} />}
    </GridRow>
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
      <GridCell column="tick">
        <Tick label={text('library.tick', { title: item.title })} checked={isTicked} onChange={() => onTick(item.id)} />
      </GridCell>
      <GridCell column="title">
        <span className={`clip ${styles.title}`}>{item.title}</span>
        <span className={`clip ${styles.from}`}>
          <i style={{ background: kindColours[item.kind] }} />
          {[text(`content.kind-${item.kind}`), item.from, format.dayYear(instantToDay(item.publishedAt))]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </GridCell>
      <GridCell column="category" clips>
        {text(`content.category-${item.category}`)}
      </GridCell>
      <GridCell column="status">
        {item.firstApproval === null ? <ItemStatusMark status={item.status} /> : <FirstApprovalMark approval={item.firstApproval} />}
      </GridCell>
      <GridCell column="next" clips>
        {item.nextDay === null ? <span className={styles.none}>–</span> : format.day(item.nextDay)}
      </GridCell>
      <GridCell column="marks">
        <Marks item={item} />
      </GridCell>
    </>
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

/** The table of items. */
import { useMemo } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { VirtualGrid } from '../../../ui/grid/grid.tsx'
import { GridHead } from '../../../ui/grid/grid-head.tsx'
import { useGrid } from '../../../ui/grid/use-grid.ts'
import { itemPages } from './item-pages.ts'
import { ItemRow } from './item-row.tsx'
import styles from './list.module.css'
import { RowCommands } from './row-commands.tsx'
import type { ItemList } from './use-item-list.ts'

const columns = ['title', 'category', 'status', 'next', 'marks'] as const
/** Pixels; the sheet says so too. */
const rowHeight = 44

/** A row of two lines an item. */
export function ItemTable({ list }: { readonly list: ItemList }) {
  const text = useText()
  const grid = useGrid({ source: itemPages, list, rowHeight })
  const head = useMemo(
    () => (
      <GridHead
        list={list}
        className={styles.columns}
        tickLabel={text('library.column-tick')}
        tickAllLabel={text('library.tick-all')}
        columns={columns.map((id) => ({ id, label: text(`library.column-${id}`), hideLabel: id === 'marks' }))}
      />
    ),
    [list, text],
  )
  return (
    <VirtualGrid
      label={text('library.items')}
      list={list}
      grid={grid}
      rowHeight={rowHeight}
      head={head}
      renderRow={(place) => <ItemRow key={place.index} {...place} />}
    >
      <RowCommands item={grid.pages.rowAt(grid.cursor)} selection={list.selection} onStep={grid.step} />
    </VirtualGrid>
  )
}

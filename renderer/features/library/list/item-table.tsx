/** The table: a head that stays, and of all rows those in sight. */
import { type KeyboardEvent, useMemo } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { ItemRow } from './item-row.tsx'
import styles from './list.module.css'
import { RowCommands } from './row-commands.tsx'
import { Tick } from './tick.tsx'
import type { ItemList } from './use-item-list.ts'
import { headHeight, rowHeight, type Table, useTable } from './use-table.ts'

const columns = ['title', 'category', 'status', 'next', 'marks'] as const

/** Arrows and J or K walk it, Enter opens the panel, X or Space ticks, with Shift a run of rows. */
export function ItemTable({ list }: { readonly list: ItemList }) {
  const text = useText()
  const table = useTable(list)
  const { pages, rows, cursor } = table
  const { selection, openId } = list
  const head = useMemo(() => <Head list={list} />, [list])
  return (
    <div ref={table.scroller} className={styles.scroll}>
      <RowCommands item={pages.itemAt(cursor)} selection={selection} onStep={table.step} />
      <div className={styles.shield} />
      <div
        role="grid"
        aria-label={text('library.items')}
        aria-rowcount={pages.total + 1}
        aria-multiselectable="true"
        className={styles.grid}
        style={{ height: rows.height + headHeight }}
        onKeyDown={(event) => onKeyDown(event, list, table)}
      >
        {head}
        {rows.indexes.map((index) => {
          const item = pages.itemAt(index)
          return (
            <ItemRow
              key={index}
              item={item}
              index={index}
              top={headHeight + index * rowHeight}
              isOpen={item !== undefined && item.id === openId}
              isTicked={item !== undefined && selection.has(item.id)}
              isCursor={index === cursor || (cursor < 0 && index === 0)}
              onPress={table.onPress}
              onTick={selection.toggle}
            />
          )
        })}
      </div>
    </div>
  )
}

function Head({ list: { found, selection, tickAll } }: { readonly list: ItemList }) {
  const text = useText()
  const isAll = selection.size > 0 && selection.size >= found.total
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the rows under it have the focus
    <div role="row" aria-rowindex={1} className={styles.headRow} style={{ height: headHeight }}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the box in it has the focus */}
      <span role="columnheader" aria-label={text('library.column-tick')}>
        <Tick label={text('library.tick-all')} checked={isAll} onChange={() => (isAll ? selection.clear() : void tickAll())} />
      </span>
      {columns.map((column) => (
        // biome-ignore lint/a11y/useFocusableInteractive: it does nothing
        <span key={column} role="columnheader" data-column={column}>
          {column === 'marks' ? <span className="visually-hidden">{text('library.column-marks')}</span> : text(`library.column-${column}`)}
        </span>
      ))}
    </div>
  )
}

/** Rows that one press of Page down passes. */
const leap = 12

function onKeyDown(event: KeyboardEvent, list: ItemList, { pages, cursor, step, tickTo }: Table): void {
  const { total } = pages
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: leap, PageUp: -leap, Home: -total, End: total }
  const by = steps[event.key]
  const item = pages.itemAt(cursor)
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
  } else if (item !== undefined && event.target instanceof HTMLElement && event.target.role === 'row') {
    if (event.key === 'Enter') list.open(item.id)
    else if (event.key === ' ' || event.key === 'x') list.selection.toggle(item.id)
    else return
    event.preventDefault()
  }
}

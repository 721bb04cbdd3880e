/** The rows of a long list at work: which are drawn, what the keys stand on, and what a press does. */
import { type MouseEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Query } from '#shared/rpc.ts'
import { type PageSource, type Pages, usePages } from '../../lib/use-pages.ts'
import type { GridList } from './use-grid-list.ts'
import { type Rows, useRows } from './use-rows.ts'

/** Pixels of the head above the rows. */
export const headHeight = 32

export interface Grid<Row> {
  readonly pages: Pages<Row>
  readonly rows: Rows
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The row that the keys act on; negative: none. */
  readonly cursor: number
  /** The focus goes along, unless `keepsFocus`: for buttons that stand elsewhere. */
  readonly step: (by: number, keepsFocus?: boolean) => void
  /** Ticks the rows between the last press and this one. */
  readonly tickTo: (index: number) => void
  /** The same function for every drawing, so that a row is drawn again only when something of it changes. */
  readonly onPress: (event: MouseEvent, index: number) => void
}

interface GridOptions<Q extends Query, Asked, Row> {
  readonly source: PageSource<Q, Asked, Row>
  readonly list: GridList<Asked>
  /** Pixels. */
  readonly rowHeight: number
}

/** `source` and `list` belong together: see `useGridList`. */
export function useGrid<Q extends Query, Asked, Row extends { readonly id: string }>({
  source,
  list,
  rowHeight,
}: GridOptions<Q, Asked, Row>): Grid<Row> {
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(-1)
  const { total } = list.found
  const rows = useRows({ count: total, scroller, rowHeight, activeIndex: Math.min(cursor, total - 1), above: headHeight })
  const pages = usePages(source, list.found, rows.range)
  useTopOfNewList(scroller, list.found.shown)
  useScrollingMark(scroller)
  const walks = useFocusThatWalks(cursor)
  useCursorInside(cursor, total, walks, setCursor)
  const latest = useRef({ list, pages, cursor })
  useEffect(() => {
    latest.current = { list, pages, cursor }
  })
  const { scrollTo } = rows
  const step = useCallback(
    (by: number, keepsFocus = false) => {
      const now = latest.current
      // What is open may have been opened from elsewhere.
      const opened = now.pages.indexOf(now.list.openId)
      const next = Math.min(now.pages.total - 1, Math.max(0, (opened < 0 ? now.cursor : opened) + by))
      walks.current = !keepsFocus
      setCursor(next)
      scrollTo(next)
      const row = now.pages.rowAt(next)
      if (now.list.openId !== null && row !== undefined) now.list.open(row.id)
    },
    [scrollTo, walks],
  )
  const { tickTo, onPress } = usePresses(latest, setCursor)
  return { pages, rows, scroller, cursor, step, tickTo, onPress }
}

interface Latest<Asked, Row> {
  readonly list: GridList<Asked>
  readonly pages: Pages<Row>
}

/** What a press on a row does; a run of rows begins where the last press was. */
function usePresses<Asked, Row extends { readonly id: string }>(
  latest: RefObject<Latest<Asked, Row>>,
  setCursor: (index: number) => void,
): Pick<Grid<Row>, 'tickTo' | 'onPress'> {
  const anchor = useRef(0)
  const tickTo = useCallback(
    (index: number) => {
      const now = latest.current
      const [from, to] = index < anchor.current ? [index, anchor.current] : [anchor.current, index]
      const ids = Array.from({ length: to - from + 1 }, (_, at) => now.pages.rowAt(from + at)?.id)
      now.list.selection.add(ids.filter((id) => id !== undefined))
    },
    [latest],
  )
  const onPress = useCallback(
    (event: MouseEvent, index: number) => {
      const now = latest.current
      const row = now.pages.rowAt(index)
      if (row === undefined || event.target instanceof HTMLInputElement) return
      if (event.shiftKey) return tickTo(index)
      if (event.ctrlKey || event.metaKey) now.list.selection.toggle(row.id)
      else now.list.open(row.id)
      anchor.current = index
      setCursor(index)
    },
    [latest, setCursor, tickTo],
  )
  return { tickTo, onPress }
}

/** Set to true before the cursor moves by keys: the focus then goes along. */
function useFocusThatWalks(cursor: number): RefObject<boolean> {
  const walks = useRef(false)
  useEffect(() => {
    if (walks.current) document.getElementById(rowId(cursor))?.focus({ preventScroll: true })
    walks.current = false
  }, [cursor])
  return walks
}

/** When the last rows have gone, one of them with the focus, the row that is last now takes it. */
function useCursorInside(cursor: number, total: number, walks: RefObject<boolean>, setCursor: (cursor: number) => void): void {
  useEffect(() => {
    if (cursor < total || total === 0) return
    walks.current = document.activeElement === document.body
    setCursor(total - 1)
  }, [cursor, total, walks, setCursor])
}

/** The element that takes the focus when keys walk to a row. */
export function rowId(index: number): string {
  return `grid-row-${index}`
}

/** Another filter or order begins at its top. */
function useTopOfNewList(scroller: RefObject<HTMLDivElement | null>, shown: unknown): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    scroller.current?.scrollTo({ top: 0 })
  }, [scroller, shown])
}

/** Milliseconds after the last step of scrolling. */
const stillAfter = 120

/** Marks the list while it scrolls, past React: finding out in every frame which row is under the pointer would cost a part of its time. */
function useScrollingMark(scroller: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    let timer = 0
    const stop = () => {
      timer = 0
      delete element.dataset['scrolling']
    }
    const onScroll = () => {
      if (timer === 0) element.dataset['scrolling'] = ''
      clearTimeout(timer)
      timer = window.setTimeout(stop, stillAfter)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller])
}

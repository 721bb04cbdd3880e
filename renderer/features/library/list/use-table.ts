/** The rows of the table at work: which are drawn, what the keys stand on, and what a press does. */
import { type MouseEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { ItemList } from './use-item-list.ts'
import { type Found, type ItemPages, useItemPages } from './use-item-pages.ts'
import { type Rows, useRows } from './use-rows.ts'

/** Pixels of a row, and of the head above them. */
export const rowHeight = 44
export const headHeight = 32

export interface Table {
  readonly pages: ItemPages
  readonly rows: Rows
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The row that the keys act on; negative: none. */
  readonly cursor: number
  readonly step: (by: number) => void
  /** Ticks the rows between the last press and this one. */
  readonly tickTo: (index: number) => void
  /** The same function for every drawing, so that a row is drawn again only when something of it changes. */
  readonly onPress: (event: MouseEvent, index: number) => void
}

export function useTable(list: ItemList): Table {
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(-1)
  const { total } = list.found
  const rows = useRows({ count: total, scroller, rowHeight, activeIndex: Math.min(cursor, total - 1), above: headHeight })
  const pages = useItemPages(list.found, rows.range)
  useTopOfNewList(scroller, list.found.shown)
  useScrollingMark(scroller)
  const anchor = useRef(0)
  const walks = useFocusThatWalks(cursor)
  useCursorInside(cursor, total, walks, setCursor)
  const latest = useRef({ list, pages, cursor })
  useEffect(() => {
    latest.current = { list, pages, cursor }
  })
  const { scrollTo } = rows
  const step = useCallback(
    (by: number) => {
      const now = latest.current
      const next = Math.min(now.pages.total - 1, Math.max(0, now.cursor + by))
      walks.current = true
      setCursor(next)
      scrollTo(next)
      const item = now.pages.itemAt(next)
      if (now.list.openId !== null && item !== undefined) now.list.open(item.id)
    },
    [scrollTo, walks],
  )
  const tickTo = useCallback((index: number) => {
    const now = latest.current
    const [from, to] = index < anchor.current ? [index, anchor.current] : [anchor.current, index]
    const ids = Array.from({ length: to - from + 1 }, (_, at) => now.pages.itemAt(from + at)?.id)
    now.list.selection.add(ids.filter((id) => id !== undefined))
  }, [])
  const onPress = useCallback(
    (event: MouseEvent, index: number) => {
      const now = latest.current
      const item = now.pages.itemAt(index)
      if (item === undefined || event.target instanceof HTMLInputElement) return
      if (event.shiftKey) return tickTo(index)
      if (event.ctrlKey || event.metaKey) now.list.selection.toggle(item.id)
      else now.list.open(item.id)
      anchor.current = index
      setCursor(index)
    },
    [tickTo],
  )
  return { pages, rows, scroller, cursor, step, tickTo, onPress }
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
  return `item-row-${index}`
}

/** Another filter or order begins at its top. */
function useTopOfNewList(scroller: RefObject<HTMLDivElement | null>, shown: Found['shown']): void {
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

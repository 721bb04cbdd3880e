/** Walking the grid with the arrows. One stop of the whole grid is in the tab order; the cells and what stands in them are found by their marks. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { addDays, type Day } from '#shared/domain/day.ts'
import type { Cursor } from '../use-calendar.ts'

interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

interface Options {
  /** Changes whenever the cells may have. */
  readonly drawn: unknown
  readonly onCursor: (cursor: Cursor) => void
  /** The focus goes to a day that is not drawn: the period must follow. */
  readonly onLeave: (day: Day) => void
  /** Days between a cell and the one below it; 0 where rows are of the same days. */
  readonly daysPerRow: number
}

/** Cells carry `data-day`, what can take the focus in them `data-stop`; an empty cell is its own stop. */
export function useGridKeys(grid: RefObject<HTMLElement | null>, { drawn, onCursor, onLeave, daysPerRow }: Options): GridKeys {
  const place = useRef<{ readonly stop: string | null; readonly day: Day; readonly row: number } | null>(null)
  const wanted = useRef<Day | null>(null)
  const hadFocus = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab stop is found anew whenever the cells are drawn anew
  useLayoutEffect(() => {
    if (grid.current === null) return
    const target = targetIn(grid.current, place.current, wanted.current)
    setTabStop(grid.current, target)
    // What had the focus may be drawn anew elsewhere, or be gone.
    if (target !== null && (wanted.current !== null || (hadFocus.current && document.activeElement === document.body))) target.focus()
    if (target !== null) wanted.current = null
  }, [drawn])
  const onFocus = useCallback(
    ({ target }: FocusEvent<HTMLElement>) => {
      const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-day]') : null
      const day = cell?.dataset['day']
      if (grid.current === null || !(target instanceof HTMLElement) || !cell || day === undefined) return
      const stop = target.dataset['stop'] ?? null
      place.current = { stop, day, row: Number(cell.dataset['row']) }
      hadFocus.current = true
      setTabStop(grid.current, target)
      onCursor({ day, slotId: stop?.startsWith('slot:') ? stop.slice(5) : null })
    },
    [grid, onCursor],
  )
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || grid.current === null) return
      const from = event.target instanceof HTMLElement ? event.target : null
      const cell = from?.closest<HTMLElement>('[data-day]')
      if (!from || !cell) return
      const next = nextStop(grid.current, cell, from, event.key, daysPerRow)
      if (next === null) return
      event.preventDefault()
      if (typeof next !== 'string') return next.focus()
      wanted.current = next
      onLeave(next)
    },
    [grid, onLeave, daysPerRow],
  )
  const onBlur = useCallback(
    ({ relatedTarget }: FocusEvent<HTMLElement>) => {
      if (relatedTarget !== null && !grid.current?.contains(relatedTarget)) hadFocus.current = false
    },
    [grid],
  )
  return { onKeyDown, onFocus, onBlur }
}

function stopsIn(cell: HTMLElement): readonly HTMLElement[] {
  const stops = [...cell.querySelectorAll<HTMLElement>('[data-stop]')]
  return stops.length === 0 ? [cell] : stops
}

function setTabStop(grid: HTMLElement, chosen: HTMLElement | null): void {
  for (const stop of grid.querySelectorAll<HTMLElement>('[data-stop], [data-day]')) stop.tabIndex = stop === chosen ? 0 : -1
}

/** The stop the focus was on, its neighbour where it is gone, the wanted day, today, or the first cell. */
function targetIn(
  grid: HTMLElement,
  place: { readonly stop: string | null; readonly day: Day; readonly row: number } | null,
  wanted: Day | null,
): HTMLElement | null {
  if (wanted !== null) return firstOf(grid.querySelector<HTMLElement>(`[data-day="${wanted}"]`))
  const same = place?.stop ? grid.querySelector<HTMLElement>(`[data-stop="${CSS.escape(place.stop)}"]`) : null
  if (same !== null) return same
  const cells = [...grid.querySelectorAll<HTMLElement>('[data-day]')]
  const before = cells.find((cell) => cell.dataset['day'] === place?.day && Number(cell.dataset['row']) === place?.row)
  return firstOf(before ?? cells.find((cell) => cell.dataset['today'] !== undefined) ?? cells[0] ?? null)
}

function firstOf(cell: HTMLElement | null): HTMLElement | null {
  return cell === null ? null : (stopsIn(cell)[0] ?? null)
}

/** An element to focus, a day that is not drawn, or null for a key that means nothing here. */
function nextStop(grid: HTMLElement, cell: HTMLElement, from: HTMLElement, key: string, daysPerRow: number): HTMLElement | Day | null {
  const day = cell.dataset['day'] ?? ''
  const row = Number(cell.dataset['row'])
  const stops = stopsIn(cell)
  const at = Math.max(0, stops.indexOf(from))
  const cellOf = (other: Day, otherRow: number) =>
    [...grid.querySelectorAll<HTMLElement>(`[data-day="${other}"]`)].find(
      (each) => daysPerRow > 0 || Number(each.dataset['row']) === otherRow,
    ) ?? null
  const go = (by: number, pick: (found: readonly HTMLElement[]) => HTMLElement | undefined) => {
    const found = cellOf(addDays(day, by), row)
    return found === null ? addDays(day, by) : (pick(stopsIn(found)) ?? null)
  }
  const below = (by: 1 | -1, pick: (found: readonly HTMLElement[]) => HTMLElement | undefined) => {
    if (daysPerRow > 0) return go(daysPerRow * by, pick)
    const found = cellOf(day, row + by)
    return found === null ? null : (pick(stopsIn(found)) ?? null)
  }
  const sameOrLast = (found: readonly HTMLElement[]) => found[at] ?? found.at(-1)
  const keys: Readonly<Record<string, () => HTMLElement | Day | null>> = {
    ArrowRight: () => go(1, sameOrLast),
    ArrowLeft: () => go(-1, sameOrLast),
    ArrowDown: () => stops[at + 1] ?? below(1, (found) => found[0]),
    ArrowUp: () => stops[at - 1] ?? below(-1, (found) => found.at(-1)),
    Home: () => firstOf(cell.parentElement?.querySelector<HTMLElement>('[data-day]') ?? null),
    End: () => firstOf([...(cell.parentElement?.querySelectorAll<HTMLElement>('[data-day]') ?? [])].at(-1) ?? null),
  }
  return keys[key]?.() ?? null
}

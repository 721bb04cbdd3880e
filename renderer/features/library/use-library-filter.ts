/** What the user asks the library for: kept in the address, so that the way back finds it again. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ItemFilter } from '#shared/contracts/library-shapes.ts'
import { itemSorts } from '#shared/contracts/library-shapes.ts'
import { useSearchParam } from '../../lib/route.ts'
import { filterToText, textToFilter } from './logic/filter-text.ts'
import { noFilter } from './logic/tabs.ts'

export type ItemSort = (typeof itemSorts)[number]

export interface LibraryFilter {
  readonly filter: ItemFilter
  readonly set: (fields: Partial<ItemFilter>) => void
  readonly clear: () => void
  readonly sort: ItemSort
  readonly setSort: (sort: ItemSort) => void
}

/** Changes take effect with the next frame: letters typed faster than that ask once. */
export function useLibraryFilter(): LibraryFilter {
  const [kept, keep] = useSearchParam('filter')
  const [sorted, setSorted] = useSearchParam('sort')
  const [filter, setFilter] = useState(() => textToFilter(kept))
  /** What has been sent to the address and not come back from it yet. */
  const sent = useRef<readonly (string | null)[]>([])
  const frame = useRef(0)
  const latest = useRef(filter)
  useEffect(() => {
    const at = sent.current.lastIndexOf(kept)
    if (at >= 0) {
      sent.current = sent.current.slice(at + 1)
      return
    }
    if (kept === filterToText(latest.current)) return
    // The address was changed from elsewhere: a saved view, the way back.
    latest.current = textToFilter(kept)
    setFilter(latest.current)
  }, [kept])
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  const set = useCallback(
    (fields: Partial<ItemFilter>) => {
      latest.current = { ...latest.current, ...fields }
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => {
        setFilter(latest.current)
        const text = filterToText(latest.current)
        sent.current = [...sent.current, text]
        keep(text)
      })
    },
    [keep],
  )
  const clear = useCallback(() => set(noFilter), [set])
  const sort = itemSorts.find((each) => each === sorted) ?? 'newest'
  const setSort = useCallback((next: ItemSort) => setSorted(next === 'newest' ? null : next), [setSorted])
  return useMemo(() => ({ filter, set, clear, sort, setSort }), [filter, set, clear, sort, setSort])
}

/** What the user asks a list for: kept in the address, so that the way back finds it again. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParam } from './route.ts'

/** A filter as a part of the address; null where nothing is asked for. */
export interface FilterText<Filter> {
  readonly toText: (filter: Filter) => string | null
  readonly toFilter: (text: string | null) => Filter
}

export interface KeptFilter<Filter> {
  readonly filter: Filter
  /** `next` sees the newest filter, also what has not been drawn yet. */
  readonly change: (next: (before: Filter) => Filter) => void
}

/** In the parameter `filter`. Changes take effect with the next frame: letters typed faster than that ask once. `as` must keep its identity. */
export function useKeptFilter<Filter>(as: FilterText<Filter>): KeptFilter<Filter> {
  const [kept, keep] = useSearchParam('filter')
  const [filter, setFilter] = useState(() => as.toFilter(kept))
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
    if (kept === as.toText(latest.current)) return
    // The address was changed from elsewhere: a saved view, the way back.
    latest.current = as.toFilter(kept)
    setFilter(latest.current)
  }, [kept, as])
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  const change = useCallback(
    (next: (before: Filter) => Filter) => {
      latest.current = next(latest.current)
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => {
        setFilter(latest.current)
        const text = as.toText(latest.current)
        sent.current = [...sent.current, text]
        keep(text)
      })
    },
    [keep, as],
  )
  return useMemo(() => ({ filter, change }), [filter, change])
}

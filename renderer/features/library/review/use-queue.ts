/** The queue of the review: which item is open, the way to the next one, and back to one whose decision was taken back. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useSearchParam } from '../../../lib/route.ts'
import type { Pages } from '../../../lib/use-pages.ts'

/** Keeps its identity while the same item is open. */
export interface Queue {
  /** Null while there is none. */
  readonly activeId: string | null
  readonly open: (itemId: string) => void
  readonly step: (by: 1 | -1) => void
  /** To be called before a decision: returns the way on to the next item, for when it has been taken. */
  readonly prepareNext: () => () => void
}

/** `activeIndex`: the place of the open item; negative when it is none of the queue, or scrolled far away. */
export function useQueue(pages: Pages<{ readonly id: string }>): { readonly queue: Queue; readonly activeIndex: number } {
  const [asked, ask] = useSearchParam('item')
  const top = pages.rowAt(0)?.id
  const first = useRef<string | null>(null)
  // The first one stays open when something newer arrives above it, as long as it is in the queue.
  if (top !== undefined && pages.indexOf(first.current) < 0) first.current = top
  if (pages.total === 0) first.current = null
  const activeId = asked ?? first.current
  const found = pages.indexOf(activeId)
  const place = useRef(-1)
  if (found >= 0) place.current = found
  const activeIndex = activeId === null ? -1 : found >= 0 ? found : place.current
  const latest = useRef({ pages, activeId, activeIndex })
  useEffect(() => {
    latest.current = { pages, activeId, activeIndex }
  })
  const decided = useDecided(pages, ask)
  const step = useCallback(
    (by: 1 | -1) => {
      const now = latest.current
      const next = now.pages.rowAt(now.activeIndex < 0 ? 0 : now.activeIndex + by)
      if (next !== undefined) ask(next.id)
    },
    [ask],
  )
  const prepareNext = useCallback(() => {
    const { pages: before, activeId: id, activeIndex: at } = latest.current
    const next = at < 0 ? undefined : (before.rowAt(at + 1) ?? before.rowAt(at - 1))
    return () => {
      if (id !== null) decided.set(id, latest.current.pages.indexOf(id) < 0)
      first.current = null
      ask(next?.id ?? null)
    }
  }, [ask, decided])
  return { queue: useMemo(() => ({ activeId, open: ask, step, prepareNext }), [activeId, ask, step, prepareNext]), activeIndex }
}

/** Items that were decided on here, and whether they have left the queue since: one that comes back is opened again. */
function useDecided(pages: Pages<{ readonly id: string }>, open: (itemId: string) => void): Map<string, boolean> {
  const decided = useRef(new Map<string, boolean>()).current
  useEffect(() => {
    for (const [id, hasLeft] of decided) {
      if (pages.indexOf(id) < 0) decided.set(id, true)
      else if (hasLeft) {
        decided.delete(id)
        open(id)
      }
    }
  }, [decided, pages, open])
  return decided
}

/** The ticked items, kept by id while the list scrolls, is sorted or filtered anew. */
import { useCallback, useMemo, useState } from 'react'

export interface Selection {
  readonly size: number
  readonly has: (itemId: string) => boolean
  readonly ids: readonly string[]
  readonly toggle: (itemId: string) => void
  readonly add: (itemIds: readonly string[]) => void
  readonly clear: () => void
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback((itemId: string) => {
    setIds((before) => {
      const after = new Set(before)
      if (!after.delete(itemId)) after.add(itemId)
      return after
    })
  }, [])
  const add = useCallback((itemIds: readonly string[]) => setIds((before) => new Set([...before, ...itemIds])), [])
  const clear = useCallback(() => setIds(new Set()), [])
  return useMemo(() => ({ size: ids.size, has: (id) => ids.has(id), ids: [...ids], toggle, add, clear }), [ids, toggle, add, clear])
}

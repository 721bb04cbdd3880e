/** What is ticked, kept by id while the list scrolls, is sorted or filtered anew. */
import { useCallback, useMemo, useState } from 'react'

export interface Selection {
  readonly size: number
  readonly has: (id: string) => boolean
  readonly ids: readonly string[]
  readonly toggle: (id: string) => void
  readonly add: (ids: readonly string[]) => void
  readonly clear: () => void
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback((id: string) => {
    setIds((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  const add = useCallback((ids: readonly string[]) => setIds((before) => new Set([...before, ...ids])), [])
  const clear = useCallback(() => setIds(new Set()), [])
  return useMemo(() => ({ size: ids.size, has: (id) => ids.has(id), ids: [...ids], toggle, add, clear }), [ids, toggle, add, clear])
}

/** What the screen of sources shares: the rows, which one is selected, and what can be done with it. */
import { useCallback, useEffect, useRef } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Source } from '#shared/contracts/sources.ts'
import { useLive } from '../../lib/live.ts'
import { useSearchParam } from '../../lib/route.ts'

export interface Sources {
  /** Undefined until they are known. */
  readonly all: readonly Source[] | undefined
  readonly error: Error | null
  readonly selected: Source | undefined
  readonly select: (sourceId: string | null) => void
}

/** The address holds which source is open, so that links can open one. */
export function useSources(): Sources {
  const { data, error } = useLive(contract.sources.list, {})
  const [id, select] = useSearchParam('source')
  return { all: data, error, selected: data?.find((each) => each.id === id), select }
}

/** Does something once when the address asks for it, "/sources?fetch=all", and takes the wish out of the address. */
export function useWish(name: 'fetch' | 'import', act: () => void): void {
  const [wish, setWish] = useSearchParam(name)
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  const grant = useCallback(() => {
    setWish(null)
    latest.current()
  }, [setWish])
  useEffect(() => {
    if (wish !== null) grant()
  }, [wish, grant])
}

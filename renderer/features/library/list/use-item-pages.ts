/** The items that a filter finds, fetched by the page as they come into sight. */
import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemFilter, ItemSummary } from '#shared/contracts/library-shapes.ts'
import type { InputOf, OutputOf } from '#shared/rpc.ts'
import { toQueryOptions, useLive } from '../../../lib/live.ts'
import type { ItemSort } from '../use-library-filter.ts'

type List = typeof contract.library.list
type Page = OutputOf<List>

const pageSize = 100

/** What is asked for. */
interface Asked {
  readonly filter: ItemFilter
  readonly sort: ItemSort
}

export interface Found {
  /** What the rows that are shown were asked with; it keeps its identity until the first rows of another question are there. */
  readonly shown: Asked
  readonly total: number
  /** More are found than are counted. */
  readonly more: boolean
  /** False until the first page is there. */
  readonly isReady: boolean
  readonly error: Error | null
}

/** How much a filter finds. Old rows stay until the first new ones are there. */
export function useFound(filter: ItemFilter, sort: ItemSort): Found {
  const wanted = useMemo(() => ({ filter, sort }), [filter, sort])
  const [shown, setShown] = useState<Asked>(wanted)
  const { data, isStale, error } = useLive(contract.library.list, toInput(wanted, 0), { keep: true })
  if (shown !== wanted && !isStale && data !== undefined) setShown(wanted)
  const total = data?.total ?? 0
  const more = data?.more ?? false
  const isReady = data !== undefined
  return useMemo(() => ({ shown, total, more, isReady, error }), [shown, total, more, isReady, error])
}

export interface ItemPages {
  readonly total: number
  /** The item at that place; undefined while its page is still being fetched. */
  readonly itemAt: (index: number) => ItemSummary | undefined
  /** The place of an item among those that are loaded; negative when it is not. */
  readonly indexOf: (itemId: string | null) => number
}

/** `range`: the first and the last row in sight. */
export function useItemPages({ shown, total }: Found, [first, last]: readonly [number, number]): ItemPages {
  const from = Math.floor(first / pageSize)
  const to = Math.floor(last / pageSize)
  const pages = useMemo(() => Array.from({ length: to - from + 1 }, (_, index) => from + index), [from, to])
  const loaded = useQueries({
    queries: pages.map((page) => toQueryOptions(contract.library.list, toInput(shown, page))),
    combine: gather,
  })
  return useMemo(
    () => ({
      total,
      itemAt: (index: number) => loaded[Math.floor(index / pageSize) - from]?.items[index % pageSize],
      indexOf: (itemId: string | null) => placeOf(itemId, from, loaded),
    }),
    [total, from, loaded],
  )
}

function toInput({ filter, sort }: Asked, page: number): InputOf<List> {
  return { filter, sort, offset: page * pageSize, limit: pageSize }
}

function placeOf(itemId: string | null, from: number, loaded: readonly (Page | undefined)[]): number {
  if (itemId === null) return -1
  for (const [index, page] of loaded.entries()) {
    const at = page?.items.findIndex(({ id }) => id === itemId) ?? -1
    if (at >= 0) return (from + index) * pageSize + at
  }
  return -1
}

/** The list keeps its identity as long as the same answers are in it. */
function gather(answers: readonly UseQueryResult<Page>[]): readonly (Page | undefined)[] {
  return answers.map(({ data }) => data)
}

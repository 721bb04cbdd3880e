/** The rows that a question finds, however many, fetched by the page as they come into sight. */
import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { InputOf, OutputOf, Query } from '#shared/rpc.ts'
import { toQueryOptions, useLive } from './live.ts'
import { connection } from './rpc.ts'
import { useToast } from './toast.tsx'

const pageSize = 100

/** Where rows come from; it must keep its identity. `Asked` is the question, a filter with its order. */
export interface PageSource<Q extends Query, Asked, Row> {
  readonly query: Q
  readonly toInput: (asked: Asked, offset: number, limit: number) => InputOf<Q>
  readonly toPage: (output: OutputOf<Q>) => Page<Row>
}

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  /** More are found than are counted. */
  readonly more?: boolean
}

export interface Found<Asked> {
  /** What the rows that are shown were asked with; it keeps its identity until the first rows of another question are there. */
  readonly shown: Asked
  readonly total: number
  /** More are found than are counted. */
  readonly more: boolean
  /** False until the first page is there. */
  readonly isReady: boolean
  readonly error: Error | null
}

/** How much a question finds. `wanted` must keep its identity while it is the same; old rows stay until the first new ones are there. */
export function useFound<Q extends Query, Asked, Row>(source: PageSource<Q, Asked, Row>, wanted: Asked): Found<Asked> {
  const [shown, setShown] = useState<Asked>(wanted)
  const { data, isStale, error } = useLive(source.query, source.toInput(wanted, 0, pageSize), { keep: true })
  if (shown !== wanted && !isStale && data !== undefined) setShown(wanted)
  const page = data === undefined ? undefined : source.toPage(data)
  const total = page?.total ?? 0
  const more = page?.more ?? false
  const isReady = page !== undefined
  return useMemo(() => ({ shown, total, more, isReady, error }), [shown, total, more, isReady, error])
}

export interface Pages<Row> {
  readonly total: number
  /** The row at that place; undefined while its page is still being fetched. */
  readonly rowAt: (index: number) => Row | undefined
  /** The place of a row among those that are loaded; negative when it is not. */
  readonly indexOf: (id: string | null) => number
}

/** `range`: the first and the last row in sight. */
export function usePages<Q extends Query, Asked, Row extends { readonly id: string }>(
  source: PageSource<Q, Asked, Row>,
  { shown, total }: Found<Asked>,
  [first, last]: readonly [number, number],
): Pages<Row> {
  const from = Math.floor(first / pageSize)
  const to = Math.floor(last / pageSize)
  const numbers = useMemo(() => Array.from({ length: to - from + 1 }, (_, index) => from + index), [from, to])
  const loaded: readonly (OutputOf<Q> | undefined)[] = useQueries({
    queries: numbers.map((number) => toQueryOptions(source.query, source.toInput(shown, number * pageSize, pageSize))),
    combine: gather,
  })
  return useMemo(() => {
    const pages = loaded.map((output) => (output === undefined ? undefined : source.toPage(output).rows))
    return {
      total,
      rowAt: (index: number) => pages[Math.floor(index / pageSize) - from]?.[index % pageSize],
      indexOf: (id: string | null) => placeOf(id, from, pages),
    }
  }, [source, total, from, loaded])
}

function placeOf(id: string | null, from: number, pages: readonly (readonly { readonly id: string }[] | undefined)[]): number {
  if (id === null) return -1
  for (const [index, page] of pages.entries()) {
    const at = page?.findIndex((row) => row.id === id) ?? -1
    if (at >= 0) return (from + index) * pageSize + at
  }
  return -1
}

/** The list keeps its identity as long as the same answers are in it. */
function gather<Output>(answers: readonly UseQueryResult<Output>[]): readonly (Output | undefined)[] {
  return answers.map(({ data }) => data)
}

/** One act takes no more than this many rows. */
const mostAtOnce = 5000

/** Hands the ids of everything that is found to `add`, as far as one act can take it. */
export function useFindAll<Q extends Query, Asked, Row extends { readonly id: string }>(
  source: PageSource<Q, Asked, Row>,
  asked: Asked,
  add: (ids: readonly string[]) => void,
): () => Promise<void> {
  const toast = useToast()
  return useCallback(async () => {
    const limit = 500
    try {
      for (let offset = 0; offset < mostAtOnce; offset += limit) {
        const { rows } = source.toPage(await connection.call(source.query, source.toInput(asked, offset, limit)))
        add(rows.map(({ id }) => id))
        if (rows.length < limit) return
      }
    } catch (error) {
      toast.refused(error)
    }
  }, [source, asked, add, toast])
}

/** How screens read and write: live queries that refetch when what they read has changed, and commands that show their own outcome. */
import { keepPreviousData, QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { AppError, type Command, type InputOf, type OutputOf, type Query } from '#shared/rpc.ts'
import type { ChangeTopic } from '#shared/tables.ts'
import { type Connection, connection, procedureToName } from './rpc.ts'
import { type ToastSpec, useToast } from './toast.tsx'

export interface Live<Output> {
  /** The newest answer; it stays while a newer one is fetched. Undefined until the first one came. */
  readonly data: Output | undefined
  /** Why the last attempt was refused; see `useErrorText`. */
  readonly error: Error | null
  /** True until the first answer or refusal. */
  readonly isPending: boolean
  /** True while the shown data belong to an earlier input (only with `keep`). */
  readonly isStale: boolean
}

export interface LiveOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean
  /** Show the answer for the previous input until the answer for the new one is there. */
  readonly keep?: boolean
}

/** The answer of a query, refetched whenever a table or topic in its `reads` changes. */
export function useLive<Q extends Query>(query: Q, input: InputOf<Q>, options: LiveOptions = {}): Live<OutputOf<Q>> {
  const result = useQuery({
    ...toQueryOptions(query, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  })
  return { data: result.data, error: result.error, isPending: result.isPending, isStale: result.isPlaceholderData }
}

/** What TanStack Query needs to ask a query of the contract; for prefetching before a screen is there. */
export function toQueryOptions<Q extends Query>(query: Q, input: InputOf<Q>) {
  return queryOptions<OutputOf<Q>>({
    queryKey: [procedureToName(query), input],
    queryFn: ({ signal }) => connection.call(query, input, { signal }),
    meta: { reads: query.reads },
  })
}

export interface CommandOptions<C extends Command> {
  /** What to say when it is done: a sentence, shown with Undo and its key; null says nothing. */
  readonly done?: (output: OutputOf<C>, input: InputOf<C>) => ToastSpec | string | null
  /** Takes the refusal, to show it beside the field; without it a red notification stays until it is closed. */
  readonly refused?: (error: AppError) => void
}

/**
 * A function that runs a command of the contract. It never rejects: a refusal is shown to the user (or handed to `refused`)
 * and the promise resolves to undefined. The function keeps its identity between renders.
 */
export function useCommand<C extends Command>(
  command: C,
  options: CommandOptions<C> = {},
): (input: InputOf<C>) => Promise<OutputOf<C> | undefined> {
  const toast = useToast()
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  return useCallback(
    async (input: InputOf<C>) => {
      try {
        const output = await connection.call(command, input)
        const said = latest.current.done?.(output, input)
        if (said) toast.done(typeof said === 'string' ? { text: said } : said)
        return output
      } catch (error) {
        if (error instanceof AppError && latest.current.refused) latest.current.refused(error)
        else toast.refused(error)
        return undefined
      }
    },
    [command, toast],
  )
}

/** The cache behind `useLive`, kept fresh by the connection's `changed` events and by nothing else. */
export function createLiveCache(source: Connection): QueryClient {
  const cache = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  })
  source.onChanged((topics) => {
    void cache.invalidateQueries({ predicate: (query) => topics === null || readsAny(query.meta?.['reads'], topics) })
  })
  return cache
}

function readsAny(reads: unknown, topics: readonly ChangeTopic[]): boolean {
  return Array.isArray(reads) && topics.some((topic) => reads.includes(topic))
}

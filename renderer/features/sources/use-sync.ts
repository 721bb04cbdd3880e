/** Fetching sources on demand: one of them, or all with how far that is; what came is announced afterwards. */
import { useCallback, useMemo, useState } from 'react'
import type { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useText } from '../../lib/i18n.tsx'
import { useGo } from '../../lib/route.ts'
import { client } from '../../lib/rpc.ts'
import { useToast } from '../../lib/toast.tsx'

export interface FetchProgress {
  readonly done: number
  readonly all: number
  /** The source that is being fetched. */
  readonly name: string
}

type Results = OutputOf<typeof contract.sources.sync>['results']

export interface Sync {
  /** What is fetched for all of them; null: nothing. */
  readonly progress: FetchProgress | null
  readonly fetchAll: () => void
  readonly cancel: () => void
  /** One source; resolves to true when it went well. */
  readonly fetchOne: (sourceId: string) => Promise<boolean>
}

/** Fetches go on when the screen is left; the new posts are announced when they are there. */
export function useSync(): Sync {
  const toast = useToast()
  const say = useSyncWords()
  const [running, setRunning] = useState<{ readonly controller: AbortController; readonly progress: FetchProgress } | null>(null)
  const fetchAll = useCallback(async () => {
    const controller = new AbortController()
    setRunning({ controller, progress: { done: 0, all: 0, name: '' } })
    try {
      const onProgress = (progress: FetchProgress) => setRunning({ controller, progress })
      const { results } = await client.sources.sync({}, { signal: controller.signal, onProgress })
      say(results)
    } catch (error) {
      toast.refused(error)
    }
    setRunning(null)
  }, [say, toast])
  const fetchOne = useCallback(
    async (sourceId: string) => {
      try {
        const { results } = await client.sources.sync({ sourceIds: [sourceId] })
        const isWell = results.every(({ problem }) => problem === null)
        if (isWell) say(results)
        return isWell
      } catch (error) {
        toast.refused(error)
        return true
      }
    },
    [say, toast],
  )
  return useMemo(
    () => ({
      progress: running?.progress ?? null,
      fetchAll: () => {
        if (running === null) void fetchAll()
      },
      cancel: () => running?.controller.abort(),
      fetchOne,
    }),
    [running, fetchAll, fetchOne],
  )
}

function useSyncWords(): (results: Results) => void {
  const text = useText()
  const toast = useToast()
  const go = useGo()
  return useCallback(
    (results: Results) => {
      // What is being fetched already has nothing to tell yet.
      if (results.length === 0) return
      const added = results.reduce((sum, each) => sum + each.added, 0)
      const updated = results.reduce((sum, each) => sum + each.updated, 0)
      const failed = results.filter(({ problem }) => problem !== null).length
      toast.done({
        text: [
          ...(added === 0 && updated > 0 ? [] : [text('sources.said-fetched', { added })]),
          ...(updated === 0 ? [] : [text('sources.said-updated', { updated })]),
          ...(failed === 0 ? [] : [text('sources.said-failed', { failed })]),
        ].join(' '),
        undo: false,
        ...(added === 0 ? {} : { act: { label: text('sources.show-library'), run: () => go('/library') } }),
      })
    },
    [text, toast, go],
  )
}

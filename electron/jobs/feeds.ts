/** The jobs that speak with the internet: feeds are fetched, read and written here, beside the window's own connection to the file. */
import { z } from 'zod'
import { openDb } from '#db/open.ts'
import { createStore } from '#db/queries/sources/store.ts'
import type { ChangeTopic } from '#shared/tables.ts'
import { fetchLimits } from '../services/feeds/fetch/limits.ts'
import type { Politeness } from '../services/feeds/fetch/politeness.ts'
import type { FetchOptions } from '../services/feeds/fetch/types.ts'
import { isReachable, isThisComputer } from '../services/feeds/sync/addresses.ts'
import { previewFeed } from '../services/feeds/sync/preview.ts'
import { syncSources } from '../services/feeds/sync/sync-sources.ts'
import { fetchLinkedPage } from '../services/feeds/sync/web-file.ts'
import type { Job, JobOptions } from './job.ts'

/** Milliseconds in which changes are told together: the first soon, but no screen need follow every hundred items. */
const firstTogether = 100
const together = 1000

const Run = z.object({
  path: z.string(),
  actor: z.string(),
  sourceIds: z.array(z.string()),
  reach: z.enum(['everywhere', 'this-computer', 'nowhere']),
})

/** `politeness`: that of the whole process. */
export function createFeedSyncJob(politeness: Politeness): Job {
  return (input, options) => sync(input, politeness, options)
}

async function sync(input: unknown, politeness: Politeness, options: JobOptions) {
  const { path, actor, sourceIds, reach } = Run.parse(input)
  const { signal, onProgress, ask, changed } = options
  const told = gathered(changed)
  const db = openDb(path, { mode: 'beside', clock: Date.now, actor: () => actor, onChanged: told.add })
  const deps = {
    ...fetchOptions(options),
    ...{ db, store: createStore(db), signal, politeness, random: Math.random, givesWay: true },
    login: async (sourceId: string, origin: string) => (await ask('login', `${sourceId} ${origin}`)) || null,
    isReachable: (url: URL) => isReachable(reach, isThisComputer(url)),
    changed: () => told.add(['source_state']),
    report: (error: unknown) => console.error('A feed could not be read', error),
  }
  try {
    return await syncSources(sourceIds, deps, onProgress)
  } finally {
    told.end()
    db.close()
  }
}

export const feedPreviewJob: Job = (input, options) =>
  previewFeed(z.object({ address: z.string() }).parse(input).address, fetchOptions(options))

export const pageJob: Job = (input, options) => fetchLinkedPage(z.object({ url: z.url() }).parse(input).url, fetchOptions(options))

function fetchOptions({ signal, ask }: JobOptions): FetchOptions {
  return { signal, limits: fetchLimits, clock: Date.now, resolveProxy: (url) => ask('proxy', url) }
}

/** Topics in few messages; `end` tells those that are left. */
function gathered(tell: (topics: readonly ChangeTopic[]) => void) {
  const waiting = new Set<ChangeTopic>()
  let timer: NodeJS.Timeout | undefined
  let rest = firstTogether
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (waiting.size > 0) tell([...waiting])
    waiting.clear()
  }
  return {
    add: (topics: readonly ChangeTopic[]) => {
      for (const topic of topics) waiting.add(topic)
      timer ??= setTimeout(flush, rest)
      rest = together
    },
    end: flush,
  }
}

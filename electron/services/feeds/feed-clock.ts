/** When feeds are fetched by themselves, and pages of links read that could not be before: when their time has come and there is a network, never while the app starts. */
import { dueLinks } from '#db/queries/library/links.ts'
import { dueSources, sourceRow, stateOf } from '#db/queries/sources/sources.ts'
import { AppError } from '#shared/rpc.ts'
import type { ChangeTopic } from '#shared/tables.ts'
import type { Client } from '../../procedures/handlers.ts'
import type { Session } from '../session.ts'
import { isThisComputer } from './sync/addresses.ts'

export interface FeedClockOptions {
  readonly caller: Client
  readonly session: Session
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Whether there is a network beyond this computer. */
  readonly isOnline: () => boolean
  /** Milliseconds from here, or from the opening of a workspace, to the first look. */
  readonly firstLook: number
  /** Milliseconds between two looks at what is due. */
  readonly rest: number
  /** Told of what keeps all feeds from being fetched. */
  readonly report: (error: unknown) => void
}

export interface FeedClock {
  /** Looks at once when a source was added or changed. */
  noticed(topics: readonly ChangeTopic[]): void
  /** Cancels what is under way. */
  stop(): void
}

/** Names that never exist (RFC 2606): those of stories, as the demo company is one. */
const madeUp = /\.(?:example|invalid)$/
/** Sources in one run. */
const mostAtOnce = 50
/** Runs beside each other: a site that takes minutes to answer must not keep the others waiting, nor what has just been added. */
const mostRuns = 4

/** Fetches what is due in the background. Nobody waits for it; what goes wrong with a source is told there. */
export function startFeedClock({ caller, session, clock, isOnline, firstLook, rest, report }: FeedClockOptions): FeedClock {
  // Asked when it matters, not while the app starts.
  let wasOnline = true
  const runs = new Set<readonly string[]>()
  const cancel = new AbortController()
  const run = async (): Promise<void> => {
    if (runs.size === mostRuns || cancel.signal.aborted) return
    const due = dueNow(session, { now: clock(), isOnline: isOnline(), underWay: new Set([...runs].flat()) })
    if (due.length === 0) return
    runs.add(due)
    const { results } = await caller.sources.sync({ sourceIds: [...due] }, { signal: cancel.signal }).finally(() => runs.delete(due))
    // What was added meanwhile.
    if (results.length > 0) look()
  }
  let areLinksRead = false
  const readLinks = async (): Promise<void> => {
    const db = session.current()?.db
    if (areLinksRead || cancel.signal.aborted || db === undefined || dueLinks(db.read, clock(), 1).length === 0) return
    areLinksRead = true
    await caller.library.lookUpLinks({}, { signal: cancel.signal }).finally(() => {
      areLinksRead = false
    })
  }
  const look = (): void => {
    for (const work of [run(), readLinks()])
      work.catch((error) => {
        if (!(error instanceof AppError && error.code === 'cancelled')) report(error)
      })
  }
  const tick = (): void => {
    const isBack = isOnline() && !wasOnline
    wasOnline = isOnline()
    if (isBack && session.current()) void caller.sources.networkBack({}).catch(report)
    look()
  }
  const first = setTimeout(look, firstLook)
  const timer = setInterval(tick, rest)
  return {
    noticed(topics) {
      // Without another turn the writer would wait for what it has set off.
      if (topics.includes('source') || topics.includes('source_state')) setImmediate(look)
      else if (topics.includes('session')) first.refresh()
    },
    stop() {
      clearTimeout(first)
      clearInterval(timer)
      cancel.abort()
    },
  }
}

interface Moment {
  readonly now: number
  readonly isOnline: boolean
  /** Being fetched. */
  readonly underWay: ReadonlySet<string>
}

/** Without a network, only what lies on this computer, and what has not said yet that it waits. */
function dueNow(session: Session, { now, isOnline, underWay }: Moment): readonly string[] {
  const db = session.current()?.db
  if (db === undefined) return []
  const due = dueSources(db.read, now, mostAtOnce + underWay.size).filter((id) => !underWay.has(id))
  return due.slice(0, mostAtOnce).filter((id) => {
    const source = sourceRow(db.read, id)
    const url = source === null ? null : new URL(source.movedTo || source.url)
    if (url === null || madeUp.test(url.hostname)) return false
    return isOnline || isThisComputer(url) || stateOf(db.read, id).problem === null
  })
}

/** When feeds are fetched by themselves: when their time has come and there is a network, never while the app starts. */
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

/** Fetches what is due in the background. Nobody waits for it; what goes wrong with a source is told there. */
export function startFeedClock({ caller, session, clock, isOnline, firstLook, rest, report }: FeedClockOptions): FeedClock {
  // Asked when it matters, not while the app starts.
  let wasOnline = true
  let isRunning = false
  const cancel = new AbortController()
  const run = async (): Promise<void> => {
    const due = isRunning || cancel.signal.aborted ? [] : dueNow(session, clock(), isOnline())
    if (due.length === 0) return
    isRunning = true
    const { results } = await caller.sources.sync({ sourceIds: [...due] }, { signal: cancel.signal }).finally(() => {
      isRunning = false
    })
    // What was added meanwhile.
    if (results.length > 0) look()
  }
  const look = (): void => {
    run().catch((error) => {
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

/** Without a network, only what lies on this computer, and what has not said yet that it waits. */
function dueNow(session: Session, now: number, isOnline: boolean): readonly string[] {
  const db = session.current()?.db
  if (db === undefined) return []
  return dueSources(db.read, now, mostAtOnce).filter((id) => {
    const source = sourceRow(db.read, id)
    const url = source === null ? null : new URL(source.movedTo || source.url)
    if (url === null || madeUp.test(url.hostname)) return false
    return isOnline || isThisComputer(url) || stateOf(db.read, id).problem === null
  })
}

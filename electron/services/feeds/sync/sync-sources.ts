/** Many sources at once: politely, in turn, with progress, and each with its own sentence when it fails. */
import { setTimeout } from 'node:timers/promises'
import { calledBy } from '#db/queries/sources/called-as.ts'
import { type SourceRow, sourceRow, stateOf, writeState } from '#db/queries/sources/sources.ts'
import type { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { isThisComputer } from './addresses.ts'
import { lookUp } from './look-up.ts'
import { readSource } from './read-source.ts'
import { isNotice, nextAfterFailure, noRoom, outcomeOf } from './standing.ts'
import type { SourceRead } from './take-in.ts'
import type { SourceResult, SyncDeps, SyncProgress } from './types.ts'

/**
 * Fetches these sources and writes what they bring. Those that are not there any more are passed over. Rejects with `cancelled`, and with
 * what the file refuses (`disk-full` and the like); what was written until then stays.
 */
export async function syncSources(
  sourceIds: readonly string[],
  outer: SyncDeps,
  onProgress: (value: SyncProgress) => void,
): Promise<readonly SourceResult[]> {
  const stop = new AbortController()
  const deps = { ...outer, signal: AbortSignal.any([outer.signal, stop.signal]) }
  const running = new Set<Promise<void>>()
  try {
    return await inTurn(sourceIds, running, deps, onProgress)
  } catch (error) {
    stop.abort()
    await Promise.allSettled(running)
    throw outer.signal.aborted ? new AppError('cancelled') : error
  }
}

async function inTurn(
  sourceIds: readonly string[],
  running: Set<Promise<void>>,
  deps: SyncDeps,
  onProgress: (value: SyncProgress) => void,
): Promise<readonly SourceResult[]> {
  const waiting = sourceIds.flatMap((id) => sourceRow(deps.db.read, id) ?? [])
  const all = waiting.length
  const { politeness } = deps
  for (const { id } of waiting) politeness.restore(id, { failures: stateOf(deps.db.read, id).failures, notBefore: 0, stopped: false })
  const results: SourceResult[] = []
  const start = (source: SourceRow) => {
    waiting.splice(waiting.indexOf(source), 1)
    onProgress({ done: results.length, all, name: nameOf(source, deps) })
    const run = syncOne(source, deps).then((result) => {
      results.push(result)
      running.delete(run)
      onProgress({ done: results.length, all, name: result.name })
    })
    running.add(run)
  }
  while (waiting.length + running.size > 0) {
    deps.signal.throwIfAborted()
    let until = Number.POSITIVE_INFINITY
    for (const source of [...waiting]) {
      const permission = politeness.begin(source.id, turnOf(source))
      if (permission.kind === 'go') start(source)
      if (permission.kind === 'wait') until = Math.min(until, permission.until)
    }
    await oneEnds([politeness.ended(), ...running], until - performance.now(), deps.signal)
  }
  return results
}

function nameOf(source: SourceRow, { db }: SyncDeps): string {
  return calledBy(source, stateOf(db.read, source.id).feedTitle)
}

/** Those that lie on this computer disturb nobody. */
function turnOf(source: SourceRow): string | null {
  const url = new URL(source.movedTo || source.url)
  return isThisComputer(url) ? null : url.host
}

/** Milliseconds after which all are looked at again, whatever happens. */
const longestWait = 60_000

/** Or a host's turn has come, after `wait` milliseconds. */
async function oneEnds(ends: readonly Promise<void>[], wait: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController()
  const turn = setTimeout(Math.min(Math.max(1, wait), longestWait), undefined, { signal: AbortSignal.any([signal, over.signal]) })
  try {
    await Promise.race([...ends, turn])
  } finally {
    over.abort()
    await Promise.allSettled([turn])
  }
}

async function syncOne(source: SourceRow, deps: SyncDeps): Promise<SourceResult> {
  const { politeness } = deps
  const read = await readOrRefusal(source, deps).catch((error) => {
    politeness.end(source.id, { kind: 'untouched' })
    throw error
  })
  // What the feed calls itself is known only now.
  const result = { sourceId: source.id, name: nameOf(source, deps), added: 0, updated: 0 }
  if (read instanceof AppError) {
    const { notBefore, failures } = politeness.end(source.id, outcomeOf(read))
    const problem: Reason = isFull(read) ? noRoom : { code: read.code, data: read.data }
    writeProblem(source, { problem, failures, nextAt: nextAfterFailure(deps.clock(), notBefore - performance.now()) }, deps)
    return { ...result, problem }
  }
  politeness.end(source.id, { kind: read.isGone ? 'gone' : 'answered' })
  // Without room on the disk what is looked up is missing until the next fetch.
  await lookUp(source, read.arrived, deps).catch(unlessFull)
  return { ...result, added: read.added, updated: read.updated, problem: read.problem }
}

/** Throws what is not about the source: that it was cancelled, and what the file refuses. */
async function readOrRefusal(source: SourceRow, deps: SyncDeps): Promise<SourceRead | AppError> {
  const url = new URL(source.movedTo || source.url)
  if (!deps.isReachable(url)) return new AppError('feed-offline', { host: url.host })
  try {
    return await readSource(source, deps)
  } catch (error) {
    if (deps.signal.aborted) throw new AppError('cancelled')
    if (error instanceof AppError && (error.code.startsWith('feed-') || error.code === 'bad-input' || isFull(error))) return error
    if (error instanceof AppError) throw error
    deps.report(error)
    return new AppError('unexpected')
  }
}

function isFull(error: unknown): boolean {
  return error instanceof AppError && error.code === 'disk-full'
}

function unlessFull(error: unknown): void {
  if (!isFull(error)) throw error
}

/** Without a network, or without room on the disk, nothing was learnt: it is due as before, and says what it waits for. */
function writeProblem(
  source: SourceRow,
  { problem, failures, nextAt }: { readonly problem: Reason; readonly failures: number; readonly nextAt: number },
  { db, clock, changed }: SyncDeps,
): void {
  const before = stateOf(db.read, source.id)
  const isUntouched = problem.code === 'feed-offline' || problem === noRoom
  if (isUntouched && before.problem?.code === problem.code && before.nextAt >= clock()) return
  const fields = isUntouched ? { problem, nextAt: Math.max(before.nextAt, nextAt) } : { problem, failures, nextAt, triedAt: clock() }
  // It takes the place of what was left out the last time: that is to be told again afterwards.
  const again = isNotice(before.problem) ? { digest: '' } : {}
  try {
    db.write({ code: 'source-synced' }, (tx) => writeState(tx, source.id, { ...fields, ...again }))
  } catch (error) {
    // Not even for the sentence: it is told with the results of this run alone.
    unlessFull(error)
  }
  changed()
}

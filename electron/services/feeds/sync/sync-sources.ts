/** Many sources at once: politely, in turn, with progress, and each with its own sentence when it fails. */
import { setTimeout } from 'node:timers/promises'
import { type SourceRow, sourceRow, stateOf, writeState } from '#db/queries/sources/sources.ts'
import type { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { createPoliteness, type Politeness } from '../fetch/politeness.ts'
import { isThisComputer } from './addresses.ts'
import { lookUp } from './look-up.ts'
import { readSource, type SourceRead } from './read-source.ts'
import { nextAfterFailure, outcomeOf } from './standing.ts'
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
  const politeness = createPoliteness(() => performance.now(), deps.random, deps.politeness)
  for (const { id } of waiting) politeness.restore(id, { failures: stateOf(deps.db.read, id).failures, notBefore: 0, stopped: false })
  const results: SourceResult[] = []
  const start = (source: SourceRow) => {
    waiting.splice(waiting.indexOf(source), 1)
    onProgress({ done: results.length, all, name: source.name })
    const run = syncOne(source, politeness, deps).then((result) => {
      results.push(result)
      running.delete(run)
      onProgress({ done: results.length, all, name: source.name })
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
    await oneEnds(running, until - performance.now(), deps.signal)
  }
  return results
}

/** Those that lie on this computer disturb nobody. */
function turnOf(source: SourceRow): string {
  const url = new URL(source.movedTo || source.url)
  return isThisComputer(url) ? source.id : url.host
}

/** Or a host's turn has come, after `wait` milliseconds. */
async function oneEnds(running: ReadonlySet<Promise<void>>, wait: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController()
  const turn = Number.isFinite(wait) ? [setTimeout(Math.max(1, wait), undefined, { signal: AbortSignal.any([signal, over.signal]) })] : []
  try {
    await Promise.race([...running, ...turn])
  } finally {
    over.abort()
    await Promise.allSettled(turn)
  }
}

async function syncOne(source: SourceRow, politeness: Politeness, deps: SyncDeps): Promise<SourceResult> {
  const result = { sourceId: source.id, name: source.name, added: 0, updated: 0 }
  const read = await readOrRefusal(source, deps)
  if (read instanceof AppError) {
    const { notBefore, failures } = politeness.end(source.id, outcomeOf(read))
    const problem: Reason = { code: read.code, data: read.data }
    writeProblem(source, { problem, failures, nextAt: nextAfterFailure(deps.clock(), notBefore - performance.now()) }, deps)
    return { ...result, problem }
  }
  politeness.end(source.id, { kind: read.isGone ? 'gone' : 'answered' })
  await lookUp(source, read.arrived, deps)
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
    if (error instanceof AppError && (error.code.startsWith('feed-') || error.code === 'bad-input')) return error
    if (error instanceof AppError) throw error
    deps.report(error)
    return new AppError('unexpected')
  }
}

/** Without a network nothing was learnt: it is due as before, and says what it waits for. */
function writeProblem(
  source: SourceRow,
  { problem, failures, nextAt }: { readonly problem: Reason; readonly failures: number; readonly nextAt: number },
  { db, clock, changed }: SyncDeps,
): void {
  const before = stateOf(db.read, source.id)
  const isOffline = problem.code === 'feed-offline'
  if (isOffline && before.problem?.code === problem.code && before.nextAt >= clock()) return
  const fields = isOffline ? { problem, nextAt: Math.max(before.nextAt, nextAt) } : { problem, failures, nextAt, triedAt: clock() }
  db.write({ code: 'source-synced' }, (tx) => writeState(tx, source.id, fields))
  changed()
}

/** How a source stands after it was asked: what is written down, and when it is asked again. */
import type { SourceRow, SourceStateRow } from '#db/queries/sources/sources.ts'
import type { Reason } from '#shared/ids.ts'
import type { AppError } from '#shared/rpc.ts'
import type { Outcome } from '../fetch/politeness.ts'
import type { Validators } from '../fetch/types.ts'
import { stillHolds } from './digest.ts'

const minute = 60_000
/** No site may silence a source that works for longer than this. */
const longestFresh = 24 * 60 * minute
/** Sources that were added together need not be asked together for ever. */
const jitter = 0.1

/** Epoch ms of the next try after a good answer. `intervalMinutes`: the source's own; `freshForSeconds`: what the site asks for. */
export function nextAfterWell(now: number, intervalMinutes: number, freshForSeconds: number | null, chance: number): number {
  const wait = Math.max(intervalMinutes * minute, Math.min((freshForSeconds ?? 0) * 1000, longestFresh))
  return now + Math.round(wait * (1 + jitter * chance))
}

/** `wait`: milliseconds that politeness asks for. */
export function nextAfterFailure(now: number, wait: number): number {
  return now + Math.max(minute, wait)
}

/** The validators for the next time. */
export function rememberedValidators(validators: Validators): Partial<SourceStateRow> {
  return { validatorUrl: validators.url, etag: validators.etag, lastModified: validators.lastModified }
}

/** What was said the last time; null when there is nothing to ask by, or what came then is to be read again whether it has changed or not. */
export function knownValidators(source: SourceRow, state: SourceStateRow): Validators | null {
  const { validatorUrl: url, etag, lastModified } = state
  return url === '' || !stillHolds(source, state) ? null : { url, etag, lastModified }
}

/** What a refusal teaches about a source: nothing, when this computer had no network or no room. */
export function outcomeOf({ code, data }: AppError): Outcome {
  if (code === 'feed-offline' || code === 'disk-full' || code === 'cancelled') return { kind: 'untouched' }
  const { retryAfterSeconds } = data
  return { kind: 'failed', retryAfterSeconds: typeof retryAfterSeconds === 'number' ? retryAfterSeconds : 0 }
}

/** The file could not grow. */
export const noRoom: Reason = { code: 'source.no-room', data: {} }

/** Of a feed that works: what was left out of it. */
export function isNotice(problem: Reason | null): boolean {
  return ['source.cut', 'source.all-dropped', 'source.older-archived'].includes(problem?.code ?? '')
}

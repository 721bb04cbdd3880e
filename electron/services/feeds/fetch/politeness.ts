/** When a source may be asked: one request a host at a time, with a pause between, ever later after failures, never again when it is gone. */

export interface PolitenessLimits {
  /** Milliseconds between the end of one request to a host and the next. */
  readonly gapMs: number
  /** Requests under way, to all hosts together. */
  readonly atOnce: number
  /** The first failure waits up to this long, each further one up to twice as long as the one before. */
  readonly firstBackoffMs: number
  /** However many failures, and whatever the site asks for. */
  readonly longestBackoffMs: number
}

export const politenessLimits: PolitenessLimits = {
  gapMs: 2_000,
  atOnce: 6,
  firstBackoffMs: 5 * 60_000,
  longestBackoffMs: 7 * 24 * 3_600_000,
}

/** What is remembered of a source between requests; plain data, to be kept with its health. */
export interface Standing {
  /** In a row. */
  readonly failures: number
  /** Epoch milliseconds. */
  readonly notBefore: number
  /** Gone for good: never ask again. */
  readonly stopped: boolean
}

/** `untouched`: cancelled, or no network: nothing was learnt about the source. */
export type Outcome =
  | { readonly kind: 'answered' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'untouched' }
  | { readonly kind: 'failed'; readonly retryAfterSeconds: number }

/** `busy`: ask again when a request has ended. `until`: epoch milliseconds. */
export type Permission = { readonly kind: 'go' | 'busy' | 'stopped' } | { readonly kind: 'wait'; readonly until: number }

export interface Politeness {
  /** `go` takes the host's turn and one of the places: `end` must follow. `host`: as in URL.host; null disturbs nobody. */
  begin(source: string, host: string | null): Permission
  /** Gives both back, and says how the source stands now. */
  end(source: string, outcome: Outcome): Standing
  /** Resolves when the next request has ended, whoever made it. */
  ended(): Promise<void>
  /** How a source stood when the app was last closed. */
  restore(source: string, standing: Standing): void
  /** Of a source that was removed, or is to be asked again at its owner's wish. */
  forget(source: string): void
}

const unknown: Standing = { failures: 0, notBefore: 0, stopped: false }

/** `clock`: epoch milliseconds. `random`: from 0 to below 1. Full jitter: a source that failed n times waits anything up to 2^(n-1) times the first back-off. */
export function createPoliteness(clock: () => number, random: () => number, limits: PolitenessLimits = politenessLimits): Politeness {
  const standings = new Map<string, Standing>()
  const underWay = new Map<string, string | null>()
  const lastEnd = new Map<string, number>()
  const waiting: (() => void)[] = []
  const standingOf = (source: string) => standings.get(source) ?? unknown
  const begin = (source: string, host: string | null): Permission => {
    const { notBefore, stopped } = standingOf(source)
    const now = clock()
    if (stopped) return { kind: 'stopped' }
    if (underWay.has(source) || underWay.size >= limits.atOnce) return { kind: 'busy' }
    if (host !== null && [...underWay.values()].includes(host)) return { kind: 'busy' }
    // A clock that was set back must not silence a source for years.
    const last = host === null ? undefined : lastEnd.get(host)
    const paused = Math.min((last ?? Number.NEGATIVE_INFINITY) + limits.gapMs, now + limits.gapMs)
    const until = Math.max(paused, Math.min(notBefore, now + limits.longestBackoffMs))
    if (until > now) return { kind: 'wait', until }
    underWay.set(source, host)
    return { kind: 'go' }
  }
  const end = (source: string, outcome: Outcome) => {
    const host = underWay.get(source)
    if (host === undefined) throw new Error(`no request of ${source} is under way`)
    underWay.delete(source)
    if (host !== null) lastEnd.set(host, clock())
    const standing = after(standingOf(source), outcome, { now: clock(), chance: random(), limits })
    standings.set(source, standing)
    for (const wake of waiting.splice(0)) wake()
    return standing
  }
  return {
    begin,
    end,
    ended: () => new Promise((resolve) => void waiting.push(resolve)),
    restore: (source, standing) => void standings.set(source, standing),
    forget: (source) => void standings.delete(source),
  }
}

interface Circumstances {
  readonly now: number
  readonly chance: number
  readonly limits: PolitenessLimits
}

function after(before: Standing, outcome: Outcome, { now, chance, limits }: Circumstances): Standing {
  if (outcome.kind === 'untouched') return before
  if (outcome.kind === 'gone') return { ...before, stopped: true }
  if (outcome.kind === 'answered') return unknown
  const failures = before.failures + 1
  const most = Math.min(limits.firstBackoffMs * 2 ** (failures - 1), limits.longestBackoffMs)
  const wait = Math.max(Math.floor(chance * most), Math.min(outcome.retryAfterSeconds * 1000, limits.longestBackoffMs))
  return { failures, notBefore: now + wait, stopped: false }
}

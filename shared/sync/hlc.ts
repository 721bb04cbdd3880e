/** Hybrid logical clock: orders changes of several computers, close to real time and never against cause and effect. */

export interface Clock {
  /** Epoch milliseconds: the latest instant seen here or heard of. */
  readonly at: number
  /** Tells changes of one millisecond apart. */
  readonly count: number
  /** Which computer; letters and digits, no separator of the text form inside. */
  readonly node: string
}

const maxCount = 0xffff
const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([\da-f]{4})_([\dA-Za-z-]+)$/

/** The clock of a computer that has seen nothing yet; `node` must differ from every other computer's. */
export function createClock(node: string): Clock {
  if (!/^[\dA-Za-z-]+$/.test(node)) throw new Error(`No node name: ${node}`)
  return { at: 0, count: 0, node }
}

/** The clock of a change made here at `now` (epoch milliseconds): later than everything it has seen, even if `now` is not. */
export function tick(clock: Clock, now: number): Clock {
  return now > clock.at ? { ...clock, at: now, count: 0 } : advance(clock, clock.at, clock.count)
}

/** The clock after hearing of a remote change at `now`: later than both. */
export function receive(clock: Clock, remote: Clock, now: number): Clock {
  const at = Math.max(clock.at, remote.at, now)
  if (at > clock.at && at > remote.at) return { ...clock, at, count: 0 }
  const seen = Math.max(clock.at === at ? clock.count : 0, remote.at === at ? remote.count : 0)
  return advance(clock, at, seen)
}

/** Negative when `a` came first, positive when `b` did; two clocks of one computer are never equal. */
export function compareClocks(a: Clock, b: Clock): number {
  return a.at - b.at || a.count - b.count || (a.node < b.node ? -1 : Number(a.node > b.node))
}

/** `2027-02-15T08:30:00.000Z_0000_node`: sorts as text the way the clocks compare. */
export function clockToText({ at, count, node }: Clock): string {
  return `${new Date(at).toISOString()}_${count.toString(16).padStart(4, '0')}_${node}`
}

/** Reads the text form; null when it is none. */
export function textToClock(text: string): Clock | null {
  const [, instant, count, node] = shape.exec(text) ?? []
  const at = Date.parse(instant ?? '')
  if (count === undefined || node === undefined || Number.isNaN(at)) return null
  return { at, count: Number.parseInt(count, 16), node }
}

/** A full counter borrows the next millisecond, so that a storm of changes keeps its order. */
function advance(clock: Clock, at: number, seen: number): Clock {
  return seen < maxCount ? { ...clock, at, count: seen + 1 } : { ...clock, at: at + 1, count: 0 }
}

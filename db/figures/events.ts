/** Events as columns of numbers, the shape in which they are written and added up. */
import { createMonthOf } from './months.ts'

const names = ['day', 'hour', 'metric', 'network', 'team', 'campaign', 'advocate', 'item', 'caption', 'post'] as const

/** The n-th numbers of all columns are one event; see the table `event`. */
export interface Events extends Readonly<Record<(typeof names)[number], Int32Array>> {
  count: number
  /** Epoch ms. */
  readonly at: Float64Array
  readonly amount: Float64Array
}

/** Room for so many events. */
export function roomForEvents(most: number): Events {
  const [day, hour, metric, network, team, campaign, advocate, item, caption, post] = names.map(() => new Int32Array(most))
  if (!day || !hour || !metric || !network || !team || !campaign || !advocate || !item || !caption || !post) throw new Error('no columns')
  const amounts = { at: new Float64Array(most), amount: new Float64Array(most) }
  return { count: 0, ...amounts, day, hour, metric, network, team, campaign, advocate, item, caption, post }
}

/** Events of one metric in one month, by their places. */
export interface Bucket {
  readonly metric: number
  /** The month's first day, days since 1970-01-01. */
  readonly start: number
  readonly places: readonly number[] | Int32Array
}

/** The events `from` up to, but not, `to`, told apart by month and metric. */
export function bucketsOf(events: Events, from: number, to: number): readonly Bucket[] {
  const monthOf = createMonthOf()
  const counts = new Map<number, number>()
  const codes = new Int32Array(to - from)
  for (let at = from; at < to; at += 1) {
    const code = monthOf(events.day[at] ?? 0) * 32 + (events.metric[at] ?? 0)
    codes[at - from] = code
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const byCode = new Map([...counts].map(([code, count]) => [code, { places: new Int32Array(count), next: 0 }]))
  for (let at = from; at < to; at += 1) {
    const bucket = byCode.get(codes[at - from] ?? 0)
    if (bucket === undefined) continue
    bucket.places[bucket.next] = at
    bucket.next += 1
  }
  return [...byCode]
    .sort(([one], [other]) => one - other)
    .map(([code, { places }]) => ({ metric: ((code % 32) + 32) % 32, start: Math.floor(code / 32), places }))
}

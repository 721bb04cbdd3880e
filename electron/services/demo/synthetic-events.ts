/** What a made-up company's posts bring, as programs see it: a few share much, views fade within days, launches peak and dip, conversions are rare. */
import { createHomes } from '#db/figures/drafts.ts'
import { type Events, roomForEvents } from '#db/figures/events.ts'
import { createKeys } from '#db/figures/keys.ts'
import { rawOf } from '#db/figures/raw.ts'
import { createEventBulk } from '#db/figures/write.ts'
import { addDays, type Day, dayToNumber } from '#shared/domain/day.ts'
import { countedAt, type Metric, metrics } from '#shared/domain/figures/types.ts'
import { createRandom, type Random } from '#shared/domain/random.ts'
import type { Stage } from './stage.ts'
import { insertMadeUp, type SyntheticCompany } from './synthetic-company.ts'

export interface SyntheticStory {
  readonly company: SyntheticCompany
  readonly start: Day
  /** Calendar days. */
  readonly days: number
  readonly events: number
  readonly onProgress: (done: number) => void
}

/** Events of one transaction. */
const atOnce = 20_000
const msPerDay = 86_400_000

/** Writes exactly so many events, as one import that is not to be undone. */
export function liveOnEvents(stage: Stage, { company, start, days, events: all, onProgress }: SyntheticStory): void {
  const db = stage.db()
  const bulk = db.bulk({ code: 'figures-made-up', data: { count: all }, undoable: false })
  const importId = db.newId()
  const writing = createEventBulk(db.read, importId)
  const random = createRandom(Math.floor(stage.random.next() * 4_294_967_296))
  const draw = createEventDraw(random, keysOf(stage, company), { first: dayToNumber(start), days, all })
  bulk.write((tx) => insertMadeUp(tx, importId, all, start, addDays(start, Math.max(0, days - 1)), stage.now()))
  for (let done = 0; done < all; ) {
    const events = roomForEvents(Math.min(atOnce, all - done))
    draw(events)
    bulk.write((tx) => writing.addEvents(tx, events))
    done += events.count
    onProgress(done)
  }
  bulk.finish((tx) => writing.finish(tx))
}

interface Span {
  readonly first: number
  readonly days: number
  readonly all: number
}

/** What follows one share, by how often; amounts of views come in bundles. */
const followers: readonly (readonly [Metric, share: number])[] = [
  ['impression', 0.45],
  ['click', 0.2],
  ['reaction', 0.18],
  ['comment', 0.05],
  ['reshare', 0.03],
  ['visit', 0.07],
  ['follow', 0.008],
  ['mention', 0.004],
  ['conversion', 0.006],
  ['conversion-value', 0.002],
]

/** One share has about so many events behind it. */
const perShare = 18

/** Fills columns one after the other with what happens next. */
export function createEventDraw(random: Random, keys: Keys, span: Span): (events: Events) => void {
  const until = targets(span)
  let day = 0
  let waiting = 0
  let written = 0
  let share: Share = nextShare(random, keys, span, day)
  return (events) => {
    const room = events.day.length
    for (; events.count < room; written += 1) {
      if (waiting === 0) {
        while (day < span.days - 1 && written >= (until[day] ?? 0)) day += 1
        share = nextShare(random, keys, span, day)
        waiting = 2 + Math.floor(perShare * 2 * random.next())
        put(events, share, metrics.indexOf('share-opened'), 1, share.day, share.second)
      } else if (share.isOpened) {
        share.isOpened = false
        put(events, share, metrics.indexOf('share'), 1, share.day, share.second + 40)
      } else putFollower(events, share, random, span)
      waiting -= 1
    }
  }
}

/** By day: how many events there are to be by its end. Weekends are quiet; the launch is a wave, then comes the dip, then the habit. */
function targets({ first, days, all }: Span): Float64Array {
  const weights = Float64Array.from({ length: Math.max(1, days) }, (_, day) => {
    const weekday = (first + day + 3) % 7
    const ofWeek = weekday < 5 ? [1, 1.25, 1.2, 1.1, 0.8][weekday] : 0.25
    const ofLaunch = day < 21 ? 0.4 + day * 0.07 : day < 56 ? 1.87 - (day - 21) * 0.034 : 0.68 + Math.min(0.32, (day - 56) * 0.003)
    return (ofWeek ?? 1) * ofLaunch
  })
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  return weights.map((weight) => {
    sum += weight
    return Math.round((all * sum) / whole)
  })
}

interface Keys {
  readonly people: readonly { readonly key: number; readonly team: number }[]
  readonly items: readonly number[]
  readonly campaigns: readonly number[]
}

function keysOf(stage: Stage, { people, items, campaigns }: SyntheticCompany): Keys {
  return stage.db().write({ code: 'figures-made-up', data: { count: 0 }, undoable: false }, (tx) => {
    const raw = rawOf(tx)
    const [keyOf, homeOf] = [createKeys(raw), createHomes(raw)]
    return {
      people: people.map((id) => ({ key: keyOf('person', id), team: keyOf('team', homeOf(id)) })),
      items: items.map((id) => keyOf('item', id)),
      campaigns: campaigns.map((id) => keyOf('campaign', id)),
    }
  })
}

interface Share {
  /** Days since 1970-01-01. */
  readonly day: number
  /** Of its day. */
  readonly second: number
  readonly advocate: number
  readonly team: number
  readonly item: number
  readonly network: number
  readonly campaign: number
  /** The link was opened; whether it was shared comes next. */
  isOpened: boolean
}

const networkShares = [
  ['linkedin', 0.62],
  ['x', 0.12],
  ['facebook', 0.11],
  ['instagram', 0.07],
  ['threads', 0.03],
  ['bluesky', 0.02],
  ['whatsapp', 0.03],
] as const

/** Some share every week and many seldom; what is shared is mostly new; work hours, with a peak in the morning. */
function nextShare(random: Random, { people, items, campaigns }: Keys, { first, days }: Span, day: number): Share {
  const zeal = random.next()
  const person = people[Math.floor(people.length * zeal * zeal * random.next())]
  const newest = (items.length * (day + 1)) / Math.max(1, days)
  const age = random.next() * random.next() * random.next()
  const hour = random.next() < 0.6 ? random.int(8, 11) : random.int(12, 21)
  const isOfCampaign = random.next() < 0.3
  const current = campaigns[Math.min(campaigns.length - 1, Math.floor((day * campaigns.length) / Math.max(1, days)))]
  return {
    ...{ day: first + day, second: hour * 3600 + random.int(0, 3540), advocate: person?.key ?? 0, team: person?.team ?? 0 },
    item: items[Math.max(0, Math.floor(newest * (1 - age)) - 1)] ?? 0,
    network: countedAt.indexOf(pickBy(random, networkShares)) + 1,
    campaign: isOfCampaign ? (current ?? 0) : 0,
    isOpened: random.next() < 0.9,
  }
}

function pickBy<T>(random: Random, shares: readonly (readonly [T, number])[]): T {
  let left = random.next() * shares.reduce((sum, [, share]) => sum + share, 0)
  for (const [value, share] of shares) {
    left -= share
    if (left < 0) return value
  }
  return random.pick(shares)[0]
}

/** Half of what a post brings comes on its own day, and half of the rest on each day after. */
function putFollower(events: Events, share: Share, random: Random, { first, days }: Span): void {
  let later = 0
  while (later < 12 && random.next() < 0.5) later += 1
  const metric = pickBy(random, followers)
  const second = later === 0 ? Math.min(86_399, share.second + random.int(60, 20_000)) : random.int(6, 22) * 3600 + random.int(0, 3599)
  put(events, share, metrics.indexOf(metric), amountOf(metric, random), Math.min(first + Math.max(0, days - 1), share.day + later), second)
}

function amountOf(metric: Metric, random: Random): number {
  if (metric === 'impression') return 5 + Math.floor(220 * random.next() * random.next())
  return metric === 'conversion-value' ? 100 * random.int(20, 900) : 1
}

function put(events: Events, share: Share, metric: number, amount: number, day: number, second: number): void {
  const at = events.count
  events.at[at] = day * msPerDay + second * 1000
  events.day[at] = day
  events.hour[at] = Math.floor(second / 3600)
  events.metric[at] = metric
  events.amount[at] = amount
  events.network[at] = metric === metrics.indexOf('visit') ? countedAt.indexOf('web') + 1 : share.network
  events.team[at] = share.team
  events.campaign[at] = share.campaign
  events.advocate[at] = share.advocate
  events.item[at] = share.item
  events.count += 1
}

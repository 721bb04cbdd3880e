/** From what somebody reports to what is written: keys for ids, the day and hour of the program's zone, the team somebody counts for. */
import type Database from 'better-sqlite3'
import { type Day, dayToNumber } from '#shared/domain/day.ts'
import { type CountedAt, countedAt, type Metric, metrics } from '#shared/domain/figures/types.ts'
import { oncePer } from '../once.ts'
import { figureSettingsOf } from '../queries/figures/settings.ts'
import type { ReadDb } from '../types.ts'
import { noHour, ownPages } from './cubes.ts'
import { type Events, roomForEvents } from './events.ts'
import { createKeys } from './keys.ts'
import { rawOf } from './raw.ts'

/** One thing that was counted, with the ids of the rows it is about; null: not told. */
export interface EventDraft {
  /** Epoch ms. */
  readonly at: number
  /** When only the day is known: that day, whatever `at` says; no hour is told then. */
  readonly day?: Day
  readonly metric: Metric
  readonly amount: number
  readonly network: CountedAt | null
  readonly personId: string | null
  readonly itemId: string | null
  readonly campaignId: string | null
  readonly captionId: string | null
  readonly postId: string | null
  /** The company's own account. */
  readonly ownPage: boolean
  /** The team it counts for (a key of the figures), when that was settled before. */
  readonly teamKey?: number
}

/** Turns drafts into events; remembers what it looked up, for as long as one act lasts. */
export function createDrafting(db: ReadDb): (drafts: readonly EventDraft[]) => Events {
  const raw = rawOf(db)
  const keyOf = createKeys(raw)
  let clock: ReturnType<typeof createClockReader> | null = null
  const dayAndHour = (instant: number) => {
    clock ??= createClockReader(figureSettingsOf(db).zone)
    return clock(instant)
  }
  const homeOf = createHomes(raw)
  const teamOf = ({ ownPage, personId }: EventDraft) => (ownPage ? ownPages : personId === null ? 0 : keyOf('team', homeOf(personId)))
  return (drafts) => {
    const events = roomForEvents(drafts.length)
    for (const [at, draft] of drafts.entries()) {
      const { day, hour } = draft.day === undefined ? dayAndHour(draft.at) : { day: dayToNumber(draft.day), hour: noHour }
      events.at[at] = draft.at
      events.day[at] = day
      events.hour[at] = hour
      events.metric[at] = metrics.indexOf(draft.metric)
      events.amount[at] = Math.round(draft.amount)
      events.network[at] = draft.network === null ? 0 : countedAt.indexOf(draft.network) + 1
      events.team[at] = draft.teamKey ?? teamOf(draft)
      events.campaign[at] = keyOf('campaign', draft.campaignId)
      events.advocate[at] = keyOf('person', draft.personId)
      events.item[at] = keyOf('item', draft.itemId)
      events.caption[at] = keyOf('caption', draft.captionId)
      events.post[at] = keyOf('post', draft.postId)
    }
    events.count = drafts.length
    return events
  }
}

const msPerQuarter = 900_000
const minutesPerDay = 1440

/** What clocks in a zone show, to the hour; zones differ by quarters of an hour, and change no more often. */
function createClockReader(zone: string): (instant: number) => { readonly day: number; readonly hour: number } {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' },
  })
  const known = new Map<number, { readonly day: number; readonly hour: number }>()
  return (instant) => {
    const quarter = Math.floor(instant / msPerQuarter)
    const held = known.get(quarter)
    if (held !== undefined) return held
    const parts = new Map(format.formatToParts(quarter * msPerQuarter).map(({ type, value }) => [type, Number(value)]))
    const day = Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day')) / (minutesPerDay * 60_000)
    const shown = { day, hour: parts.get('hour') ?? 0 }
    known.set(quarter, shown)
    return shown
  }
}

const statementsOf = oncePer((raw: Database.Database) => ({
  teams: raw.prepare<[string], string>('SELECT team_id FROM team_person WHERE person_id = ?').pluck(),
  size: raw.prepare<[string], number>('SELECT count(*) FROM team_person WHERE team_id = ?').pluck(),
}))

/** The smallest team that somebody is in, by number of people, then by id; null: none. */
export function createHomes(raw: Database.Database): (personId: string) => string | null {
  const { teams, size } = statementsOf(raw)
  const sizes = new Map<string, number>()
  const sizeOf = (id: string) => {
    const held = sizes.get(id) ?? size.get(id) ?? 0
    sizes.set(id, held)
    return held
  }
  const homes = new Map<string, string | null>()
  return (personId) => {
    const held = homes.get(personId)
    if (held !== undefined) return held
    const mine = teams.all(personId).map((id) => ({ id, size: sizeOf(id) }))
    const home = mine.sort((one, other) => one.size - other.size || (one.id < other.id ? -1 : 1))[0]?.id ?? null
    homes.set(personId, home)
    return home
  }
}

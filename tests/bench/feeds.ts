/** How fast feeds come in over a day, from bytes to stored rows, beside feedsmith that only parses text it is given decoded. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseFeed as bareParse } from 'feedsmith'
import { openDb } from '#db/open.ts'
import { insertSource, type SourceRow, stateOf } from '#db/queries/sources/sources.ts'
import { createStore, type Store } from '#db/queries/sources/store.ts'
import { insertWorkspace } from '#db/queries/workspace.ts'
import { takeIn } from '#electron/services/feeds/sync/take-in.ts'
import { type CorpusFeed, feedCorpus } from './feed-corpus.ts'

const feedCount = 210
const fetchesADay = 24
const seed = 20_261_123
const warmUps = 1
const promised = 0.7
const now = Date.UTC(2026, 10, 23)

/** Milliseconds of processor time for the same documents. */
interface Times {
  readonly bare: number
  readonly stored: number
}

/** The first fetch of every feed, which brings all of its posts; of the others of the day those that bring one more, and those whose bytes are the same. */
type Part = 'first' | 'news' | 'same'
type Day = Readonly<Record<Part, Times>>

const nothing: Times = { bare: 0, stored: 0 }
const noDay: Day = { first: nothing, news: nothing, same: nothing }

/**
 * `npm run bench -- feeds [DAYS]`: days that are measured (3), each in a new file. Prints the ratios by kind of feed and in all; exits with
 * 1 when the promise is not kept.
 */
export async function run([days = '3']: readonly string[]): Promise<void> {
  const corpus = feedCorpus(feedCount, seed, fetchesADay - 1)
  const measured: Map<string, Day>[] = []
  for (let round = 0; round < warmUps + Number(days); round += 1) {
    const times = await measureDay(corpus)
    if (round >= warmUps) measured.push(times)
  }
  console.log(
    `${feedCount} feeds, ${fetchesADay} fetches each; the rate of storing them beside that of the bare parse of the same documents`,
  )
  for (const kind of new Set(corpus.map((feed) => feed.kind))) report(kind, measured)
  const ratio = report('all', measured)
  console.log(`promised: the whole day at ${promised} x the rate of the bare parse or faster; measured: ${ratio.toFixed(2)} x`)
  if (ratio < promised) process.exitCode = 1
}

/** A feed that is followed, and what has come in it since the first fetch. */
interface Followed {
  readonly feed: CorpusFeed
  readonly source: SourceRow
  readonly index: number
  news: number
}

/** Every hour all feeds, the kinds one after another; through a connection beside the one that made the file, as the app fetches. */
async function measureDay(corpus: readonly CorpusFeed[]): Promise<Map<string, Day>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-feeds-'))
  const path = join(folder, 'bench.gsw')
  const options = { clock: () => now, actor: () => 'bench' }
  const file = openDb(path, { ...options, mode: 'create' })
  const db = openDb(path, { ...options, mode: 'beside' })
  const store = createStore(db)
  const followed = corpus.map((feed, index): Followed => ({ feed, index, source: sourceOf(index, feed.kind), news: 0 }))
  const kinds = new Map<string, Followed[]>()
  for (const each of followed) kinds.set(each.feed.kind, [...(kinds.get(each.feed.kind) ?? []), each])
  const totals = new Map<string, Day>()
  try {
    file.write({ code: 'source-added', data: { title: 'bench' }, undoable: false }, (tx) => {
      insertWorkspace(tx, { id: 'workspace', programName: 'Bench', companySize: 50, locale: 'en', createdAt: now })
      for (const { source } of followed) insertSource(tx, source)
    })
    for (let fetch = 0; fetch < fetchesADay; fetch += 1) {
      for (const [kind, feeds] of kinds) {
        const fetched = fetchedAt(fetch, feeds)
        for (const part of ['first', 'news', 'same'] as const) {
          const times = await measureHour(store, fetch % 2 === 0, fetched[part])
          for (const name of [kind, 'all']) add(totals, name, part, times)
        }
      }
    }
  } finally {
    db.close()
    file.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return totals
}

interface Fetched {
  readonly source: SourceRow
  /** New posts. */
  readonly expected: number
  readonly text: string
  readonly bytes: Uint8Array
}

function fetchedAt(fetch: number, feeds: readonly Followed[]): Readonly<Record<Part, readonly Fetched[]>> {
  const fetched = feeds.map((each): Fetched => {
    // One or none by turns.
    const expected = fetch === 0 ? each.feed.itemCount : (fetch + each.index) % 2
    if (fetch > 0) each.news += expected
    return { source: each.source, expected, ...each.feed.after(each.news) }
  })
  if (fetch === 0) return { first: fetched, news: [], same: [] }
  return { first: [], news: fetched.filter(({ expected }) => expected > 0), same: fetched.filter(({ expected }) => expected === 0) }
}

/** Bare first and ours first by turns; asking for the time of many feeds at once costs next to nothing. */
async function measureHour(store: Store, isBareFirst: boolean, fetched: readonly Fetched[]): Promise<Times> {
  const parse = () =>
    timed(() => {
      for (const { text } of fetched) bareParse(text)
    })
  const before = isBareFirst ? await parse() : null
  const stored = await timed(async () => {
    for (const each of fetched) await takeInOf(store, each)
  })
  return { bare: before ?? (await parse()), stored }
}

/** From what a site without validators answers to rows, and to how the source stands. */
async function takeInOf(store: Store, { source, bytes, expected }: Fetched): Promise<void> {
  const { db } = store
  const validators = { url: source.url, etag: null, lastModified: null }
  const reached = { url: source.url, movedTo: null, validators, freshForSeconds: null, contentType: 'text/xml', contentLocation: null }
  const beside = { signal: new AbortController().signal, givesWay: false, clock: () => now, random: () => 0, changed: () => undefined }
  const deps = { db, store, ...beside }
  const { added, updated } = await takeIn(source, stateOf(db.read, source.id), { kind: 'fresh', bytes, ...reached }, deps)
  if (added !== expected || updated > 0) throw new Error(`${source.name}: ${added} posts were stored of ${expected}, ${updated} updated`)
}

async function timed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function add(totals: Map<string, Day>, kind: string, part: Part, times: Times): void {
  const day = totals.get(kind) ?? noDay
  totals.set(kind, { ...day, [part]: sum(day[part], times) })
}

function sum(one: Times, other: Times): Times {
  return { bare: one.bare + other.bare, stored: one.stored + other.stored }
}

/** Prints one line; the median of the ratios of the days. */
function report(kind: string, measured: readonly Map<string, Day>[]): number {
  const days = measured.map((totals) => totals.get(kind) ?? noDay)
  const day = days.map(({ first, news, same }) => sum(first, sum(news, same)))
  const of = (part: Part) => said(days.map((each) => each[part]))
  console.log(
    `${kind.padEnd(10)} the day ${said(day)}; the first import alone ${of('first')}; fetches that bring a post ${of('news')}; the same bytes again ${of('same')}`,
  )
  return ratioOf(day)
}

function said(times: readonly Times[]): string {
  const bare = median(times.map((each) => each.bare))
  const stored = median(times.map((each) => each.stored))
  return `${ratioOf(times).toFixed(2)} x (${bare.toFixed(0)} ms bare, ${stored.toFixed(0)} ms stored)`
}

function ratioOf(times: readonly Times[]): number {
  return median(times.map(({ bare, stored }) => bare / stored))
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function sourceOf(index: number, kind: string): SourceRow {
  return {
    ...{ id: `source-${index}`, deletedAt: null, url: `https://site${index}.example/${kind}`, movedTo: '', siteUrl: '', loginHeader: '' },
    ...{ name: `${kind} ${index}`, kind: 'third-party', category: 'other', locale: null, teamIds: [], keepWords: [], dropWords: [] },
    ...{ arrival: 'review', readPages: false, intervalMinutes: 60, paused: false, createdAt: now },
  }
}

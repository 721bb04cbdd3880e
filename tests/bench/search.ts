/** How long the library is searched, in processor time: 1,000 queries as people type them, among 100,000 items. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '#electron/procedures/handlers.ts'
import { callerOf, createRouter } from '#electron/procedures/router.ts'
import { noDesktop } from '#electron/services/no-desktop.ts'
import { createSession } from '#electron/services/session.ts'
import { createPassingSettings } from '#electron/services/settings.ts'
import { contentCategories, contentKinds, itemStatuses } from '#shared/domain/content/types.ts'
import { networks } from '#shared/domain/networks.ts'
import { locales } from '#shared/locales.ts'
import { createSpeaker, hotWords, type Speaker } from './library-words.ts'
import { libraryNow, makeLibrary } from './library-workspace.ts'

const warmUps = 50
const runs = 1000
/** Milliseconds of processor time at the 95th percentile. */
const promised = 15

type Asked = Parameters<Client['library']['list']>[0]

/** `npm run bench -- search [ITEMS]`: prints the times of each sort of query; exits with 1 when the promise is not kept. */
export async function run([count = '100000']: readonly string[] = []): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-bench-'))
  const session = createSession({ clock: () => libraryNow, settings: createPassingSettings('en'), folder: null, changed: () => undefined })
  try {
    const path = join(folder, 'library.groundswell')
    const began = performance.now()
    makeLibrary(path, Number(count))
    console.log(`${Number(count).toLocaleString('en')} items made in ${((performance.now() - began) / 1000).toFixed(0)} s`)
    session.open(path)
    await search(callerOn(session))
  } finally {
    session.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function callerOn(session: ReturnType<typeof createSession>): Client {
  const settings = createPassingSettings('en')
  const resources = join(import.meta.dirname, '../../resources')
  return callerOf(createRouter({ clock: () => libraryNow, session, settings, desktop: noDesktop, changed: () => undefined, resources }))
}

async function search({ library, content, sources }: Client): Promise<void> {
  const known = {
    teams: (await content.teams({})).map((team) => team.id),
    sources: (await sources.list({})).map((source) => source.id),
  }
  const speaker = createSpeaker(23)
  const times = new Map<string, number[]>()
  const all: number[] = []
  for (let index = 0; index < warmUps + runs; index += 1) {
    const { name, asked } = queryOf(speaker, known, index)
    const time = await measure(() => library.list(asked))
    if (index < warmUps) continue
    all.push(time)
    times.set(name, [...(times.get(name) ?? []), time])
  }
  for (const [name, list] of times) console.log(`  ${name}: ${figures(list)}`)
  console.log(`${runs} queries: ${figures(all)}; promised: p95 under ${promised} ms of processor time`)
  console.log(`  counts beside the tabs: ${figures(await repeat(() => library.counts({})))}`)
  for (const offset of [0, 50_000, 99_900]) console.log(`  the list at ${offset}: ${figures(await repeat(() => library.list({ offset })))}`)
  if (at(all, 0.95) >= promised) process.exitCode = 1
}

interface Known {
  readonly teams: readonly string[]
  readonly sources: readonly string[]
}

/** Ten sorts of queries, one after another: hot words, words as they are typed letter by letter, phrases, filters. */
function queryOf({ random, say, word }: Speaker, known: Known, index: number): { readonly name: string; readonly asked: Asked } {
  const locale = random.pick(locales)
  const hot = random.pick(hotWords)
  const common = word(locale, random.next() * 0.4)
  const any = word(locale, random.next())
  const filters = [
    { statuses: [random.pick(itemStatuses)] },
    { statuses: ['approved', 'scheduled', 'live', 'expired'] as const, kinds: [random.pick(contentKinds)] },
    { sourceIds: [random.pick(known.sources)] },
    { categories: [random.pick(contentCategories)], networks: [random.pick(networks)] },
    { teamIds: [random.pick(known.teams)], locales: [random.pick(locales)] },
    { evergreen: true, refreshDue: true },
    { unscheduled: true, callToAction: false },
  ].map((filter) => Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value])))
  const sorts: readonly (readonly [name: string, asked: Asked])[] = [
    ['a hot word', { filter: { text: hot } }],
    ['a hot word, not yet typed to its end', { filter: { text: hot.slice(0, 1 + random.int(0, hot.length - 2)) } }],
    ['a hot word and a common one', { filter: { text: `${hot} ${common}` } }],
    ['a common word and a filter', { filter: { text: common, ...random.pick(filters) } }],
    ['any word', { filter: { text: any } }],
    ['any word, not yet typed to its end', { filter: { text: any.slice(0, random.int(1, Math.max(1, any.length - 1))) } }],
    ['two or three words', { filter: { text: say(locale, random.int(2, 3)) } }],
    ['a phrase in quotes', { filter: { text: `"${hotWords.join(' ')}" ${common}` } }],
    ['a hot word and a filter', { filter: { text: hot, ...random.pick(filters) } }],
    ['a filter alone', { filter: random.pick(filters) }],
  ]
  const [name, asked] = sorts[index % sorts.length] ?? ['', {}]
  return { name, asked }
}

async function repeat(work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = 0; run < 20; run += 1) times.push(await measure(work))
  return times
}

async function measure(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function figures(times: readonly number[]): string {
  return `p50 ${at(times, 0.5).toFixed(1)}, p95 ${at(times, 0.95).toFixed(1)}, max ${Math.max(...times).toFixed(1)} ms`
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0
}

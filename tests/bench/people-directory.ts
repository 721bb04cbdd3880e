/** How long a page of the directory takes, in processor time: 100,000 people, filtered, sorted and searched as people do. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb } from '#db/open.ts'
import { insertPerson } from '#db/queries/people/people.ts'
import type { Db } from '#db/types.ts'
import { callerOf, createRouter } from '#electron/procedures/router.ts'
import { noDesktop } from '#electron/services/no-desktop.ts'
import { createSession } from '#electron/services/session.ts'
import { createPassingSettings } from '#electron/services/settings.ts'
import { consents, seniorities } from '#shared/domain/people/types.ts'
import { createRandom, type Random } from '#shared/domain/random.ts'
import { locales } from '#shared/locales.ts'

const now = Date.UTC(2027, 1, 10, 9)
const runs = 15
/** Milliseconds of processor time at the 95th percentile. */
const promised = 16
/** Where a list is looked at as it is scrolled through, of all its rows. */
const shares = Array.from({ length: 10 }, (_, index) => 0.05 + index / 10)
/** People written in one act while the file is made. */
const chunk = 500

/** Prints the times of each sort of page; false when the promise is not kept. */
export async function benchDirectory(count = 100_000): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-bench-'))
  const path = join(folder, 'people.groundswell')
  const settings = createPassingSettings('en')
  const session = createSession({ clock: () => now, settings, folder: null, changed: () => undefined })
  try {
    const began = performance.now()
    makePeople(path, count)
    console.log(`${count.toLocaleString('en')} people made in ${((performance.now() - began) / 1000).toFixed(0)} s`)
    session.open(path)
    const resources = join(import.meta.dirname, '../../resources')
    const ctx = { clock: () => now, session, settings, desktop: noDesktop, changed: () => undefined, resources }
    return await measurePages(callerOf(createRouter(ctx)))
  } finally {
    session.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Caller = ReturnType<typeof callerOf>
type Asked = Parameters<Caller['people']['list']>[0]

async function measurePages({ people }: Caller): Promise<boolean> {
  const { departments, places } = await people.facets({})
  const [department, other, third] = departments.map(({ value }) => value)
  const [team, large] = await Promise.all([
    people.saveTeam({ fields: teamOf('One place', { places: places.slice(0, 1).map(({ value }) => value) }) }),
    people.saveTeam({ fields: teamOf('Half of all', { places: places.slice(0, 20).map(({ value }) => value) }) }),
  ])
  const some = [department ?? '', other ?? '', third ?? '']
  const asked: Readonly<Record<string, Asked>> = {
    everyone: {},
    'by department': { sort: 'department' },
    'by place, from the end': { sort: 'place', descending: true },
    'by consent': { sort: 'consent' },
    'by day of hire': { sort: 'hired', descending: true },
    'opted in': { filter: { consents: ['opted-in'] } },
    'three departments': { filter: { departments: some } },
    'a department, by place': { filter: { departments: some.slice(0, 1) }, sort: 'place' },
    'thirty places': { filter: { places: places.slice(0, 30).map(({ value }) => value) } },
    'managers of a language': { filter: { seniorities: ['manager'], locales: ['it'] } },
    'the pilot group': { filter: { inPilot: true } },
    'not trained': { filter: { trained: false } },
    'a team': { filter: { teamIds: [team.teamId] } },
    'a team of half of all': { filter: { teamIds: [large.teamId] } },
    'one letter': { filter: { text: 'm' } },
    'two letters': { filter: { text: 'ma' } },
    'a name': { filter: { text: 'marole' } },
    'a name and a department': { filter: { text: `ma ${some[0]?.slice(0, 4)}` } },
    'a word that everybody has': { filter: { text: 'operator' } },
  }
  await people.list({})
  const all: number[] = []
  for (const [name, input] of Object.entries(asked)) {
    const first: number[] = []
    const deep: number[] = []
    for (let run = 0; run < runs; run += 1) {
      // After a change nothing that was counted before is known any more.
      await people.updateSettings({ fields: { senderName: `Run ${run}` } })
      first.push(await measure(() => people.list(input)))
      const { total } = await people.list(input)
      for (const share of shares) deep.push(await measure(() => people.list({ ...input, offset: Math.floor(total * share) })))
    }
    all.push(...first, ...deep)
    console.log(`  ${name}: first page ${figures(first)}, pages further down ${figures(deep)}`)
  }
  console.log(`${all.length} pages of the directory: ${figures(all)}; promised: p95 under ${promised} ms of processor time`)
  return at(all, 0.95) < promised
}

function figures(times: readonly number[]): string {
  return `p50 ${at(times, 0.5).toFixed(1)}, p95 ${at(times, 0.95).toFixed(1)} ms`
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0
}

function teamOf(name: string, rule: { readonly places: string[] }) {
  const all = { departments: [], seniorities: [], locales: [], ...rule }
  return { name, rule: all, parentId: null, access: 'open' as const, mandatory: false }
}

async function measure(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const syllables = 'ma ro la an gi te sa vi co ne lu ca fe da mi ra ber to ni li'.split(' ')

/** A workspace of so many people in 60 departments and 40 places, a third of them opted in. */
function makePeople(path: string, count: number): void {
  const db = openDb(path, { mode: 'create', isDraft: true, clock: () => now, actor: () => 'bench' })
  const random = createRandom(7)
  const departments = Array.from({ length: 60 }, (_, index) => `${wordOf(random)} ${index}`)
  const places = Array.from({ length: 40 }, () => wordOf(random))
  for (let done = 0; done < count; done += chunk)
    writeChunk(db, random, { departments, places, from: done, to: Math.min(count, done + chunk) })
  db.close()
}

interface Chunk {
  readonly departments: readonly string[]
  readonly places: readonly string[]
  readonly from: number
  readonly to: number
}

function writeChunk(db: Db, random: Random, { departments, places, from, to }: Chunk): void {
  db.write({ code: 'person-added', undoable: false }, (tx) => {
    for (let number = from; number < to; number += 1) {
      const [given, family] = [wordOf(random), wordOf(random)]
      insertPerson(tx, {
        ...{ id: db.newId(), name: `${given} ${family}`, employeeNumber: `E${100_000 + number}`, jobTitle: 'Operator', createdAt: now },
        ...{
          email: `${given}.${family}${number}@aurelia.example`.toLowerCase(),
          department: random.pick(departments),
          place: random.pick(places),
        },
        ...{
          seniority: random.pick(seniorities),
          locale: random.pick(locales),
          consent: random.pick(consents),
          inPilot: random.next() < 0.01,
        },
        ...{
          employment: random.next() < 0.03 ? 'left' : 'active',
          hiredOn: `20${10 + random.int(0, 15)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
        },
      })
    }
  })
}

function wordOf(random: Random): string {
  const word = Array.from({ length: random.int(2, 4) }, () => random.pick(syllables)).join('')
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}

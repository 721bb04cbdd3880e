/** A company whose shares are counted, and an independent engine to count them with. */
import { DuckDBInstance } from '@duckdb/node-api'
import type { EventDraft } from '#db/figures/drafts.ts'
import { addEvents } from '#db/figures/write.ts'
import { campaign, item } from '#db/schema/content.ts'
import { figureImport } from '#db/schema/figures.ts'
import { person } from '#db/schema/people.ts'
import type { Db, WriteDb } from '#db/types.ts'
import { contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { countedAt, metrics } from '#shared/domain/figures/types.ts'
import type { Random } from '#shared/domain/random.ts'
import { noon, type World, withPlan } from './world.ts'

export interface Counted {
  readonly db: Db
  readonly people: readonly string[]
  readonly items: readonly string[]
  readonly campaigns: readonly string[]
  readonly teams: readonly string[]
}

const departments = ['Sales', 'Service', 'Foundry', 'Labs'] as const
export const firstDay: Day = '2026-02-10'

/** The file that is open in this world. */
export function dbOf(world: World): Db {
  const open = world.session.current()
  if (open === null) throw new Error('no workspace')
  return open.db
}

/** So many people in four departments, each a team, and half as many items. */
export async function withCompany(world: World, people: number, random: Random): Promise<Counted> {
  await withPlan(world)
  const db = dbOf(world)
  const teams: string[] = []
  for (const name of departments) {
    const rule = { departments: [name], seniorities: [], places: [], locales: [] }
    teams.push((await world.caller.people.saveTeam({ fields: { name, rule, parentId: null, access: 'open', mandatory: false } })).teamId)
  }
  const ids = (count: number) => Array.from({ length: count }, () => db.newId())
  const made = { people: ids(people), items: ids(Math.ceil(people / 2)), campaigns: ids(3) }
  db.write({ code: 'person-added', undoable: false }, (tx) => {
    for (const [at, id] of made.campaigns.entries())
      tx.insert(campaign)
        .values({ id, name: `Campaign ${at}`, startsOn: firstDay, endsOn: addDays(firstDay, 90) })
        .run()
    for (const [at, id] of made.people.entries())
      tx.insert(person)
        .values({ id, name: `Person ${at}`, department: random.pick([...departments, 'None']), consent: 'opted-in', createdAt: noon })
        .run()
    for (const [at, id] of made.items.entries())
      tx.insert(item)
        .values({
          ...{ id, title: `Item ${at}`, publishedAt: noon, stage: 'approved', teamIds: [], createdAt: noon },
          ...{ kind: random.pick(contentKinds), category: random.pick(contentCategories) },
        })
        .run()
  })
  return { db, teams, ...made }
}

/** Writes an import's row; its events come with it. */
export function writeImport(tx: WriteDb, id: string, exportedOn: Day = firstDay, at = noon): void {
  tx.insert(figureImport).values({ id, source: 'made-up', exportedOn, at }).run()
}

/** One act: an import and its events. Answers the import. */
export function importEvents(db: Db, drafts: readonly EventDraft[]): string {
  const id = db.newId()
  db.write({ code: 'figures-brought-in' }, (tx) => {
    writeImport(tx, id)
    addEvents(tx, id, drafts)
  })
  return id
}

/** Events of any kind, within so many days. */
export function drawDrafts({ people, items, campaigns }: Counted, random: Random, count: number, days: number): readonly EventDraft[] {
  const some = <T>(values: readonly T[]) => (random.next() < 0.15 ? null : random.pick(values))
  return Array.from({ length: count }, () => {
    const ownPage = random.next() < 0.1
    return {
      at: Date.UTC(2026, 1, 10) + Math.floor(random.next() * days * 86_400_000),
      ...(random.next() < 0.1 ? { day: addDays(firstDay, random.int(0, days - 1)) } : {}),
      metric: random.pick(metrics),
      amount: random.int(random.next() < 0.1 ? -3 : 1, random.next() < 0.1 ? 90_000 : 3),
      network: some(countedAt),
      personId: ownPage ? null : some(people),
      itemId: some(items),
      campaignId: random.next() < 0.6 ? null : random.pick(campaigns),
      captionId: null,
      postId: null,
      ownPage,
    }
  })
}

const words = ['team', 'campaign', 'advocate', 'item', 'caption', 'category', 'kind'] as const
export type WordColumn = (typeof words)[number]

/** Every event that counts, by another engine: ids as numbers, which it scans sooner. */
export interface Duck {
  rows(sql: string): Promise<readonly (readonly unknown[])[]>
  /** The number of an id; -1: no event has it. */
  codeOf(column: WordColumn, id: string): number
  idOf(column: WordColumn, code: number): string
}

const readAll = `
  SELECT e.day, e.hour, e.metric, e.amount, e.network, coalesce(pe.consent, '') = 'opted-out',
    coalesce(t.id, ''), coalesce(c.id, ''), coalesce(p.id, ''), coalesce(i.id, ''), coalesce(ca.id, ''),
    coalesce(it.category, ''), coalesce(it.kind, '')
  FROM event e JOIN event_batch b ON b.batch = e.batch JOIN figure_import f ON f.id = b.import_id AND f.deleted_at IS NULL
  LEFT JOIN figure_key t ON t.kind = 'team' AND t.key = e.team LEFT JOIN figure_key c ON c.kind = 'campaign' AND c.key = e.campaign
  LEFT JOIN figure_key p ON p.kind = 'person' AND p.key = e.advocate LEFT JOIN figure_key i ON i.kind = 'item' AND i.key = e.item
  LEFT JOIN figure_key ca ON ca.kind = 'caption' AND ca.key = e.caption LEFT JOIN item it ON it.id = i.id LEFT JOIN person pe ON pe.id = p.id`

type Row = readonly [number, number, number, number, number, number, ...(readonly string[])]

/** Takes the events as they lie in the file, without any sum. */
export async function createDuck(db: Db): Promise<Duck> {
  const raw = Reflect.get(db.read, '$client')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`CREATE TABLE event (day INTEGER, hour INTEGER, metric INTEGER, amount DOUBLE, network INTEGER, hidden BOOLEAN,
    ${words.map((word) => `${word} INTEGER`).join(', ')})`)
  const codes = new Map(words.map((word) => [word, new Map<string, number>()]))
  const codeFor = (column: WordColumn, id: string) => {
    const known = codes.get(column) ?? new Map<string, number>()
    const code = known.get(id) ?? known.size
    known.set(id, code)
    return code
  }
  const appender = await connection.createAppender('event')
  const rows: Iterable<Row> = raw.prepare(readAll).raw().iterate()
  for (const [day, hour, metric, amount, network, hidden, ...ids] of rows) {
    for (const number of [day, hour, metric]) appender.appendInteger(number)
    appender.appendDouble(amount)
    appender.appendInteger(network)
    appender.appendBoolean(hidden === 1)
    for (const [at, word] of words.entries()) appender.appendInteger(codeFor(word, ids[at] ?? ''))
    appender.endRow()
  }
  appender.closeSync()
  return {
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    codeOf: (column, id) => codes.get(column)?.get(id) ?? -1,
    idOf: (column, code) => [...(codes.get(column)?.keys() ?? [])][code] ?? '',
  }
}

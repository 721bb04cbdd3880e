/** Whatever is asked of the figures, the sums say what the events say, as an independent engine counts them. */
import { expect, test } from 'vitest'
import { countActive, countActiveBy } from '#db/figures/active.ts'
import { rawOf } from '#db/figures/raw.ts'
import { type FigureQuery, sumBy, sumFigures } from '#db/figures/read.ts'
import { type Top, topBy } from '#db/figures/top.ts'
import { marksOf } from '#db/figures/wanted.ts'
import type { ReadDb } from '#db/types.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import { addDays, dayToNumber, numberToDay } from '#shared/domain/day.ts'
import { type Breakdown, breakdowns, countedAt, metrics } from '#shared/domain/figures/types.ts'
import { createRandom, type Random } from '#shared/domain/random.ts'
import { type Counted, createDuck, type Duck, drawDrafts, firstDay, importEvents, type WordColumn, withCompany } from './figures.ts'
import { createWorld } from './world.ts'

const days = 400
const hours = Array.from({ length: 168 }, (_, hour) => hour)

/** What the other engine groups by, and what its groups are called here. */
function groupOf(by: Breakdown, duck: Duck): { readonly sql: string; readonly nameOf: (group: number) => string } {
  if (by === 'network') return { sql: 'network', nameOf: (group) => countedAt[group - 1] ?? '' }
  if (by === 'day') return { sql: 'day', nameOf: numberToDay }
  if (by === 'hour')
    return { sql: 'CASE WHEN hour = 24 THEN -1 ELSE (day + 3) % 7 * 24 + hour END', nameOf: (group) => (group === -1 ? '' : String(group)) }
  return { sql: by, nameOf: (group) => duck.idOf(by, group) }
}

function drawQuery({ people, items, teams, campaigns }: Counted, random: Random): FigureQuery {
  const from = addDays(firstDay, random.int(-20, days))
  const some = <T>(values: readonly T[], most: number, chance = 0.2) =>
    random.next() < chance ? Array.from({ length: random.int(1, most) }, () => random.pick(values)) : []
  return {
    from,
    to: addDays(from, random.pick([0, 3, 27, 28, 30, 90, 200, 380])),
    filter: FigureFilter.parse({
      networks: some(countedAt, 3),
      teamIds: some([...teams, ...campaigns], 2),
      campaignIds: some(campaigns, 2),
      categories: some(contentCategories, 2),
      kinds: some(contentKinds, 2),
      personIds: some(people, 9, 0.1),
      itemIds: some(items, 9, 0.1),
      hours: some(hours, 9, 0.1),
      ownPages: random.pick(['without', 'with', 'only', 'without']),
    }),
  }
}

function whereOf({ from, to, filter }: FigureQuery, duck: Duck): string {
  const isIn = (column: string, codes: readonly number[]) => (codes.length === 0 ? [] : [`${column} IN (${codes.join(', ')})`])
  const isOf = (column: WordColumn, ids: readonly string[]) =>
    isIn(
      column,
      ids.map((id) => duck.codeOf(column, id)),
    )
  return [
    `day BETWEEN ${dayToNumber(from)} AND ${dayToNumber(to)}`,
    ...isIn(
      'network',
      filter.networks.map((network) => countedAt.indexOf(network) + 1),
    ),
    ...isOf('team', filter.teamIds),
    ...isOf('campaign', filter.campaignIds),
    ...isOf('category', filter.categories),
    ...isOf('kind', filter.kinds),
    ...isOf('advocate', filter.personIds),
    // Of whoever opted out nobody is told anything alone.
    ...(filter.personIds.length === 0 ? [] : ['NOT hidden']),
    ...isOf('item', filter.itemIds),
    ...isIn('CASE WHEN hour = 24 THEN -1 ELSE (day + 3) % 7 * 24 + hour END', filter.hours),
    ...(filter.ownPages === 'with' ? [] : [`(team = ${duck.codeOf('team', 'own-pages')}) = ${filter.ownPages === 'only'}`]),
  ].join(' AND ')
}

/** Without groups that come to nothing in every metric. */
async function sumsByDuck(duck: Duck, query: FigureQuery, by: Breakdown) {
  const { sql, nameOf } = groupOf(by, duck)
  const rows = await duck.rows(
    `SELECT ${sql} AS g, metric, sum(amount) FROM event WHERE ${whereOf(query, duck)} GROUP BY g, metric HAVING sum(amount) <> 0`,
  )
  const found = new Map<string, number[]>()
  for (const [group, metric, sum] of rows) {
    const id = nameOf(Number(group))
    const values = found.get(id) ?? metrics.map(() => 0)
    values[Number(metric)] = Number(sum)
    found.set(id, values)
  }
  return found
}

/** Null: all in one. */
async function activeByDuck(duck: Duck, query: FigureQuery, by: Breakdown | null) {
  const { sql, nameOf } = by === null ? { sql: '0', nameOf: () => '' } : groupOf(by, duck)
  const rows = await duck.rows(`SELECT g, count(*) FROM (SELECT ${sql} AS g, advocate FROM event WHERE ${whereOf(query, duck)}
    AND metric = ${metrics.indexOf('share')} AND advocate <> ${duck.codeOf('advocate', '')} AND NOT hidden
    GROUP BY g, advocate HAVING sum(amount) > 0) GROUP BY g`)
  return new Map(rows.map(([group, count]) => [nameOf(Number(group)), Number(count)] as const))
}

interface TopAsked extends FigureQuery {
  readonly by: Breakdown
  readonly top: Omit<Top, 'joined'>
  /** Ids of groups that are not told apart. */
  readonly joined: ReadonlySet<string>
}

/** The first by one metric are those that the other engine would put first, and their sums are the same. */
function expectFirst(db: ReadDb, { by, top, joined, ...query }: TopAsked, found: ReadonlyMap<string, readonly number[]>): void {
  const isJoined = by === 'advocate' || by === 'item' ? (id: string) => joined.has(id) : () => false
  const apart = [...found].filter(([id]) => !isJoined(id))
  const values = apart.map(([, sums]) => sums[metrics.indexOf(top.sort)] ?? 0).sort((one, other) => other - one)
  const marks = by === 'advocate' || by === 'item' ? marksOf(rawOf(db), by === 'item' ? 'item' : 'person', [...joined]) : null
  const told = topBy(db, query, by, { ...top, ...(marks === null ? {} : { joined: marks }) })
  expect(told.total).toBe(apart.length)
  expect(told.rows.map(({ sums }) => sums[top.sort])).toEqual(values.slice(top.offset, top.offset + top.limit))
  expect(told.rows.map(({ sums }) => metrics.map((metric) => sums[metric]))).toEqual(told.rows.map(({ id }) => found.get(id)))
  const rest = [...found].filter(([id]) => isJoined(id)).map(([, sums]) => sums)
  const together = metrics.map((_, at) => rest.reduce((sum, sums) => sum + (sums[at] ?? 0), 0))
  expect(told.joined === null ? null : metrics.map((metric) => told.joined?.[metric])).toEqual(rest.length === 0 ? null : together)
}

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1))

test('a thousand questions about a hundred thousand events have the answers that another engine finds in the events themselves', async () => {
  const world = createWorld()
  try {
    const random = createRandom(6)
    const company = await withCompany(world, 60, random)
    const { db } = company
    // Large ones, small ones that are merged, and some that were taken back.
    for (const count of [60_000, 30_000]) importEvents(db, drawDrafts(company, random, count, days))
    for (let number = 0; number < 100; number += 1) {
      importEvents(db, drawDrafts(company, random, 100, days))
      if (number % 10 === 7) await world.caller.history.undo({})
    }
    const optedOut = company.people.slice(0, 5)
    await world.caller.people.recordConsent({ personIds: optedOut, step: 'opted-out', way: 'mail' })
    const duck = await createDuck(db)
    const joined = new Set([...company.people, ...company.items].filter((_, place) => place % 3 === 1))
    for (let number = 0; number < 1000; number += 1) {
      const query = drawQuery(company, random)
      const by = breakdowns[number % breakdowns.length] ?? 'day'
      const found = await sumsByDuck(duck, query, by)
      const told = sumBy(db.read, query, by)
      expect(sorted(new Map([...told].map(([id, values]) => [id, metrics.map((metric) => values[metric])])))).toEqual(sorted(found))
      const top = { sort: random.pick(metrics), offset: random.int(0, 9), limit: random.int(1, 40) }
      expectFirst(db.read, { ...query, by, top, joined }, found)
      const all = metrics.map((_, at) => [...found.values()].reduce((sum, values) => sum + (values[at] ?? 0), 0))
      const sums = sumFigures(db.read, query)
      expect(metrics.map((metric) => sums[metric])).toEqual(all)
      expect(countActive(db.read, query)).toBe((await activeByDuck(duck, query, null)).get('') ?? 0)
      expect(sorted(countActiveBy(db.read, query, by))).toEqual(sorted(await activeByDuck(duck, query, by)))
    }
  } finally {
    world.end()
  }
}, 240_000)

/** How figures are told: with names where people agreed to it, small groups together, and as tables. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { drawDrafts, importEvents, withCompany } from './figures.ts'
import { addPerson } from './people.ts'
import { createWorld, type World, withPlan } from './world.ts'

const period = { from: '2026-02-01', to: '2027-03-31' }

async function inWorld(visit: (world: World) => Promise<void>): Promise<void> {
  const world = createWorld()
  try {
    await visit(world)
  } finally {
    world.end()
  }
}

async function addTeam({ caller }: World, name: string): Promise<void> {
  const rule = { departments: [name], seniorities: [], places: [], locales: [] }
  await caller.people.saveTeam({ fields: { name, rule, parentId: null, access: 'open', mandatory: false } })
}

/** Six people of Sales and two of the Labs, each with one share; two agree to be ranked. */
async function sharing(world: World): Promise<readonly string[]> {
  await withPlan(world)
  const { people } = world.caller
  for (const name of ['Sales', 'Labs']) await addTeam(world, name)
  const ids: string[] = []
  for (let number = 0; number < 8; number += 1)
    ids.push(await addPerson(world, `Colleague ${number}`, { department: number < 6 ? 'Sales' : 'Labs' }))
  await people.recordConsent({ personIds: ids, step: 'opted-in', way: 'mail' })
  await people.recordConsent({ personIds: ids.slice(0, 2), step: 'ranking-in', way: 'mail' })
  for (const personId of ids) await people.addShare({ personId, network: 'linkedin', day: '2027-01-20', clicks: 3 })
  return ids
}

test('a ranking names who agreed to it, and tells of all others together', () =>
  inWorld(async (world) => {
    const [first, second] = await sharing(world)
    const { rows, total, sums } = await world.caller.figures.breakdown({ ...period, by: 'advocate' })
    expect(rows.map(({ id, unnamed, sums: { share }, activeUsers }) => ({ id, unnamed, share, activeUsers }))).toEqual([
      { id: first, unnamed: null, share: 1, activeUsers: 1 },
      { id: second, unnamed: null, share: 1, activeUsers: 1 },
      { id: 'not-agreed', unnamed: 'not-agreed', share: 6, activeUsers: 6 },
    ])
    expect({ total, share: sums.share }).toEqual({ total: 3, share: 8 })
    await world.caller.people.updateSettings({ fields: { rankings: false } })
    const without = await world.caller.figures.breakdown({ ...period, by: 'advocate' })
    expect(without.rows.map(({ id, activeUsers }) => [id, activeUsers])).toEqual([['not-agreed', 8]])
  }))

test('a team of two is not shown alone', () =>
  inWorld(async (world) => {
    await sharing(world)
    const { rows } = await world.caller.figures.breakdown({ ...period, by: 'team' })
    expect(rows.map(({ name, unnamed, sums, activeUsers }) => [name, unnamed, sums.click, activeUsers])).toEqual([
      ['Sales', null, 18, 6],
      ['', 'small-group', 6, 2],
    ])
  }))

test('a breakdown goes to a spreadsheet as numbers, with heads in the language of the reader', () =>
  inWorld(async (world) => {
    await sharing(world)
    const path = world.at('figures.csv')
    expect(await world.caller.figures.exportTable({ ...period, by: 'team', path })).toEqual({ path, rows: 2 })
    const [head = '', sales = ''] = readFileSync(path, 'utf8').replace('\uFEFF', '').split('\r\n')
    expect(head.split(',').slice(0, 4)).toEqual(['Team', 'Shares opened', 'Shares', 'Clicks'])
    expect(sales.split(',').slice(0, 4)).toEqual(['Sales', '0', '6', '18'])
    const book = world.at('figures.xlsx')
    expect(await world.caller.figures.exportTable({ ...period, by: 'month', path: book })).toEqual({ path: book, rows: 14 })
    expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK')
  }))

test('the course of a period has every week in it, and its parts add up to the whole', () =>
  inWorld(async (world) => {
    const random = createRandom(2)
    const company = await withCompany(world, 30, random)
    importEvents(company.db, drawDrafts(company, random, 3000, 90))
    const { sums } = await world.caller.figures.breakdown({ ...period, by: 'network' })
    for (const by of ['day', 'week', 'month'] as const) {
      const points = await world.caller.figures.series({ ...period, by })
      expect(points.reduce((sum, point) => sum + point.sums.click, 0)).toBe(sums.click)
      expect(points.at(0)?.start).toBe(period.from)
      expect(points.some(({ activeUsers }) => activeUsers > 0)).toBe(true)
    }
    expect(await world.caller.figures.facets({})).toMatchObject({ firstDay: '2026-02-10', lastDay: '2026-05-10' })
  }))

/** The library's search: what is typed, what is filtered, what the calendar makes of it, and that every change is found at once. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ItemFilter, type ItemSummary } from '#shared/contracts/library-shapes.ts'
import { contentCategories, contentKinds, itemStages, itemStatuses } from '#shared/domain/content/types.ts'
import { createRandom } from '#shared/domain/random.ts'
import { locales } from '#shared/locales.ts'
import { createWorld, type World, withPlan } from './world.ts'

let world: World
beforeAll(async () => {
  world = createWorld()
  await withPlan(world)
  await fill()
}, 60_000)
afterAll(() => world.end())

type Fields = Parameters<World['caller']['library']['create']>[0]['fields']
const networks = ['linkedin', 'x', 'whatsapp'] as const
/** Around the day on which every test stands. */
const days = ['2027-01-20', '2027-01-31', '2027-02-01', '2027-02-02', '2027-03-01'] as const
const itemCount = 120
const captionNetworks = new Map<string, readonly string[]>()

/** Items of every kind, in every state. */
async function fill(): Promise<void> {
  const { library, calendar, content } = world.caller
  const random = createRandom(11)
  const teams = [(await content.addTeam({ name: 'Sales' })).teamId, (await content.addTeam({ name: 'Service' })).teamId]
  const maybe = <T>(values: readonly T[]) => (random.next() < 0.4 ? random.pick(values) : null)
  for (let number = 0; number < itemCount; number += 1) {
    world.setTime(Date.UTC(2027, 0, 1) + random.int(0, 30 * 86_400) * 1000)
    const fields: Fields = {
      ...{
        title: `Story ${number} ${random.pick(['of the foundry', 'about water', 'from Bari'])}`,
        summary: random.pick(['', 'Perché no', 'The pump-set']),
      },
      ...{ kind: random.pick(contentKinds), category: random.pick(contentCategories), locale: maybe(locales), expiresOn: maybe(days) },
      ...{ evergreen: random.next() < 0.3, refreshOn: maybe(days), pinned: random.next() < 0.2, internalOnly: random.next() < 0.2 },
      ...{ callToAction: random.next() < 0.3, teamIds: teams.filter(() => random.next() < 0.3) },
    }
    const { itemId } = await library.create({ fields })
    const wanted = networks.filter(() => random.next() < 0.3)
    captionNetworks.set(itemId, wanted)
    for (const network of wanted) await library.addCaption({ itemId, network, locale: 'en', text: `Caption ${number} for ${network}` })
    await library.setStage({ itemIds: [itemId], stage: random.pick(itemStages) })
    for (const zone of ['Europe/Rome', 'America/New_York', 'Asia/Kuala_Lumpur'])
      if (random.next() < 0.2)
        await calendar.schedule({ itemId, network: 'x', day: random.pick(days), time: random.pick(['06:30', '12:30', '19:30']), zone })
  }
  world.setTime(Date.UTC(2027, 1, 1, 12))
}

async function listAll(filter: Partial<ItemFilter>, sort: 'newest' | 'oldest' | 'title' | 'refresh' = 'newest') {
  return await world.caller.library.list({ filter, sort, limit: 500 })
}

const some = <T>(values: readonly T[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 }) },
  )
const yesNo = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.boolean() })

test('a filter finds just the items that are so', async () => {
  const all = await listAll({})
  const teams = (await world.caller.content.teams({})).map((team) => team.id)
  expect(all.total).toBe(itemCount)
  const filters = fc.record({
    ...{ statuses: some(itemStatuses), kinds: some(contentKinds), categories: some(contentCategories), locales: some(locales) },
    ...{ networks: some(networks), teamIds: some(teams), evergreen: yesNo, pinned: yesNo, internalOnly: yesNo, callToAction: yesNo },
    ...{ unscheduled: yesNo, refreshDue: yesNo, text: fc.constantFrom('', '', 'story', 'foundry', 'perche', 'pump-set', 'water no') },
  })
  await fc.assert(
    fc.asyncProperty(filters, async (asked) => {
      const filter = ItemFilter.parse(asked)
      const found = await listAll(filter)
      const expected = all.items.filter((item) => fits(item, filter))
      expect(found.items.map((item) => item.title)).toEqual(expected.map((item) => item.title))
      expect(found.total).toBe(expected.length)
    }),
    { numRuns: 300, seed: 3 },
  )
})

function fits(item: ItemSummary, filter: ItemFilter): boolean {
  const oneOf = (wanted: readonly unknown[], ...values: readonly unknown[]) =>
    wanted.length === 0 || values.some((value) => wanted.includes(value))
  const as = (wanted: boolean | null, value: boolean) => wanted === null || wanted === value
  const isApproved = item.stage === 'approved' && item.status !== 'expired'
  return (
    oneOf(filter.statuses, item.status) &&
    oneOf(filter.kinds, item.kind) &&
    oneOf(filter.categories, item.category) &&
    oneOf(filter.locales, item.locale) &&
    oneOf(filter.teamIds, ...item.teamIds) &&
    oneOf(filter.networks, ...(captionNetworks.get(item.id) ?? [])) &&
    as(filter.evergreen, item.evergreen) &&
    as(filter.pinned, item.pinned) &&
    as(filter.internalOnly, item.internalOnly) &&
    as(filter.callToAction, item.callToAction) &&
    (filter.unscheduled === null || (filter.unscheduled ? isApproved && item.nextDay === null : item.nextDay !== null)) &&
    as(filter.refreshDue, item.evergreen && item.refreshOn !== null && item.refreshOn <= '2027-02-01') &&
    saysAll(item, filter.text)
  )
}

function saysAll({ title, summary }: ItemSummary, text: string): boolean {
  const said = `${title} ${summary}`.toLowerCase().replaceAll('é', 'e')
  return text.split(' ').every((word) => said.includes(word))
}

test('counts are those of the tabs', async () => {
  const usable = ['approved', 'scheduled', 'live', 'expired'] as const
  const totalOf = async (filter: Partial<ItemFilter>) => (await listAll(filter)).total
  expect(await world.caller.library.counts({})).toEqual({
    review: await totalOf({ statuses: ['suggested', 'review'] }),
    approved: await totalOf({ statuses: [...usable] }),
    evergreen: await totalOf({ statuses: [...usable], evergreen: true }),
    archived: await totalOf({ statuses: ['archived'] }),
    all: itemCount,
    ideas: 0,
  })
})

test('whatever the order, pages follow each other without a gap', async () => {
  for (const sort of ['newest', 'oldest', 'title', 'refresh'] as const)
    for (const filter of [{}, { statuses: ['approved' as const] }, { text: 'story' }]) {
      const whole = await listAll(filter, sort)
      const pages = await Promise.all([0, 37, 74, 111].map((offset) => world.caller.library.list({ filter, sort, offset, limit: 37 })))
      expect(pages.flatMap((page) => page.items.map((item) => item.id))).toEqual(whole.items.map((item) => item.id))
    }
})

test('the newest come first, or the oldest, or titles by the alphabet', async () => {
  const newest = (await listAll({})).items.map((item) => item.publishedAt)
  expect(newest).toEqual(newest.toSorted((a, b) => b - a))
  const oldest = (await listAll({}, 'oldest')).items.map((item) => item.publishedAt)
  expect(oldest).toEqual(newest.toReversed())
  const titles = (await listAll({ text: 'foundry' }, 'title')).items.map((item) => item.title.toLowerCase())
  expect(titles).toEqual(titles.toSorted())
})

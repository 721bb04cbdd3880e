/** One field finds content by a few words: items, posts ahead and gone out, ideas, sources. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

test('a word without its accent finds items, their posts with the next one first, ideas and sources', async () => {
  const { library, calendar, content, sources } = world.caller
  const { itemId } = await library.create({ fields: { title: 'Perché la qualità conta' } })
  await library.create({ fields: { title: 'Another story', summary: 'Of qualità, in passing.' } })
  await library.approve({ itemIds: [itemId] })
  for (const day of ['2027-01-20', '2027-03-10', '2027-02-20']) await calendar.schedule({ itemId, network: 'linkedin', day, time: '09:00' })
  await library.addIdea({ fields: { kind: 'question', title: 'Qualità: che cosa vuol dire?', by: 'Nurul' } })
  await sources.add({ url: 'https://qualita.example/feed', name: 'Rivista Qualità' })
  const found = await content.find({ text: 'qualita' })
  expect(found.items.map(({ title }) => title).toSorted()).toEqual(['Another story', 'Perché la qualità conta'])
  expect(found.posts.map(({ day }) => day)).toEqual(['2027-02-20', '2027-03-10', '2027-01-20'])
  expect(found.ideas).toMatchObject([{ title: 'Qualità: che cosa vuol dire?', kind: 'question', by: 'Nurul' }])
  expect(found.sources).toMatchObject([{ name: 'Rivista Qualità' }])
  expect((await content.find({ text: 'qualita', limit: 1 })).posts).toHaveLength(1)
})

test.each(['', '   ', '!?', 'nowhere to be found'])('nothing is found for “%s”', async (text) => {
  await world.caller.library.create({ fields: { title: 'A story' } })
  expect(await world.caller.content.find({ text })).toEqual({ items: [], posts: [], ideas: [], sources: [] })
})

/** Captions of an item: kept, compared with all others, and counted by what the guideline says of them. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { append, type Desk, publish, withDocument } from './documents.ts'
import { createWorld, type World } from './world.ts'

let world: World
let desk: Desk
beforeEach(async () => {
  world = createWorld()
  desk = await withDocument(world, null)
})
afterEach(() => world.end())

const add = async (title: string, ...texts: readonly string[]) => {
  const { itemId } = await world.caller.library.create({ fields: { title } })
  const captionIds: string[] = []
  for (const text of texts)
    captionIds.push((await world.caller.library.addCaption({ itemId, network: 'linkedin', locale: 'en', text })).captionId)
  return { itemId, captionIds }
}
const checksOf = async (...itemIds: readonly string[]) => await world.caller.library.checks({ itemIds: [...itemIds] })

test('a caption is added, changed and removed, each as an act of its own', async () => {
  const { library, history } = world.caller
  const { itemId, captionIds } = await add('Story', 'First words')
  const [captionId = ''] = captionIds
  await library.updateCaption({ captionId, fields: { text: 'Better words', tone: 'personal' } })
  await library.removeCaption({ captionId })
  const texts = async () => (await library.view({ itemId })).captionList.map((caption) => caption.text)
  expect(await texts()).toEqual([])
  await history.undo({})
  expect(await texts()).toEqual(['Better words'])
  await history.undo({})
  expect(await texts()).toEqual(['First words'])
  expect((await library.list({ filter: { text: 'better' } })).total).toBe(0)
})

const long = 'Our field engineers keep old pumps running in every plant we serve, and we learn something new on each and every visit'

test('a caption is found by what says nearly the same, and only by that', async () => {
  const { itemId, captionIds } = await add('Story', `I work at Aurelia Pumps. ${long}. #AureliaVoices`)
  await add('Other', 'I work at Aurelia Pumps. Three apprentices built the test bench, from drawing to paint, in eleven weeks.')
  const { library } = world.caller
  const alike = await library.similar({ text: `I work at Aurelia Pumps. ${long.replace('old', 'older')}! https://aurelia.example` })
  expect(alike).toMatchObject([{ itemId, title: 'Story', captionId: captionIds[0] }])
  expect(alike[0]?.likeness).toBeGreaterThan(0.7)
  expect(await library.similar({ text: `I work at Aurelia Pumps. ${long}. #AureliaVoices`, exceptCaptionId: captionIds[0] })).toEqual([])
  expect(await library.similar({ text: '' })).toEqual([])
})

test('a short caption is like another only when it says the same', async () => {
  await add('Story', 'Sparks in the night #AureliaVoices')
  const { library } = world.caller
  expect(await library.similar({ text: 'sparks, in the night!' })).toMatchObject([{ title: 'Story', likeness: 1 }])
  expect(await library.similar({ text: 'Sparks in the morning' })).toEqual([])
})

test('a caption that was changed or removed is like nothing any more', async () => {
  const { library, history } = world.caller
  const { captionIds } = await add('Story', long)
  const [captionId = ''] = captionIds
  await library.updateCaption({
    captionId,
    fields: { text: 'Something else altogether, said in quite different words than it was before' },
  })
  expect(await library.similar({ text: long })).toEqual([])
  await history.undo({})
  expect(await library.similar({ text: long })).toHaveLength(1)
  await library.removeCaption({ captionId })
  expect(await library.similar({ text: long })).toEqual([])
})

test('findings are counted, by the rules of today', async () => {
  const { itemId } = await add('Story', 'All is well with every pump unit.', 'I work at Aurelia Pumps. A pump unit hums.')
  const clean = await add('Clean', 'I work at Aurelia Pumps. All is well.')
  expect(await checksOf(itemId, clean.itemId)).toEqual([
    { itemId, must: 0, advice: 1 },
    { itemId: clean.itemId, must: 0, advice: 0 },
  ])
  await append(desk, { type: 'termRule', attrs: { say: 'pump set', avoid: ['pump unit'], match: 'word', note: '', must: true } })
  await publish(desk)
  expect(await checksOf(itemId)).toEqual([{ itemId, must: 2, advice: 1 }])
})

test('where the item says nothing of the company nobody has to say who they work for', async () => {
  const { itemId } = await add('Story', 'All is well with every pump.')
  expect(await checksOf(itemId)).toEqual([{ itemId, must: 0, advice: 1 }])
  await world.caller.library.update({ itemId, fields: { disclosure: 'not-needed' } })
  expect(await checksOf(itemId)).toEqual([{ itemId, must: 0, advice: 0 }])
})

test('the hashtag of a campaign is asked for in its items', async () => {
  await append(desk, { type: 'hashtag', attrs: { tag: 'PumpWeek', use: 'campaign', campaign: 'Pump week', must: false } })
  await publish(desk)
  const { content, library } = world.caller
  const { itemId } = await add('Story', 'I work at Aurelia Pumps. All is well.')
  const { campaignId } = await content.addCampaign({
    fields: { name: 'Pump week', hashtag: '#PumpWeek', startsOn: '2027-03-01', endsOn: '2027-03-07' },
  })
  expect(await checksOf(itemId)).toEqual([{ itemId, must: 0, advice: 0 }])
  await library.update({ itemId, fields: { campaignId } })
  expect(await checksOf(itemId)).toEqual([{ itemId, must: 0, advice: 1 }])
})

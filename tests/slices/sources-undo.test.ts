/** What people did can be taken back although a feed has spoken of the same items since; what the feed said stays. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FeedServer, serveFeeds } from './feed-server.ts'
import { post, rss, serving, withSources } from './sources.ts'
import { refusalOf, type World } from './world.ts'

let world: World
let server: FeedServer
let posts = [1, 2, 3].map((number) => post(number))
beforeEach(async () => {
  world = await withSources()
  posts = [1, 2, 3].map((number) => post(number))
  server = await serveFeeds({ '/feed': serving(() => rss(posts)) })
  await world.caller.sources.add({ url: `${server.origin}/feed`, readPages: false })
  await world.caller.sources.sync({})
})
afterEach(async () => {
  world.end()
  await server.close()
})

const items = async () => (await world.caller.library.list({ sort: 'title' })).items
const feedSays = async (title: string, summary = 'Now with figures.') => {
  posts = [post(1, { title, summary }), ...posts.slice(1)]
  await world.caller.sources.sync({})
}

test('an approval of many is taken back and repeated although a feed has changed one of them meanwhile', async () => {
  const { library, history } = world.caller
  await library.approve({ itemIds: (await items()).map(({ id }) => id) })
  await feedSays('What pump number 1 taught all of us about water')
  expect((await items()).map(({ stage, changed }) => [stage, changed])).toContainEqual(['approved', true])
  await history.undo({})
  expect((await items()).map(({ stage }) => stage)).toEqual(['review', 'review', 'review'])
  expect((await items()).filter(({ changed }) => changed)).toHaveLength(1)
  await history.redo({})
  expect((await items()).map(({ stage }) => stage)).toEqual(['approved', 'approved', 'approved'])
  expect((await items()).filter(({ changed }) => changed)).toHaveLength(1)
})

test('a category is taken back, and the title that the feed has given since stays', async () => {
  const { library, history } = world.caller
  const [first] = await items()
  const itemId = first?.id ?? ''
  await library.update({ itemId, fields: { category: 'recruiting' } })
  await feedSays('What pump number 1 really taught us about water')
  await history.undo({})
  expect(await library.view({ itemId })).toMatchObject({
    category: first?.category,
    title: 'What pump number 1 really taught us about water',
  })
})

test('taking over what the feed said is not taken back once the feed has said something else', async () => {
  const { library, history } = world.caller
  const [first] = await items()
  const itemId = first?.id ?? ''
  await library.approve({ itemIds: [itemId] })
  await feedSays('A second telling of the pump')
  await library.settleNewer({ itemId, take: true })
  await feedSays('A third telling of the pump')
  expect(await library.view({ itemId })).toMatchObject({
    title: 'A second telling of the pump',
    newer: { title: 'A third telling of the pump' },
  })
  expect((await refusalOf(history.undo({}))).code).toBe('undo-conflict')
})

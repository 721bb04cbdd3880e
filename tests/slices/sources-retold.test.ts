/** A story whose title or link somebody has changed is still the one that the feeds tell. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FeedServer, serveFeeds } from './feed-server.ts'
import { itemsForTests } from './source-items.ts'
import { type Post, post, rss, serving, withSources } from './sources.ts'
import type { World } from './world.ts'

let world: World
let server: FeedServer
let posts: readonly Post[]
let others: readonly Post[]
beforeEach(async () => {
  world = await withSources()
  posts = [post(1)]
  others = []
  server = await serveFeeds({ '/blog': serving(() => rss(posts)), '/paper': serving(() => rss(others)) })
})
afterEach(async () => {
  world.end()
  await server.close()
})

const written = 'What pump number 1 taught us about water'
const edited = 'Five things that a small pump has taught all of us'

/** The same story as the blog's, known by its title alone. */
const retold = (title: string): Post => ({ guid: 'paper-1', link: 'https://paper.example/water', title, date: post(1).date ?? '' })

async function follow(): Promise<string> {
  for (const path of ['/blog', '/paper']) await world.caller.sources.add({ url: `${server.origin}${path}`, readPages: false })
  await world.caller.sources.sync({})
  return itemsForTests(world)[0]?.id ?? ''
}

test.for([written, edited])('another feed tells the story of an item whose title was edited, as “%s”: it is there once', async (title) => {
  const itemId = await follow()
  await world.caller.library.update({ itemId, fields: { title: edited } })
  others = [retold(title)]
  await world.caller.sources.sync({})
  expect(itemsForTests(world)).toMatchObject([{ id: itemId, title: edited, origins: 2 }])
})

test('an edit that was taken back hides nothing, and neither does one after the other', async () => {
  const itemId = await follow()
  await world.caller.library.update({ itemId, fields: { title: 'Water' } })
  await world.caller.library.update({ itemId, fields: { title: edited } })
  await world.caller.history.undo({})
  others = [retold(written)]
  await world.caller.sources.sync({})
  expect(itemsForTests(world)).toMatchObject([{ title: 'Water', origins: 2 }])
})

test.for(['The pump that has taught us all about water', written])(
  'an approved item stays as it is when its feed finds a new title, and another feed that tells it as “%s” tells the same',
  async (title) => {
    const itemId = await follow()
    await world.caller.library.approve({ itemIds: [itemId] })
    posts = [post(1, { title: 'The pump that has taught us all about water' })]
    await world.caller.sources.sync({})
    others = [retold(title)]
    await world.caller.sources.sync({})
    expect(itemsForTests(world)).toMatchObject([{ title: written, origins: 2 }])
  },
)

test('a feed that gives all its posts new guids brings none of those again that were edited', async () => {
  const itemId = await follow()
  await world.caller.library.update({ itemId, fields: { title: edited, url: 'https://aurelia.example/landing' } })
  posts = [post(1, { guid: 'new-guid' })]
  await world.caller.sources.sync({})
  expect(itemsForTests(world)).toMatchObject([{ id: itemId, title: edited, origins: 2 }])
})

test('a link that was changed still leads feeds to the story, whatever they call it', async () => {
  const itemId = await follow()
  await world.caller.library.update({ itemId, fields: { url: 'https://aurelia.example/landing' } })
  others = [{ ...retold('A wholly different title of the same page'), link: post(1).link ?? '' }]
  await world.caller.sources.sync({})
  expect(itemsForTests(world)).toMatchObject([{ url: 'https://aurelia.example/landing', origins: 2 }])
})

test('a copy that becomes another story takes nothing from the first', async () => {
  const itemId = await follow()
  const { itemId: copyId } = await world.caller.library.duplicate({ itemId })
  await world.caller.library.update({ itemId: copyId, fields: { title: edited, url: 'https://aurelia.example/landing' } })
  others = [retold(written)]
  await world.caller.sources.sync({})
  expect(itemsForTests(world).find(({ id }) => id === itemId)).toMatchObject({ origins: 2 })
})

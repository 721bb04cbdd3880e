/** Most sites send the same document all day: it is read once, and again only when it would become something else. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { itemOrigin } from '#db/schema/content.ts'
import { plain } from './feed-answers.ts'
import { type FeedServer, type Respond, serveFeeds } from './feed-server.ts'
import { itemsForTests, rows } from './source-items.ts'
import { post, rss, sourceOf, withSources } from './sources.ts'
import { noon, type World } from './world.ts'

let world: World
let server: FeedServer
let answer: Respond = plain(404)
beforeEach(async () => {
  world = await withSources()
  server = await serveFeeds({ '/feed': (...asked) => answer(...asked), '/old': (...asked) => answer(...asked) })
})
afterEach(() => Promise.all([world.end(), server.close()]))

const asXml = { 'content-type': 'application/rss+xml; charset=utf-8' }
const follow = async (more = {}) => (await world.caller.sources.add({ url: `${server.origin}/feed`, ...more })).sourceId
const sync = async () => (await world.caller.sources.sync({})).results
const titles = () => itemsForTests(world).map(({ title }) => title.slice(0, 18))

/** Fetches, and says whether the document was read: what is known of its entries is forged, and would be set right. */
async function isReadAgain(): Promise<boolean> {
  const db = world.session.current()?.db
  db?.write({ code: 'source-synced', undoable: false }, (tx) => tx.update(itemOrigin).set({ hash: 'another' }).run())
  await sync()
  return rows<{ hash: string }>(world.session, 'SELECT hash FROM item_origin').every(({ hash }) => hash !== 'another')
}

test('a document that comes again, byte for byte, is not read again, and the source is as well as ever', async () => {
  answer = plain(200, asXml, rss([post(1), post(2)]))
  const sourceId = await follow()
  await sync()
  const { triedAt, wellAt } = await sourceOf(world, sourceId)
  world.setTime(noon + 3_600_000)
  expect(await isReadAgain()).toBe(false)
  const source = await sourceOf(world, sourceId)
  expect(source).toMatchObject({ health: 'well', problem: null, items: 2, newAt: triedAt })
  expect([source.triedAt, source.wellAt].map((at) => Number(at) - Number(wellAt))).toEqual([3_600_000, 3_600_000])
})

test.for<readonly [what: string, headers: Readonly<Record<string, string>>]>([
  ['in another encoding', { 'content-type': 'application/rss+xml; charset=iso-8859-1' }],
  ['from another address', { ...asXml, 'content-location': '/elsewhere/' }],
])('the same bytes %s are read again', async ([, headers]) => {
  answer = plain(200, asXml, rss([post(1)]))
  await follow()
  await sync()
  answer = plain(200, headers, rss([post(1)]))
  expect(await isReadAgain()).toBe(true)
})

test('the same bytes are read again after the rules have changed, and after that was taken back', async () => {
  const tag = { ...asXml, etag: '"one"' }
  answer = (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"one"'
    response.writeHead(isKnown ? 304 : 200, tag).end(isKnown ? '' : rss([post(1), post(2, { title: 'On seals', summary: 'Rings.' })]))
  }
  const sourceId = await follow({ keepWords: ['pump'] })
  await sync()
  expect(titles()).toEqual(['What pump number 1'])
  await world.caller.sources.update({ sourceId, fields: { keepWords: ['water'] } })
  expect((await sourceOf(world, sourceId)).nextAt).toBeNull()
  await sync()
  expect(titles()).toEqual(['What pump number 1'])
  await world.caller.sources.update({ sourceId, fields: { arrival: 'library' } })
  expect(await isReadAgain()).toBe(true)
  await world.caller.history.undo({})
  expect(await isReadAgain()).toBe(true)
  await world.caller.sources.update({ sourceId, fields: { keepWords: [] } })
  await sync()
  expect(titles()).toEqual(['What pump number 1', 'On seals'])
  expect(await isReadAgain()).toBe(false)
})

test('what was left out of a document is told again after the site has failed in between', async () => {
  const long = plain(200, asXml, rss(Array.from({ length: 60 }, (_, number) => post(number))))
  answer = long
  const sourceId = await follow()
  await sync()
  await world.caller.sources.update({ sourceId, fields: { dropWords: ['pump'] } })
  await sync()
  expect(await sourceOf(world, sourceId)).toMatchObject({ problem: { code: 'source.all-dropped' } })
  answer = plain(500)
  await sync()
  expect(await sourceOf(world, sourceId)).toMatchObject({ health: 'failing', problem: { code: 'feed-site-failed' } })
  answer = long
  await sync()
  expect(await sourceOf(world, sourceId)).toMatchObject({ health: 'well', problem: { code: 'source.all-dropped' } })
})

test('a feed that was left and is followed again is read again', async () => {
  answer = plain(200, asXml, rss([post(1)]))
  const sourceId = await follow()
  await sync()
  await world.caller.sources.remove({ sourceId })
  expect(await follow()).toBe(sourceId)
  expect(await isReadAgain()).toBe(true)
})

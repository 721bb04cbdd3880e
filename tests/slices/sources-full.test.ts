/** The disk fills up while feeds come in: each source says so, nothing is lost or there twice, and all goes on once there is room. */
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyFile } from '#db/verify.ts'
import { type FeedServer, serveFeeds } from './feed-server.ts'
import { itemsForTests } from './source-items.ts'
import { post, rss, serving, sourceOf, withSources } from './sources.ts'
import type { World } from './world.ts'

let world: World
let server: FeedServer
const count = 3000
beforeEach(async () => {
  world = await withSources()
  const long = rss(Array.from({ length: count }, (_, number) => post(number)))
  const short = rss([post(count)], { title: 'Fluid Handling Weekly' })
  server = await serveFeeds({ '/long': serving(() => long), '/short': serving(() => short) })
})
afterEach(() => Promise.all([world.end(), server.close()]))

/** From here on the file may grow by so many pages; SQLite refuses the next as it does on a full disk. */
function leaveRoom(pages: number | null): void {
  const raw: Database.Database = Reflect.get(world.session.current()?.db.read ?? {}, '$client')
  const now = Number(raw.pragma('page_count', { simple: true }))
  raw.pragma(`max_page_count = ${pages === null ? 1_000_000_000 : now + pages}`)
}
const sync = async () => (await world.caller.sources.sync({})).results

test.for([0, 40])('with room for %i pages a long feed is told to have none, and comes in whole when there is', async (pages) => {
  const { sourceId } = await world.caller.sources.add({ url: `${server.origin}/long` })
  leaveRoom(pages)
  expect(await sync()).toMatchObject([{ sourceId, added: 0, problem: { code: 'source.no-room' } }])
  expect(await sourceOf(world, sourceId)).toMatchObject({ failures: 0, items: 0 })
  leaveRoom(null)
  expect(await sync()).toMatchObject([{ added: count, problem: { code: 'source.older-archived' } }])
  expect(await sync()).toMatchObject([{ added: 0, updated: 0 }])
  expect(itemsForTests(world)).toHaveLength(count)
  const path = world.session.current()?.path ?? ''
  world.session.close()
  expect(await verifyFile(path, { onProgress: () => undefined, signal: new AbortController().signal })).toEqual({ ok: true, problems: [] })
})

test('the sources that find no room say so, and the others are read', async () => {
  await world.caller.sources.add({ url: `${server.origin}/short` })
  await sync()
  const { sourceId } = await world.caller.sources.add({ url: `${server.origin}/long` })
  leaveRoom(60)
  const results = await sync()
  expect(results).toHaveLength(2)
  expect(results.find((result) => result.sourceId === sourceId)).toMatchObject({ problem: { code: 'source.no-room' } })
  expect(results.find((result) => result.sourceId !== sourceId)).toMatchObject({ problem: null })
  expect(await sourceOf(world, sourceId)).toMatchObject({ failures: 0, problem: { code: 'source.no-room' } })
})

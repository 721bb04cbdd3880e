/** Feeds are fetched by themselves, in the background, beside the window that has the file open. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDb } from '#db/open.ts'
import { actsSince } from '#db/queries/history.ts'
import { updateSource } from '#db/queries/sources/sources.ts'
import { type FeedClock, startFeedClock } from '#electron/services/feeds/feed-clock.ts'
import { type FeedServer, serveFeeds } from './feed-server.ts'
import { itemsForTests } from './source-items.ts'
import { post, rss, serving, sourceOf, withSources } from './sources.ts'
import { noon, type World } from './world.ts'

let world: World
let server: FeedServer
let body = ''
let online = true
const clocks: FeedClock[] = []
const problems: unknown[] = []
beforeEach(async () => {
  body = rss([post(1)])
  online = true
  world = await withSources()
  server = await serveFeeds({ '/feed': serving(() => body) })
})
afterEach(async () => {
  for (const clock of clocks.splice(0)) clock.stop()
  world.end()
  await server.close()
  expect(problems).toEqual([])
})

/** As the app does; the looks come as fast as a test wants them. */
function start(time = () => noon): FeedClock {
  const report = (error: unknown) => void problems.push(error)
  const { caller, session } = world
  const clock = startFeedClock({ caller, session, clock: time, isOnline: () => online, firstLook: 5, rest: 20, report })
  clocks.push(clock)
  return clock
}

test('what was added is fetched at once, and again when its hour has come', async () => {
  let time = noon
  const clock = start(() => time)
  const { sourceId } = await world.caller.sources.add({ url: `${server.origin}/feed` })
  clock.noticed(world.heard())
  await vi.waitFor(async () => expect(await sourceOf(world, sourceId)).toMatchObject({ items: 1, health: 'well' }))
  body = rss([post(2), post(1)])
  await server.isAsked(0)
  expect(server.asked).toHaveLength(1)
  time += 3_600_000
  world.setTime(time)
  await vi.waitFor(async () => expect(await sourceOf(world, sourceId)).toMatchObject({ items: 2 }))
})

test('paused sources, those of stories, and those without a network are not asked', async () => {
  online = false
  await world.caller.sources.add({ url: 'https://blog.aurelia.example/feed' })
  const { sourceId } = await world.caller.sources.add({ url: `${server.origin}/feed`, paused: true })
  start()
  const { sourceId: asked } = await world.caller.sources.add({ url: `${server.origin}/other` })
  await vi.waitFor(async () => expect(await sourceOf(world, asked)).toMatchObject({ health: 'failing' }))
  expect(server.asked.map(({ url }) => url)).toEqual(['/other'])
  await world.caller.sources.update({ sourceId, fields: { paused: false } })
  await vi.waitFor(async () => expect(await sourceOf(world, sourceId)).toMatchObject({ items: 1 }))
})

test('another process of the app writes beside the window, and what both did stays in order', async () => {
  const { sourceId } = await world.caller.sources.add({ url: `${server.origin}/feed`, name: 'One' })
  const path = world.session.current()?.path ?? ''
  const heard: string[] = []
  const beside = openDb(path, { mode: 'beside', clock: () => noon, actor: () => 'feeds', onChanged: (topics) => heard.push(...topics) })
  try {
    beside.write({ code: 'source-moved', undoable: false }, (tx) => updateSource(tx, sourceId, { siteUrl: 'https://site.example/' }))
    await world.caller.sources.update({ sourceId, fields: { name: 'Two' } })
    beside.write({ code: 'source-moved', undoable: false }, (tx) => updateSource(tx, sourceId, { siteUrl: 'https://other.example/' }))
    expect(heard).toEqual(['source', 'history', 'source', 'history'])
    expect(await sourceOf(world, sourceId)).toMatchObject({ name: 'Two', siteUrl: 'https://other.example/' })
    const stamps = actsSince(beside.read, 0, 100).map(({ clock }) => clock)
    expect(stamps).toEqual(stamps.toSorted().toReversed())
  } finally {
    beside.close()
  }
  expect(itemsForTests(world)).toEqual([])
  expect((await world.caller.sources.list({}))[0]).toMatchObject({ name: 'Two' })
})

test('of two workspaces each has its own sources and items', async () => {
  await world.caller.sources.add({ url: `${server.origin}/feed` })
  await world.caller.sources.sync({})
  await world.caller.workspace.create({
    ...{ programName: 'Second', start: '2027-02-15', places: [{ country: 'IT' }], companySize: 10, locale: 'en' },
    path: world.at('second.groundswell'),
  })
  expect([await world.caller.sources.list({}), itemsForTests(world)]).toEqual([[], []])
  await world.caller.sources.add({ url: `${server.origin}/feed` })
  body = rss([post(1), post(2)])
  await world.caller.sources.sync({})
  expect(itemsForTests(world)).toHaveLength(2)
  world.session.open(world.at('company.groundswell'))
  expect(itemsForTests(world)).toHaveLength(1)
})

test('a site that does not answer keeps nothing waiting that is added meanwhile', async () => {
  const silent = await serveFeeds({ '/silent': () => undefined })
  try {
    const clock = start()
    await world.caller.sources.add({ url: `${silent.origin}/silent` })
    clock.noticed(world.heard())
    await silent.isAsked(0)
    const { sourceId } = await world.caller.sources.add({ url: `${server.origin}/feed` })
    clock.noticed(world.heard())
    await vi.waitFor(async () => expect(await sourceOf(world, sourceId)).toMatchObject({ items: 1, health: 'well' }))
    expect(silent.asked).toHaveLength(1)
  } finally {
    for (const clock of clocks.splice(0)) clock.stop()
    await silent.close()
  }
})

/** Feeds are followed, fetched and kept in order: what comes in, what changes, what is told. */
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plain, redirect } from './feed-answers.ts'
import { type FeedServer, type Respond, serveFeeds } from './feed-server.ts'
import { itemsForTests } from './source-items.ts'
import { post, rss, serving, sourceOf, withSources } from './sources.ts'
import { refusalOf, type World } from './world.ts'

let world: World
let server: FeedServer
let body = ''
let other: Respond = plain(404)
beforeEach(async () => {
  world = await withSources()
  const now: Respond = (...asked) => other(...asked)
  server = await serveFeeds({ '/feed': serving(() => body), '/other': now, '/page/*': now, '/old': redirect(301, '/feed') })
})
afterEach(() => Promise.all([world.end(), server.close()]))

const follow = async (path = '/feed', more = {}) => (await world.caller.sources.add({ url: `${server.origin}${path}`, ...more })).sourceId
const sync = async () => (await world.caller.sources.sync({})).results

test('a blog is followed without a network, and its posts wait for a verdict once there is one', async () => {
  body = rss([post(1), post(2)])
  const { sourceId } = await world.caller.sources.add({ url: `${server.host}/feed` })
  expect(await sourceOf(world, sourceId)).toMatchObject({
    url: `${server.origin}/feed`,
    health: 'never',
    name: `${server.host}/feed`,
    items: 0,
  })
  expect(await sync()).toEqual([{ sourceId, name: 'The Aurelia blog', added: 2, updated: 0, problem: null }])
  expect(await sourceOf(world, sourceId)).toMatchObject({
    ...{ health: 'well', name: 'The Aurelia blog', siteUrl: 'https://blog.aurelia.example/' },
    ...{ items: 2, toReview: 2, recent: 2, problem: null },
  })
  const { items } = await world.caller.library.list({})
  expect(items.map(({ from }) => from)).toEqual(['The Aurelia blog', 'The Aurelia blog'])
  const { origins } = await world.caller.library.view({ itemId: items[0]?.id ?? '' })
  expect(origins).toMatchObject([{ name: 'The Aurelia blog' }])
  expect(itemsForTests(world)).toMatchObject([
    { title: 'What pump number 1 taught us about water', stage: 'review', locale: 'en', summary: 'The story of pump 1.' },
    { title: 'What pump number 2 taught us about water' },
  ])
  expect(await sync()).toMatchObject([{ added: 0, updated: 0 }])
  expect(itemsForTests(world)).toHaveLength(2)
})

test('following is taken back by one Undo, also after the first posts came in; they stay', async () => {
  body = rss([post(1)])
  await follow()
  await sync()
  await world.caller.history.undo({})
  expect(await world.caller.sources.list({})).toEqual([])
  expect(itemsForTests(world)).toHaveLength(1)
  await world.caller.history.redo({})
  expect(await sync()).toMatchObject([{ added: 0 }])
  await world.caller.sources.remove({ sourceId: (await world.caller.sources.list({}))[0]?.id ?? '' })
  body = rss([post(1), post(2)])
  await follow()
  expect(await sync()).toMatchObject([{ added: 1 }])
})

test('a post that changes brings its item up to date, but never what a person wrote', async () => {
  body = rss([post(1), post(2), post(3)])
  await follow()
  await sync()
  const [first, second, third] = itemsForTests(world)
  await world.caller.library.update({ itemId: second?.id ?? '', fields: { title: 'Our own words for it' } })
  await world.caller.library.approve({ itemIds: [third?.id ?? ''] })
  body = rss([
    post(1, { title: 'Corrected one' }),
    post(2, { title: 'Corrected two', summary: 'New.' }),
    post(3, { title: 'Corrected three' }),
  ])
  expect(await sync()).toMatchObject([{ added: 0, updated: 3 }])
  const after = itemsForTests(world)
  expect(after).toHaveLength(3)
  expect(after.find(({ id }) => id === first?.id)).toMatchObject({ title: 'Corrected one' })
  expect(after.find(({ id }) => id === second?.id)).toMatchObject({ title: 'Our own words for it', summary: 'New.' })
  const approved = after.find(({ id }) => id === third?.id)
  expect(approved).toMatchObject({ title: 'What pump number 3 taught us about water' })
  expect(JSON.parse(approved?.newer ?? '')).toMatchObject({ title: 'Corrected three', summary: 'The story of pump 3.' })
  expect(await sync()).toMatchObject([{ updated: 0 }])
})

test('what was removed or archived never comes back', async () => {
  body = rss([post(1), post(2)])
  await follow()
  await sync()
  const [first, second] = itemsForTests(world)
  await world.caller.library.setStage({ itemIds: [first?.id ?? ''], stage: 'archived' })
  await world.caller.library.remove({ itemIds: [second?.id ?? ''] })
  body = rss([post(1, { title: 'Once more' }), post(2, { title: 'And again' })])
  expect(await sync()).toMatchObject([{ added: 0 }])
  expect(itemsForTests(world)).toMatchObject([{ id: first?.id, stage: 'archived' }])
})

test('a guid that is given to another story brings a new item and keeps the old one', async () => {
  body = rss([post(1, { guid: 'latest' })])
  await follow()
  await sync()
  body = rss([post(2, { guid: 'latest' })])
  expect(await sync()).toMatchObject([{ added: 1, updated: 0 }])
  body = rss([post(3, { guid: 'latest' }), post(2, { guid: 'latest' })])
  expect(await sync()).toMatchObject([{ added: 1, updated: 0 }])
  expect(await sync()).toMatchObject([{ added: 0, updated: 0 }])
  expect(itemsForTests(world)).toHaveLength(3)
})

test('stories that all share a guid and a link are all kept', async () => {
  const status = (number: number) => post(number, { guid: 'status', link: 'https://status.example/' })
  body = rss([status(1), status(2), status(3)])
  await follow()
  expect(await sync()).toMatchObject([{ added: 3 }])
  body = rss([status(4), status(1), status(2), status(3)])
  expect(await sync()).toMatchObject([{ added: 1, updated: 0 }])
  expect(itemsForTests(world)).toHaveLength(4)
})

test('the same story of two feeds is one item with two origins', async () => {
  body = rss([post(1), post(2), post(3)])
  other = plain(
    200,
    {},
    rss([
      post(11, { link: 'https://blog.aurelia.example/posts/1?utm_source=feed', title: 'Pumps: what one taught them' }),
      post(12, { link: 'https://trade.example/2', title: 'What PUMP number 2 taught us – about water' }),
      post(13, { link: 'https://trade.example/3', title: post(3).title ?? '', date: 'Mon, 11 Jan 2027 08:00:00 GMT' }),
      post(14, { link: 'https://blog.aurelia.example/' }),
    ]),
  )
  await follow()
  await sync()
  await follow('/other')
  expect((await sync()).map(({ added }) => added).toSorted()).toEqual([0, 2])
  expect(itemsForTests(world).map(({ title, origins }) => [title.slice(0, 18), origins])).toEqual([
    ['What pump number 1', 2],
    ['What pump number 2', 2],
    ['What pump number 3', 1],
    ['What pump number 1', 1],
    ['What pump number 3', 1],
  ])
})

test('the newest posts of an old feed wait for a verdict, the older ones are in the archive', async () => {
  body = rss(Array.from({ length: 60 }, (_, index) => post(index)))
  const sourceId = await follow()
  await sync()
  expect(await sourceOf(world, sourceId)).toMatchObject({
    ...{ items: 60, toReview: 50, health: 'well' },
    problem: { code: 'source.older-archived', data: { count: 10, kept: 50 } },
  })
  expect(
    itemsForTests(world)
      .slice(50)
      .map(({ stage }) => stage),
  ).toEqual(Array(10).fill('archived'))
})

test('the rules of a source decide what is kept and where it arrives', async () => {
  body = rss([
    post(1, { title: 'Perché l’energia è cara' }),
    post(2, { title: 'Energy-saving pumps' }),
    post(3, { title: 'Wir stellen ein: Energie' }),
  ])
  const rules = { keepWords: ['ENERGIA', 'energy saving'], arrival: 'library', kind: 'company', locale: 'it' } as const
  const sourceId = await follow('/feed', rules)
  expect(await sync()).toMatchObject([{ added: 2 }])
  expect(itemsForTests(world)).toMatchObject([
    { title: 'Perché l’energia è cara', stage: 'approved', locale: 'it', approvedBy: 'The Aurelia blog' },
    { title: 'Energy-saving pumps' },
  ])
  await world.caller.sources.update({ sourceId, fields: { keepWords: [], dropWords: ['perche'] } })
  expect(await sync()).toMatchObject([{ added: 1 }])
  await world.caller.sources.update({ sourceId, fields: { keepWords: ['nothing of this'] } })
  await sync()
  expect(await sourceOf(world, sourceId)).toMatchObject({ health: 'well', problem: { code: 'source.all-dropped', data: { count: 3 } } })
})

test('a post from the future is shown as of now, and one without a date as it came', async () => {
  body = rss([post(1, { date: 'Fri, 01 Jan 2100 00:00:00 GMT' }), post(2, { date: 'soon' })])
  await follow()
  await sync()
  const now = Date.UTC(2027, 1, 1, 12)
  expect(itemsForTests(world).map(({ publishedAt }) => now - publishedAt)).toEqual([0, 1])
})

test('nothing new is asked for in few words, and answered in fewer', async () => {
  const sourceId = await follow('/other')
  other = (request, response) => {
    const known = request.headers['if-none-match'] === '"one"'
    response.writeHead(known ? 304 : 200, { etag: '"one"', 'content-encoding': 'gzip' }).end(known ? '' : gzipSync(rss([post(1)])))
  }
  await sync()
  expect(await sync()).toMatchObject([{ added: 0, problem: null }])
  expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"one"')
  await world.caller.sources.update({ sourceId, fields: { dropWords: ['pump'] } })
  await sync()
  expect(server.asked.at(-1)?.headers['if-none-match']).toBeUndefined()
})

test('a feed that has moved for good is asked at its new address from then on', async () => {
  body = rss([post(1)])
  const sourceId = await follow('/old')
  await sync()
  expect(await sourceOf(world, sourceId)).toMatchObject({ url: `${server.origin}/feed`, movedFrom: `${server.origin}/old` })
  const before = server.asked.length
  await sync()
  expect(server.asked.slice(before).map(({ url }) => url)).toEqual(['/feed'])
  expect(await follow('/feed')).toBe(sourceId)
})

test('a move to what is no feed is not remembered', async () => {
  other = redirect(301, '/page/gone')
  const sourceId = await follow('/other')
  await sync()
  expect(await sourceOf(world, sourceId)).toMatchObject({ url: `${server.origin}/other`, movedFrom: '', health: 'failing', failures: 1 })
})

test('a feed that is gone for good is asked no more until somebody wants it', async () => {
  body = rss([post(1)])
  other = plain(410)
  const sourceId = await follow('/other')
  await sync()
  expect(await sourceOf(world, sourceId)).toMatchObject({ health: 'gone', nextAt: null, problem: { code: 'source.gone' } })
  expect(await sync()).toEqual([])
  other = plain(200, {}, body)
  expect((await world.caller.sources.sync({ sourceIds: [sourceId] })).results).toMatchObject([{ added: 1 }])
  expect(await sourceOf(world, sourceId)).toMatchObject({ health: 'well' })
})

test('a page is followed by the one feed that it names; of several, its owner chooses', async () => {
  body = rss([post(1)])
  const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`
  other = plain(200, { 'content-type': 'text/html' }, `<html><head>${link('/feed')}${link('/comments/feed')}</head>`)
  const sourceId = await follow('/page/blog')
  expect(await sync()).toMatchObject([{ added: 1 }])
  expect(await sourceOf(world, sourceId)).toMatchObject({ url: `${server.origin}/feed`, movedFrom: `${server.origin}/page/blog` })
  other = plain(200, { 'content-type': 'text/html' }, `<html><head>${link('/feed')}${link('/news')}</head>`)
  const several = await follow('/page/news')
  await sync()
  expect(await sourceOf(world, several)).toMatchObject({ health: 'failing', problem: { code: 'feed-is-page', data: { count: 2 } } })
})

test('without a network nothing is asked for; what waits for it is fetched when it is back', async () => {
  body = rss([post(1)])
  const sourceId = await follow()
  await world.caller.sources.networkGone({})
  expect(await sync()).toMatchObject([{ added: 0, problem: { code: 'feed-offline' } }])
  expect(server.asked).toEqual([])
  expect((await refusalOf(world.caller.sources.preview({ url: `${server.origin}/feed` }))).code).toBe('feed-offline')
  expect(await sourceOf(world, sourceId)).toMatchObject({ health: 'never', failures: 0, problem: { code: 'feed-offline' } })
  await world.caller.sources.networkBack({})
  expect(await sync()).toMatchObject([{ added: 1, problem: null }])
  world.setOnline(false)
  expect(await sync()).toMatchObject([{ problem: null }])
  await world.caller.sources.add({ url: 'https://blog.aurelia.example/feed' })
  expect((await sync()).find(({ name }) => name === 'blog.aurelia.example')).toMatchObject({ problem: { code: 'feed-offline' } })
})

test('a login is sent to the site that it was given for, and to no other', async () => {
  body = rss([post(1)])
  other = (request, response) => void response.writeHead(request.headers['x-key'] === 'secret' ? 200 : 401).end(body)
  const sourceId = await follow('/other')
  expect(await sync()).toMatchObject([{ problem: { code: 'feed-login' } }])
  await world.caller.sources.setLogin({ sourceId, header: 'X-Key', value: 'secret' })
  expect(await sync()).toMatchObject([{ added: 1, problem: null }])
  expect(await sourceOf(world, sourceId)).toMatchObject({ loginHeader: 'X-Key', hasLogin: true })
  const elsewhere = await serveFeeds({ '/feed': serving(() => body) })
  try {
    await world.caller.sources.update({ sourceId, fields: { url: `${elsewhere.origin}/feed` } })
    await sync()
    expect(elsewhere.asked.map(({ headers }) => headers['x-key'])).toEqual([undefined])
    expect(await sourceOf(world, sourceId)).toMatchObject({ hasLogin: false })
  } finally {
    await elsewhere.close()
  }
  for (const header of ['Host', 'Proxy-Authorization'])
    expect((await refusalOf(world.caller.sources.setLogin({ sourceId, header, value: 'x' }))).code).toBe('bad-input')
  await world.caller.sources.setLogin({ sourceId, header: '', value: null })
  expect(await sourceOf(world, sourceId)).toMatchObject({ loginHeader: '', hasLogin: false })
})

test('each failure in a row waits longer, and a good answer forgets them', async () => {
  other = plain(503, { 'retry-after': '7200' })
  const sourceId = await follow('/other')
  await sync()
  const { nextAt, triedAt, failures } = await sourceOf(world, sourceId)
  expect([failures, (nextAt ?? 0) - (triedAt ?? 0)]).toEqual([1, expect.closeTo(7_200_000, -4)])
  await sync()
  expect(await sourceOf(world, sourceId)).toMatchObject({ failures: 2, health: 'failing', problem: { code: 'feed-busy' } })
  other = plain(200, { 'cache-control': 'max-age=10800' }, rss([post(1)]))
  await sync()
  const well = await sourceOf(world, sourceId)
  expect(well).toMatchObject({ failures: 0, health: 'well', problem: null })
  expect((well.nextAt ?? 0) - (well.wellAt ?? 0)).toBe(10_800_000)
})

/** A feed that was good turns bad: it leaves a sentence on its source in every language, and every item stays. */
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { textsOf } from '#electron/services/text.ts'
import { locales } from '#shared/locales.ts'
import { bombs, drip, floods, plain, redirect } from './feed-answers.ts'
import { type FeedServer, type Respond, serveFeeds } from './feed-server.ts'
import { itemsForTests } from './source-items.ts'
import { post, rss, sourceOf, withSources } from './sources.ts'
import type { World } from './world.ts'

let world: World
let server: FeedServer
const good = plain(200, {}, rss([post(1), post(2)]))
let answer: Respond = good
/** Nobody waits a minute for a test. */
const impatient = { headersMs: 300, bodyMs: 300 }

beforeEach(async () => {
  answer = good
  world = await withSources()
  const here: Respond = (...asked) => answer(...asked)
  server = await serveFeeds({ '/feed': here, '/circle': redirect(302, '/feed') })
})
afterEach(async () => {
  world.end()
  await server.close()
})

/** The same user with less patience. */
async function hurry(): Promise<void> {
  world.end()
  world = await withSources({ fetchLimits: impatient })
}

/** Follows the good feed, then meets `bad` at the same address. */
async function turnedBad(bad: Respond) {
  const { sourceId } = await world.caller.sources.add({ url: `${server.origin}/feed` })
  await world.caller.sources.sync({})
  answer = bad
  await world.caller.sources.sync({ sourceIds: [sourceId] })
  return sourceOf(world, sourceId)
}

const packed = bombs()
const { '/gzip': gzipBomb = good, '/brotli': brotliBomb = good } = packed
const { '/chunks': chunks = good, '/tiny-chunks': tinyChunks = good, '/endless': endless = good } = floods

test.for<readonly [what: string, bad: Respond, problem: string]>([
  ['a gzip bomb', gzipBomb, 'feed-too-large'],
  ['a brotli bomb', brotliBomb, 'feed-too-large'],
  ['an endless body', endless, 'feed-too-large'],
  ['a body that says it is 500 MB', plain(200, { 'content-length': '500000000' }), 'feed-too-large'],
  ['endless chunks', chunks, 'feed-too-large'],
  ['endless tiny chunks', tinyChunks, 'feed-broken-answer'],
  ['a header that drips', drip('HTTP/1.1 200 OK\r\nX-Slow: ', 5), 'feed-timeout'],
  ['a body that drips', drip('HTTP/1.1 200 OK\r\n\r\n', 5), 'feed-timeout'],
  ['a redirect in a circle', redirect(302, '/circle'), 'feed-redirect'],
  ['a redirect into the dark', redirect(301, 'file:///etc/passwd'), 'feed-redirect'],
  [
    'a page instead of a feed',
    plain(200, { 'content-type': 'text/html' }, '<!doctype html><html><body>Welcome</body></html>'),
    'feed-is-page',
  ],
  ['nothing', plain(200, {}, ''), 'feed-empty'],
  ['a login', plain(401), 'feed-login'],
  ['a fault', plain(500), 'feed-site-failed'],
])('%s', async ([, bad, problem]) => {
  if (problem === 'feed-timeout') await hurry()
  const source = await turnedBad(bad)
  expect(source).toMatchObject({ health: 'failing', failures: 1, items: 2, problem: { code: problem } })
  for (const locale of locales) {
    const text = textsOf(locale).formatMessage({ id: `error.${problem}` }, source.problem?.data)
    expect(String(text)).toMatch(/^\S.{30,}\.$/)
  }
  expect(itemsForTests(world)).toHaveLength(2)
  answer = plain(200, {}, rss([post(3), post(1), post(2)]))
  await world.caller.sources.sync({})
  expect(await sourceOf(world, source.id)).toMatchObject({ health: 'well', failures: 0, items: 3, problem: null })
})

test('a feed that is gone', async () => {
  expect(await turnedBad(plain(410))).toMatchObject({ health: 'gone', items: 2, problem: { code: 'source.gone' } })
})

const laughs = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e SYSTEM "file:///etc/passwd">]>`
const withDoctype = (title: string) => `${laughs}${rss([post(3, { title }), post(1), post(2)]).replace('<?xml version="1.0"?>', '')}`

test.for<readonly [what: string, body: string | Buffer, items: number]>([
  ['entities that laugh a billion times', withDoctype('Ha &d;&d;&d;'), 3],
  ['an entity from outside', withDoctype('Secret: &e;'), 3],
  ['fifty thousand elements within each other', rss([post(3, { summary: `${'<b>'.repeat(50_000)}deep` }), post(1)]), 3],
  [
    'another encoding than it says',
    Buffer.from(rss([post(3, { title: 'Perché le pompe' })]).replace('?>', ' encoding="utf-8"?>'), 'latin1'),
    3,
  ],
  ['half of its XML', rss([post(3), post(1)]).slice(0, -40), 3],
])('a feed with %s is read as far as it makes sense, and nothing is lost', async ([, body, items]) => {
  expect(await turnedBad(plain(200, { 'content-type': 'text/xml' }, body))).toMatchObject({ health: 'well', items })
  const texts = itemsForTests(world).map(({ title, summary, html }) => `${title} ${summary} ${html}`)
  expect(texts.join(' ')).not.toMatch(/root:|(?:ha){50}|\uFFFD/)
})

test('a feed of a hundred thousand posts brings as many as are read, and says so', { timeout: 60_000 }, async () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `<item><guid>${index}</guid><title>Post ${index}</title></item>`)
  const source = await turnedBad(plain(200, { 'content-encoding': 'gzip' }, gzipSync(`<rss><channel>${many.join('')}</channel></rss>`)))
  expect(source).toMatchObject({ health: 'well', items: 10_002, problem: { code: 'source.cut', data: { count: 10_000, all: 100_000 } } })
})

test('one bad feed does not hold up the others', async () => {
  const calm = await serveFeeds({ '/feed': plain(200, { 'content-encoding': 'br' }, brotliCompressSync(rss([post(9)]))) })
  await hurry()
  try {
    answer = drip('HTTP/1.1 200 OK\r\n\r\n', 5)
    for (const { origin } of [server, calm]) await world.caller.sources.add({ url: `${origin}/feed` })
    const { results } = await world.caller.sources.sync({})
    expect(results.map(({ added, problem }) => [added, problem?.code])).toEqual([
      [1, undefined],
      [0, 'feed-timeout'],
    ])
  } finally {
    await calm.close()
  }
})

test('what is cancelled is left as it was, and the connection with it', async () => {
  answer = drip('HTTP/1.1 200 OK\r\n\r\n', 5)
  const { sourceId } = await world.caller.sources.add({ url: `${server.origin}/feed` })
  const cancel = new AbortController()
  const run = world.caller.sources.sync({}, { signal: cancel.signal })
  await server.isAsked(0)
  expect(await sourceOf(world, sourceId)).toMatchObject({ syncing: true })
  cancel.abort()
  await expect(run).rejects.toMatchObject({ code: 'cancelled' })
  await server.isLeft()
  expect(await sourceOf(world, sourceId)).toMatchObject({ syncing: false, triedAt: null, failures: 0, problem: null })
})

test('closing the workspace ends what is fetched for it', async () => {
  answer = drip('HTTP/1.1 200 OK\r\n\r\n', 5)
  await world.caller.sources.add({ url: `${server.origin}/feed` })
  const run = world.caller.sources.sync({})
  await server.isAsked(0)
  await world.caller.workspace.close({})
  await expect(run).rejects.toMatchObject({ code: 'cancelled' })
  await server.isLeft()
})

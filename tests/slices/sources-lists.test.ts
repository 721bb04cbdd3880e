/** Lists of feeds come in from other readers and go out to them; feeds are tried before they are followed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plain } from './feed-answers.ts'
import { serveFeeds } from './feed-server.ts'
import { post, rss, serving, withSources } from './sources.ts'
import { refusalOf, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await withSources()
})
afterEach(() => world.end())

const names = async () => (await world.caller.sources.list({})).map(({ name, url }) => [name, url])

test('a list of another reader is followed, folders and all, however it was written', async () => {
  await world.caller.sources.add({ url: 'https://known.example/feed' })
  const list = `<?xml version="1.0" encoding="iso-8859-1"?><OPML version="1.1"><head><title>Mine</title></head><BODY>
    <outline text="Industry"><outline text="Product"><outline type="rss" text="Citt\xe0 &amp; acqua" xmlURL="http://acqua.example/rss?a=1&b=2" htmlUrl="http://acqua.example/"/></outline>
      <outline title="Deep" xmlUrl="feed://deep.example/atom" category="/company/recruiting" language="ms"/></outline>
    <outline text="Again" xmlUrl="https://known.example/feed"/><outline text="Twice" xmlUrl="feed://deep.example/atom"/>
    <outline text="Odd" xmlUrl="javascript:alert(1)"/><outline xmlUrl="https://nameless.example/feed"><outline text="A folder without feeds">
    <outline text="Unclosed" xmlUrl="https://unclosed.example/feed"`
  writeFileSync(world.at('list.opml'), Buffer.from(list, 'latin1'))
  const done = await world.caller.sources.importOpml({ path: world.at('list.opml') })
  expect(done).toMatchObject({
    added: 3,
    known: 2,
    refused: [{ name: 'Odd', reason: { code: 'feed-address', data: { problem: 'scheme' } } }],
  })
  expect(await names()).toEqual([
    ['Città & acqua', 'http://acqua.example/rss?a=1&b=2'],
    ['Deep', 'https://deep.example/atom'],
    ['known.example/feed', 'https://known.example/feed'],
    ['nameless.example/feed', 'https://nameless.example/feed'],
  ])
  const all = await world.caller.sources.list({})
  expect(all.map(({ kind, category, locale }) => [kind, category, locale]).slice(0, 2)).toEqual([
    ['third-party', 'product', null],
    ['company', 'recruiting', 'ms'],
  ])
  await world.caller.history.undo({})
  expect(await names()).toHaveLength(1)
})

test('a list that goes out comes back the same', async () => {
  await world.caller.sources.add({ url: 'https://a.example/feed', name: 'A <b> & "c"', kind: 'company', category: 'product', locale: 'it' })
  await world.caller.sources.add({ url: 'https://b.example/?f=1&g=2', name: 'B', kind: 'employee' })
  const path = world.at('out.opml')
  expect(await world.caller.sources.exportOpml({ path })).toEqual({ path })
  expect(readFileSync(path, 'utf8')).toContain('<title>Sources of Aurelia Voices</title>')
  const before = (await world.caller.sources.list({})).map(({ name, url, kind, category, locale }) => ({
    name,
    url,
    kind,
    category,
    locale,
  }))
  for (const { id } of await world.caller.sources.list({})) await world.caller.sources.remove({ sourceId: id })
  expect(await world.caller.sources.importOpml({ path })).toMatchObject({ added: 2, known: 0, refused: [] })
  expect(await world.caller.sources.list({})).toMatchObject(before)
})

test('what lists no feeds is refused, and a dialog may be cancelled', async () => {
  writeFileSync(world.at('notes.txt'), 'hello')
  const refused = await refusalOf(world.caller.sources.importOpml({ path: world.at('notes.txt') }))
  expect([refused.code, refused.data['name']]).toEqual(['opml-unreadable', 'notes.txt'])
  expect((await refusalOf(world.caller.sources.importOpml({ path: world.at('nowhere') }))).code).toBe('file-missing')
  world.answer(null)
  expect(await world.caller.sources.importOpml({})).toBeNull()
  expect(await world.caller.sources.exportOpml({})).toBeNull()
})

test('a feed is tried before it is followed, by its own address, its page’s, or half of either', async () => {
  const page = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"><link rel="feed" href="/news"></head>'
  const server = await serveFeeds({
    '/feed': serving(() => rss([post(1), post(2)])),
    '/': plain(200, { 'content-type': 'text/html' }, page),
    '/bare': plain(200, { 'content-type': 'text/html' }, '<html>'),
  })
  try {
    const { sources } = world.caller
    const look = await sources.preview({ url: server.host, keepWords: ['number 2'] })
    expect(look).toMatchObject({
      ...{ url: `${server.origin}/feed`, title: 'The Aurelia blog', siteUrl: 'https://blog.aurelia.example/', locale: 'en' },
      ...{ count: 2, knownId: null, others: [{ url: `${server.origin}/news`, title: '' }] },
    })
    expect(look.items.map(({ kept }) => kept)).toEqual([false, true])
    expect(await sources.list({})).toEqual([])
    const { sourceId } = await sources.add({ url: look.url })
    expect(await sources.preview({ url: `feed:${server.origin}/feed` })).toMatchObject({ knownId: sourceId })
    expect(await refusalOf(sources.preview({ url: `${server.origin}/bare` }))).toMatchObject({ code: 'feed-is-page', data: { count: 0 } })
    expect(await refusalOf(sources.preview({ url: `${server.origin}/none` }))).toMatchObject({ code: 'feed-missing' })
  } finally {
    await server.close()
  }
  expect(await refusalOf(world.caller.sources.preview({ url: 'mailto:somebody@example.org' }))).toMatchObject({ code: 'feed-address' })
})

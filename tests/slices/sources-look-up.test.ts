/** What a feed leaves out is read from the pages of its posts, and pictures are brought, so that they can be seen on a train. */
import { crc32, deflateSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plain } from './feed-answers.ts'
import { type FeedServer, serveFeeds } from './feed-server.ts'
import { itemsForTests, rows } from './source-items.ts'
import { rss, serving, withSources } from './sources.ts'
import type { World } from './world.ts'

let world: World
let server: FeedServer
let body = ''
beforeEach(async () => {
  world = await withSources()
  server = await serveFeeds({
    '/feed': serving(() => body),
    '/full': plain(200, { 'content-type': 'text/html' }, fullPage),
    '/latin': plain(
      200,
      { 'content-type': 'text/html' },
      Buffer.from('<html><head><meta charset="iso-8859-1"><title>Citt\xe0</title>', 'latin1'),
    ),
    '/pump.png': plain(200, { 'content-type': 'text/plain' }, png),
    '/script.png': plain(200, { 'content-type': 'image/png' }, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    '/large.png': plain(200, { 'content-type': 'image/png' }, Buffer.alloc(3_000_001)),
  })
})
afterEach(async () => {
  world.end()
  await server.close()
})

const fullPage = `<!doctype html><html lang="it"><head><title>Page | Aurelia</title><meta property="og:title" content="Le pompe &amp; l’acqua">
  <meta name="description" content="Un giorno alla pompa."><meta property="og:image" content="/pump.png"></head><body><h1>…</h1></body></html>`
const png = picture()

/** One grey pixel. */
function picture(): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.alloc(0))])
}

async function sync(fields = {}): Promise<void> {
  await world.caller.sources.add({ url: `${server.origin}/feed`, ...fields })
  await world.caller.sources.sync({})
}
const pictures = () =>
  rows<{ type: string; size: number }>(world.session, 'SELECT type, length(bytes) AS size FROM web_picture ORDER BY url')

test('title, description and picture come from the page where the feed has none', async () => {
  body = rss([
    { guid: '1', link: `${server.origin}/full` },
    { guid: '2', link: `${server.origin}/latin`, summary: 'Kept.' },
  ])
  await sync()
  expect(itemsForTests(world)).toMatchObject([
    { title: 'Le pompe & l’acqua', summary: 'Un giorno alla pompa.', imageUrl: `${server.origin}/pump.png` },
    { title: 'Città', summary: 'Kept.' },
  ])
  expect(pictures()).toEqual([{ type: 'image/png', size: png.length }])
  const asked = server.asked.length
  await world.caller.sources.sync({})
  expect(server.asked).toHaveLength(asked + 1)
  expect(itemsForTests(world)[0]).toMatchObject({ title: 'Le pompe & l’acqua' })
})

test('pages are left alone where a source says so', async () => {
  body = rss([{ guid: '1', link: `${server.origin}/full` }])
  await sync({ readPages: false })
  expect(server.asked.map(({ url }) => url)).toEqual(['/feed'])
})

test('what only calls itself a picture, or is too large, is not kept, and not asked for again', async () => {
  const withImage = (name: string) => ({ guid: name, title: `About ${name}`, summary: '…', image: `${server.origin}/${name}.png` })
  body = rss(['script', 'large', 'pump', 'none'].map(withImage))
  await sync()
  expect(pictures().filter(({ size }) => size > 0)).toEqual([{ type: 'image/png', size: png.length }])
  const { items } = await world.caller.library.list({})
  // What was asked for in vain is no picture: nobody is to describe it.
  expect(items.filter(({ hasPicture }) => hasPicture).map(({ title }) => title)).toEqual(['About pump'])
  const asked = server.asked.length
  await world.caller.sources.sync({})
  expect(server.asked).toHaveLength(asked + 1)
})

test('a feed of the internet cannot have pages of this computer read', async () => {
  const elsewhere = await serveFeeds({ '/secret': plain(200, { 'content-type': 'text/html' }, fullPage) })
  try {
    const inside = elsewhere.origin.replace('127.0.0.1', 'localhost')
    body = rss([{ guid: '1', link: `${inside}/secret`, image: `${inside}/secret.png` }])
    await sync()
    expect(elsewhere.asked).toEqual([])
  } finally {
    await elsewhere.close()
  }
})

test('of more pictures than the file is to hold the oldest go, and are not brought again', async () => {
  const raw: Database.Database = Reflect.get(world.session.current()?.db.read ?? {}, '$client')
  // Bytes: together with the next they are more than 200 MB.
  const keep = raw.prepare('INSERT INTO web_picture (url, type, bytes, at) VALUES (?, ?, zeroblob(?), ?)')
  keep.run('https://a.example/old.png', 'image/png', 120_000_000, 1)
  keep.run('https://b.example/newer.png', 'image/png', 80_000_000, 2)
  body = rss([{ guid: '1', title: 'About pump', summary: '…', image: `${server.origin}/pump.png` }])
  await sync({ readPages: false })
  expect(pictures().map(({ size }) => size)).toEqual([png.length, 0, 80_000_000])
})

/** What comes into the library from outside and what leaves it: links, pictures, files, a table of items. */
import { readFileSync, writeFileSync } from 'node:fs'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plain } from './feed-answers.ts'
import { type FeedServer, serveFeeds } from './feed-server.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
let server: FeedServer
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
  const html = { 'content-type': 'text/html' }
  server = await serveFeeds({
    '/story': plain(200, html, page),
    '/with-picture': plain(200, html, `<title>Pump</title><meta property="og:image" content="pump.jpg">`),
    '/with-script': plain(200, html, `<title>Script</title><meta property="og:image" content="script.png">`),
    '/with-secret': plain(200, html, `<title>Secret</title><meta property="og:image" content="http://localhost/secret.png">`),
    '/with-much': plain(200, html, `<title>Much</title><meta property="og:image" content="much.png">`),
    '/pump.jpg': plain(200, { 'content-type': 'image/jpeg' }, Buffer.from(onePixel, 'base64')),
    '/script.png': plain(200, { 'content-type': 'image/png' }, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    '/much.png': plain(200, { 'content-type': 'image/png' }, Buffer.alloc(3_000_001)),
  })
})
afterEach(async () => {
  world.end()
  await server.close()
})

const page = `<!doctype html><html lang="it"><head><meta property="og:title" content="Le pompe &amp; l’acqua"><title>Aurelia</title>
  <meta name="description" content="Un giorno alla pompa."></head><body></body></html>`
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const add = async () => (await world.caller.library.create({ fields: { title: 'Story' } })).itemId
const view = (itemId: string) => world.caller.library.view({ itemId })

test('a link becomes a draft with what its page says, once', async () => {
  const { library } = world.caller
  const { itemId, known } = await library.createFromLink({ url: `${server.origin}/story` })
  expect(known).toBe(false)
  expect(await view(itemId)).toMatchObject({ title: 'Le pompe & l’acqua', summary: 'Un giorno alla pompa.', locale: 'it', status: 'draft' })
  expect(await library.createFromLink({ url: `${server.origin}/story?utm_source=mail` })).toEqual({ itemId, known: true })
})

test('the picture of a linked page is there when the network is gone', async () => {
  const { library } = world.caller
  const { itemId } = await library.createFromLink({ url: `${server.origin}/with-picture` })
  await server.close()
  expect(await view(itemId)).toMatchObject({ hasPicture: true, imageUrl: `${server.origin}/pump.jpg` })
  expect(await library.picture({ itemId })).toEqual({ type: 'image/png', bytes: new Uint8Array(Buffer.from(onePixel, 'base64')) })
})

test.each(['script', 'secret', 'much'])(
  'a page whose picture is none, is not for it to show, or is too large (%s) gives its words alone',
  async (what) => {
    const { library } = world.caller
    const { itemId } = await library.createFromLink({ url: `${server.origin}/with-${what}` })
    expect(await view(itemId)).toMatchObject({ title: `${what[0]?.toUpperCase()}${what.slice(1)}`, hasPicture: false })
  },
)

test('without a network, or a page, the link alone is kept', async () => {
  const { library } = world.caller
  const { itemId } = await library.createFromLink({ url: `${server.origin}/missing` })
  expect(await view(itemId)).toMatchObject({ title: `${server.host}/missing`, url: `${server.origin}/missing`, summary: '' })
})

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'mailto:a@b.example', 'https://me:secret@site.example', 'two words', 'https://'])(
  '%s is no link to share',
  async (url) => {
    expect((await refusalOf(world.caller.library.createFromLink({ url }))).code).toBe('link-not-web')
    expect((await world.caller.library.list({})).total).toBe(0)
  },
)

test('a picture is put in, shown, taken off, and put back by undo', async () => {
  const { library, history } = world.caller
  const itemId = await add()
  expect(await library.attach({ itemId, name: 'pump.jpg', bytes: onePixel })).toEqual({ name: 'pump.jpg' })
  expect(await view(itemId)).toMatchObject({ hasPicture: true, file: { name: 'pump.jpg', type: 'image/png' } })
  expect(await library.picture({ itemId })).toMatchObject({ type: 'image/png' })
  await library.detach({ itemId })
  expect(await view(itemId)).toMatchObject({ hasPicture: false, file: null })
  await history.undo({})
  expect((await library.picture({ itemId }))?.bytes).toEqual(new Uint8Array(Buffer.from(onePixel, 'base64')))
})

test('a file is what its bytes are, whatever its name says, and is saved as it was', async () => {
  const { library } = world.caller
  const itemId = await add()
  const path = world.at('guide.png')
  writeFileSync(path, '%PDF-1.7 one-page guide')
  world.answer(path)
  expect(await library.attach({ itemId })).toEqual({ name: 'guide.png' })
  expect(await view(itemId)).toMatchObject({ hasPicture: false, file: { type: 'application/pdf', size: 23 } })
  world.answer(world.at('saved.pdf'))
  expect(await library.saveFile({ itemId })).toEqual({ path: world.at('saved.pdf') })
  expect(readFileSync(world.at('saved.pdf'), 'utf8')).toBe('%PDF-1.7 one-page guide')
  world.answer(null)
  expect([await library.saveFile({ itemId }), await library.attach({ itemId })]).toEqual([null, null])
})

test('a file that is empty or larger than 25 MB is refused', async () => {
  const { library } = world.caller
  const itemId = await add()
  const large = Buffer.alloc(25 * 1024 * 1024 + 1).toString('base64')
  expect((await refusalOf(library.attach({ itemId, name: 'film.mp4', bytes: large }))).code).toBe('attachment-too-large')
  expect((await refusalOf(library.attach({ itemId, name: 'nothing.txt', bytes: '' }))).code).toBe('attachment-empty')
  expect((await view(itemId)).file).toBeNull()
})

test('the items a filter finds are written as a table that no spreadsheet runs', async () => {
  const { library, content } = world.caller
  const { teamId } = await content.addTeam({ name: 'Sales' })
  const { itemId } = await library.create({
    fields: { title: '=HYPERLINK("evil")', url: 'https://aurelia.example/a', kind: 'employee', teamIds: [teamId], expiresOn: '2027-03-01' },
  })
  await library.addCaption({ itemId, network: 'x', locale: 'it', text: 'Una riga\ne un’altra' })
  await library.create({ fields: { title: 'Left out' } })
  const path = world.at('items.csv')
  expect(await library.exportItems({ filter: { kinds: ['employee'] }, path })).toEqual({ path, items: 1 })
  const rows = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  }).data
  expect(rows).toMatchObject([
    {
      ...{
        Title: `'=HYPERLINK("evil")`,
        Status: 'Draft',
        Link: 'https://aurelia.example/a',
        Team: 'Sales',
        'Last day to share it': '2027-03-01',
      },
      Captions: '[X, it] Una riga\ne un’altra',
    },
  ])
  expect((await refusalOf(library.exportItems({ path: world.at('no/where.csv') }))).code).toBe('folder-missing')
})

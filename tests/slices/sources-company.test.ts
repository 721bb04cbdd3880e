/** A story that the company and a trade paper tell is the company's, whichever was read first, unless somebody has it in hand. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FeedServer, serveFeeds } from './feed-server.ts'
import { itemsForTests, rows } from './source-items.ts'
import { post, rss, serving, withSources } from './sources.ts'
import type { World } from './world.ts'

let world: World
let server: FeedServer
let paper = ''
let blog = ''
beforeEach(async () => {
  world = await withSources()
  server = await serveFeeds({ '/paper': serving(() => paper), '/blog': serving(() => blog) })
})
afterEach(() => Promise.all([world.end(), server.close()]))

interface Told {
  readonly title: string
  readonly url: string
  readonly summary: string
  readonly kind: string
  readonly category: string
  readonly stage: string
  readonly locale: string | null
  readonly source: string
  readonly origins: number
}
const told = () =>
  rows<Told>(
    world.session,
    `SELECT i.title, i.url, i.summary, i.kind, i.category, i.stage, i.locale, s.category || ' ' || s.kind AS source,
       (SELECT count(*) FROM item_origin WHERE item_id = i.id) AS origins
     FROM item i JOIN source s ON s.id = i.source_id WHERE i.deleted_at IS NULL ORDER BY i.published_at DESC`,
  )
const sync = async () => (await world.caller.sources.sync({})).results
const firstItem = () => itemsForTests(world)[0]?.id ?? ''

const inPaper = post(11, {
  link: 'https://trade.example/11',
  title: post(1).title ?? '',
  summary: 'As the paper has it.',
  date: post(1).date ?? '',
})

/** The trade paper was read first. */
async function readPaper(posts = [inPaper]): Promise<void> {
  paper = rss(posts, { title: 'Fluid Handling Weekly', link: 'https://trade.example/' })
  await world.caller.sources.add({ url: `${server.origin}/paper`, category: 'thought-leadership', readPages: false })
  await sync()
}

async function readBlog(more = {}, posts = [post(1)]) {
  blog = rss(posts)
  const own = { kind: 'company', category: 'product', locale: 'it', readPages: false } as const
  const { sourceId } = await world.caller.sources.add({ url: `${server.origin}/blog`, ...own, ...more })
  return (await sync()).find((result) => result.sourceId === sourceId)
}

test('the company’s own telling takes the place of a paper’s that nobody has looked at', async () => {
  await readPaper()
  expect(told()).toMatchObject([{ kind: 'third-party', url: 'https://trade.example/11', summary: 'As the paper has it.', locale: 'en' }])
  expect(await readBlog()).toMatchObject({ added: 0, updated: 1 })
  const own = { source: 'product company', kind: 'company', category: 'product', locale: 'it', stage: 'review', origins: 2 }
  expect(told()).toEqual([{ ...own, title: post(1).title, url: post(1).link, summary: post(1).summary }])
  paper = rss([{ ...inPaper, summary: 'The paper has thought again.' }])
  blog = rss([post(1, { summary: 'The company has thought again.' })])
  await sync()
  expect(told()).toMatchObject([{ ...own, summary: 'The company has thought again.' }])
  expect(await sync()).toMatchObject([
    { added: 0, updated: 0 },
    { added: 0, updated: 0 },
  ])
})

test('it arrives where the company’s source has it arrive', async () => {
  await readPaper()
  await readBlog({ arrival: 'library' })
  expect(told()).toMatchObject([{ stage: 'approved', kind: 'company' }])
  expect(itemsForTests(world)).toMatchObject([{ approvedBy: 'The Aurelia blog' }])
})

test('what was an old story of a long paper is news of the company', async () => {
  const newer = Array.from({ length: 50 }, (_, number) =>
    post(100 + number, { link: `https://trade.example/${number}`, date: new Date(Date.UTC(2027, 0, 21) + number * 1000).toUTCString() }),
  )
  await readPaper([...newer, inPaper])
  expect(told().at(-1)).toMatchObject({ stage: 'archived', kind: 'third-party' })
  await readBlog()
  expect(told().at(-1)).toMatchObject({ stage: 'review', kind: 'company' })
})

test('the company’s telling stays when a paper takes it up later', async () => {
  await readBlog()
  await readPaper()
  expect(told()).toMatchObject([{ kind: 'company', url: post(1).link, origins: 2 }])
})

test('a colleague’s blog is not the company’s word', async () => {
  await readPaper()
  await readBlog({ kind: 'employee' })
  expect(told()).toMatchObject([{ kind: 'third-party', origins: 2 }])
})

test.for<readonly [what: string, act: (itemId: string) => Promise<unknown>]>([
  ['approved', (itemId) => world.caller.library.setStage({ itemIds: [itemId], stage: 'approved' })],
  ['archived', (itemId) => world.caller.library.setStage({ itemIds: [itemId], stage: 'archived' })],
  ['edited', (itemId) => world.caller.library.update({ itemId, fields: { summary: 'In our own words' } })],
  ['sorted by hand', (itemId) => world.caller.library.update({ itemId, fields: { category: 'recruiting' } })],
  ['captioned', (itemId) => world.caller.library.addCaption({ itemId, network: 'any', locale: 'en', tone: 'plain', text: 'Look' })],
  ['removed', (itemId) => world.caller.library.remove({ itemIds: [itemId] })],
])('a paper’s story that somebody has %s stays as it is, and is known to be the company’s, too', async ([, act]) => {
  await readPaper()
  const itemId = firstItem()
  await act(itemId)
  const before = told()
  expect(await readBlog()).toMatchObject({ added: 0, updated: 0 })
  expect(told()).toEqual(before.map((item) => ({ ...item, origins: 2 })))
  expect(rows(world.session, `SELECT 1 FROM item_origin WHERE item_id = '${itemId}'`)).toHaveLength(2)
})

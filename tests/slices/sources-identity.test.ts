/** Whatever feeds say, in whatever order and however often: no story is lost, none is there twice, and asking again changes nothing. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertSource, type SourceRow } from '#db/queries/sources/sources.ts'
import { createStore } from '#db/queries/sources/store.ts'
import type { Db } from '#db/types.ts'
import type { ParsedFeed, ParsedItem } from '#electron/services/feeds/parse/types.ts'
import { type Entry, feedToEntries } from '#electron/services/feeds/sync/entry.ts'
import { type Stored, storeEntries } from '#electron/services/feeds/sync/store-entries.ts'
import { rows } from './source-items.ts'
import { withSources } from './sources.ts'
import { noon, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await withSources()
})
afterAll(() => world.end())

/** Few of each, so that they meet. */
const story = fc.record({
  guid: fc.constantFrom('', 'a', 'b', 'c', 'd'),
  link: fc.constantFrom('', '1', '2', '3'),
  title: fc.constantFrom('', 'one', 'two', 'three'),
  summary: fc.constantFrom('', 'short', 'long'),
  hour: fc.constantFrom(0, 1, 100),
})

interface Story {
  readonly guid: string
  readonly link: string
  readonly title: string
  readonly summary: string
  readonly hour: number
}

/** What the parser makes of a story; `run` keeps the stories of different runs apart. */
function parsed({ guid, link, title, summary, hour }: Story, run: number): ParsedItem {
  const url = link === '' ? null : `https://${run}.example/posts/${link}`
  const written = title === '' ? '' : `The long title of story ${title} in run ${run}`
  return {
    ...{ id: guid === '' ? (url ?? `hash ${run} ${title} ${summary}`) : `${run} ${guid}`, url, canonicalUrl: url, title: written, summary },
    ...{
      content: summary,
      contentSource: null,
      publishedAt: noon - hour * 3_600_000,
      updatedAt: null,
      author: null,
      imageUrl: null,
      language: null,
      categories: [],
    },
  }
}

function entriesOf(stories: readonly Story[], run: number): readonly Entry[] {
  const feed: ParsedFeed = {
    title: '',
    link: null,
    language: null,
    cut: false,
    total: stories.length,
    items: stories.map((each) => parsed(each, run)),
  }
  return feedToEntries(feed, { locale: null, keepWords: [], dropWords: [] }, noon)
}

function openDb(): Db {
  const open = world.session.current()
  if (open === null) throw new Error('nothing is open')
  return open.db
}

function newSource(): SourceRow {
  const db = openDb()
  const source: SourceRow = {
    ...{ id: db.newId(), deletedAt: null, name: 'A feed', url: 'https://feed.example/', movedTo: '', siteUrl: '', loginHeader: '' },
    ...{ kind: 'company', category: 'other', locale: null, teamIds: [], keepWords: [], dropWords: [], createdAt: noon },
    ...{ arrival: 'review', readPages: true, intervalMinutes: 60, paused: false },
  }
  db.write({ code: 'source-added', data: { title: source.name } }, (tx) => insertSource(tx, source))
  return source
}

function store(source: SourceRow, stories: readonly Story[], run: number): Promise<Stored> {
  const options = {
    now: noon,
    name: source.name,
    isFirst: false,
    givesWay: false,
    finish: () => undefined,
    signal: new AbortController().signal,
  }
  return storeEntries(createStore(openDb()), source, entriesOf(stories, run), options)
}

interface Origin {
  readonly key: string
  readonly itemId: string
  readonly url: string
  readonly title: string
}
const originsOf = (source: SourceRow) =>
  rows<Origin>(
    world.session,
    `SELECT o.key, o.item_id AS itemId, o.url, i.title FROM item_origin o JOIN item i ON i.id = o.item_id WHERE o.source_id = '${source.id}'`,
  )

let runs = 0
const feeds = fc.array(story, { maxLength: 8 })

test('asking again, in any order, adds nothing; in the same order it changes nothing either', async () => {
  await fc.assert(
    fc.asyncProperty(feeds, fc.infiniteStream(fc.nat()), async (stories, chances) => {
      const run = ++runs
      const source = newSource()
      const { added } = await store(source, stories, run)
      expect(await store(source, stories, run)).toMatchObject({ added: 0, updated: 0 })
      const shuffled = stories
        .map((each) => ({ each, chance: Number(chances.next().value) }))
        .toSorted((one, other) => one.chance - other.chance)
        .map(({ each }) => each)
      expect(await store(source, shuffled, run)).toMatchObject({ added: 0 })
      expect(new Set(originsOf(source).map(({ itemId }) => itemId)).size).toBe(added)
    }),
    { numRuns: 150 },
  )
})

test('every story of two feeds that change and change again is there, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), feeds), { minLength: 1, maxLength: 5 }), async (fetches) => {
      const run = ++runs
      const [one, other] = [newSource(), newSource()]
      for (const [isOne, stories] of fetches) {
        const source = isOne ? one : other
        await store(source, stories, run)
        const origins = originsOf(source)
        expect(new Set(origins.map(({ key }) => key)).size).toBe(origins.length)
        for (const entry of entriesOf(stories, run)) {
          // It is known by its link or by its title, under one of its keys.
          const found = origins.filter(({ key }) => key === entry.key || key === entry.fullKey)
          expect(
            found.some(({ url, title }) => url === entry.canonicalUrl || title === entry.title || url === '' || entry.canonicalUrl === ''),
          ).toBe(true)
        }
      }
    }),
    { numRuns: 150 },
  )
})

const told = { guid: 'a', link: '1', title: 'one', summary: 'short', hour: 0 }
const retold = { ...told, guid: 'b' }

test.for<readonly [how: string, one: Story, other: Story]>([
  ['with the same link', told, { ...retold, title: 'two' }],
  ['with the same title, an hour later', told, { ...retold, link: '2', hour: 1 }],
  ['with the same title and no link', told, { ...retold, link: '' }],
])('one story that two feeds tell %s is one item, whichever comes first', async ([, one, other]) => {
  for (const order of [
    [one, other],
    [other, one],
  ]) {
    const run = ++runs
    let added = 0
    for (const each of order) added += (await store(newSource(), [each], run)).added
    expect(added).toBe(1)
  }
})

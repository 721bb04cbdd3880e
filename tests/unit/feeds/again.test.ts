/** What a feed says again: recognised without being cleaned again, and without mistaking another way of writing for news. */
import { expect, test } from 'vitest'
import type { ParsedFeed } from '#electron/services/feeds/parse/types.ts'
import { type Entry, feedToEntries, saysTheSame } from '#electron/services/feeds/sync/entry.ts'
import { readFeed } from './read.ts'

const rules = { locale: null, keepWords: [], dropWords: [] }
const feedOf = (html: string) =>
  readFeed(
    `<rss><channel><item><guid>1</guid><title>Pumps</title><description>Short</description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${html}]]></content:encoded></item></channel></rss>`,
  )

function entryOf(feed: ParsedFeed): Entry {
  const [entry] = feedToEntries(feed, rules, 0)
  if (entry === undefined) throw new Error('no entry was read')
  return entry
}

const { hash } = entryOf(feedOf('<p onclick="one()">All of the pumps of this year</p>'))

test('an entry that is written as before is not cleaned to be recognised', () => {
  const feed = feedOf('<p onclick="one()">All of the pumps of this year</p>')
  const refusing = {
    get: () => {
      throw new Error('was cleaned')
    },
  }
  // Heirs of what was read: a copy would ask for the content.
  const items = feed.items.map((item) => Object.create(item, { content: refusing }))
  expect(saysTheSame(entryOf({ ...feed, items }), hash)).toBe(true)
})

test('another way of writing the same is no news, other words are', () => {
  expect(saysTheSame(entryOf(feedOf('<p onclick="two()">All of the pumps of this year</p>')), hash)).toBe(true)
  expect(saysTheSame(entryOf(feedOf('<p onclick="one()">All of the pumps of last year</p>')), hash)).toBe(false)
})

/** Feeds that mean harm: they end soon, within bounds, and take nothing with them. Work is counted, not timed. */
import { describe, expect, test } from 'vitest'
import { feedLimits } from '#electron/services/feeds/parse/limits.ts'
import type { ParsedFeed } from '#electron/services/feeds/parse/types.ts'
import { only, readFeed, refusalOf } from './read.ts'

const channel = (items: string) => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`
const item = (description: string) => channel(`<item><title>A</title><description>${description}</description></item>`)

test('a feed that is too long is refused before it is read', () => {
  expect(refusalOf(new Uint8Array(feedLimits.bytes + 1))).toMatchObject({ code: 'feed-too-large', data: { megabytes: 32 } })
})

describe('of too many items the newest 10,000 are read, in the order of the feed, and all are counted', { timeout: 60_000 }, () => {
  const many = 30_000
  const date = (second: number) => new Date(second * 1000).toUTCString()
  const item = (number: number, second: number) =>
    `<item><guid>${number}</guid><title>Item ${number}</title><pubDate>${date(second)}</pubDate><description>Some &lt;b&gt;words&lt;/b&gt;</description></item>`
  const items = (second: (number: number) => number) => Array.from({ length: many }, (_, number) => item(number, second(number))).join('\n')
  const numbersOf = (feed: ParsedFeed) => feed.items.map(({ id }) => Number(id))
  const rising = (feed: ParsedFeed) => numbersOf(feed).every((number, index, all) => index === 0 || number > (all[index - 1] ?? 0))

  test('newest first', () => {
    const feed = readFeed(channel(Array.from({ length: 100_000 }, (_, number) => item(number, 100_000 - number)).join('')))
    expect({ items: feed.items.length, cut: feed.cut, total: feed.total, title: feed.title }).toEqual({
      ...{ items: 10_000, cut: true, total: 100_000, title: 'T' },
    })
    expect(numbersOf(feed)).toEqual(Array.from({ length: 10_000 }, (_, number) => number))
  })

  test('oldest first', () => {
    const feed = readFeed(channel(items((number) => number)))
    expect(numbersOf(feed)).toEqual(Array.from({ length: 10_000 }, (_, number) => many - 10_000 + number))
  })

  test('in no order', () => {
    const second = (number: number) => (number * 7919) % many
    const feed = readFeed(channel(items(second)))
    expect(feed.items).toHaveLength(10_000)
    expect(rising(feed)).toBe(true)
    expect(Math.min(...numbersOf(feed).map(second))).toBe(many - 10_000)
  })

  test('without dates, the first', () => {
    const feed = readFeed(channel(Array.from({ length: many }, (_, number) => `<item><guid>${number}</guid></item>`).join('')))
    expect(numbersOf(feed)).toEqual(Array.from({ length: 10_000 }, (_, number) => number))
  })

  test('as JSON', () => {
    const listed = Array.from({ length: many }, (_, id) => ({ id, date_published: date(id) }))
    const feed = readFeed(JSON.stringify({ items: listed }))
    expect({ items: feed.items.length, cut: feed.cut, total: feed.total }).toEqual({ items: 10_000, cut: true, total: many })
    expect(numbersOf(feed)).toEqual(Array.from({ length: 10_000 }, (_, number) => many - 10_000 + number))
  })
})

test('what is said of a feed behind many items counts for all of them', () => {
  const items = '<item><link>/1</link></item>'.repeat(1000)
  const feed = readFeed(`<rss><channel>${items}<title>T</title><language>it</language><link>http://e.example/</link></channel></rss>`)
  expect(feed).toMatchObject({ title: 'T', link: 'http://e.example/', total: 1000, cut: false })
  expect(feed.items.every(({ url, language }) => url === 'http://e.example/1' && language === 'it')).toBe(true)
})

test('of odd HTML without end the words are kept', () => {
  const odd = `<p a'b>${'word '.repeat(50_000)}</p>`
  const feed = readFeed(channel(`<item><description><![CDATA[${odd}]]></description></item>`.repeat(40)))
  expect(feed.items.map(({ content }) => content.startsWith('<p>')).indexOf(false)).toBeGreaterThan(5)
  expect(feed.items.every(({ summary, content }) => summary.startsWith('word word') && content.includes('word word'))).toBe(true)
})

test('elements end where there are too many, wherever they stand', () => {
  expect(readFeed(`<rss><channel><title>T</title>${'<x/>'.repeat(600_000)}<item/></channel></rss>`)).toMatchObject({
    title: 'T',
    items: [],
    cut: true,
  })
  expect(refusalOf('<x/>'.repeat(600_000)).code).toBe('feed-unreadable')
})

test('items end where there would be too much content', () => {
  const feed = readFeed(channel(`<item><description>${'x'.repeat(450_000)}</description></item>`.repeat(60)))
  expect(feed).toMatchObject({ cut: true, total: 60 })
  expect(feed.items.length).toBeLessThan(50)
})

test('of HTML that its links would make endless the words are kept', () => {
  const html = '<a href="x">word</a> '.repeat(20_000)
  const feed = readFeed(channel(`<item><description><![CDATA[${html}]]></description></item>`.repeat(3)), {
    base: `http://e.example/${'long/'.repeat(400)}`,
  })
  expect(feed.items.map(({ content }) => content.includes('<a'))).toEqual([true, false, false])
  expect(feed.items.slice(1).every(({ content }) => content.startsWith('word word'))).toBe(true)
})

describe('50,000 elements within each other', () => {
  const deep = '<div>'.repeat(50_000)
  const escaped = deep.replaceAll('<', '&lt;')
  const forms: readonly (readonly [form: string, feed: string])[] = [
    ['closed', item(`${deep}x${'</div>'.repeat(50_000)}`)],
    ['open', item(`${deep}x`)],
    ['escaped', item(`${escaped}x`)],
    ['in CDATA', item(`<![CDATA[${deep}x]]>`)],
    [
      'in XHTML',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><content type="xhtml">${deep}x${'</div>'.repeat(50_000)}</content></entry></feed>`,
    ],
  ]
  test.each(forms)('%s: the text is kept, the tags are not', (_, feed) => {
    const { title, content } = only(readFeed(feed))
    expect(title).toBe('A')
    expect(content.replaceAll(/<[^>]*>/g, '')).toMatch(/^x?$/)
    expect(content.length).toBeLessThan(10_000)
  })
  test('at the root: no feed', () => expect(refusalOf('<a>'.repeat(50_000)).code).toBe('feed-unreadable'))
})

test('a billion laughs are not laughed, and nothing outside is read', () => {
  const levels = Array.from({ length: 30 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
  const feed = `<!DOCTYPE x [<!ENTITY l0 "ha">${levels}<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1/"> %p;]>${channel('<item><title>&l30;&f;&l0;</title></item>')}`
  expect(only(readFeed(feed)).title).toBe('&l30;&f;ha')
})

test('one text of 31 MB is cut where it is longer than any text', () => {
  const { summary, title } = only(readFeed(item('x'.repeat(31_000_000))))
  expect({ title, length: summary.length }).toEqual({ title: 'A', length: feedLimits.text })
})

const floods: readonly (readonly [what: string, flood: string])[] = [
  ['<', '<'.repeat(1_000_000)],
  ['< and spaces', '< '.repeat(200_000)],
  ['&', '&'.repeat(1_000_000)],
  ['&amp;', '&amp;'.repeat(200_000)],
  ['&lt;a', '&lt;a '.repeat(200_000)],
  ['<!--', '<!-- '.repeat(200_000)],
  ['<![CDATA[', '<![CDATA['.repeat(500_000)],
  ['comments one after another', '<!-- a -->'.repeat(200_000)],
  ['escaped comments one after another', '&lt;!-- a --&gt;'.repeat(100_000)],
  ['pictures without an address', '&lt;img a=1 '.repeat(100_000)],
  ['CDATA one after another', '<![CDATA[a]]>'.repeat(100_000)],
  ['end tags', '</x>'.repeat(200_000)],
  ['script starts', '&lt;script '.repeat(300_000)],
  ['script and style starts', '&lt;script &lt;style '.repeat(100_000)],
  ['split scripts', '&lt;scr'.repeat(50_000) + 'ipt&gt;'.repeat(50_000)],
  ['spaces', ' '.repeat(2_000_000)],
  ['quotes', `<a b="${'"'.repeat(1_000_000)}`],
  ['attributes', `<a ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}>`],
  ['namespaces', `<a ${Array.from({ length: 20_000 }, (_, at) => `xmlns:a${at}="u"`).join(' ')}>${'<b xmlns:q="u"/>'.repeat(50_000)}`],
  ['categories', '<category>a b</category>'.repeat(50_000)],
  ['links', '<link rel="x" href="y"/>'.repeat(50_000)],
  ['document types', '<!DOCTYPE a ['.repeat(100_000)],
]

test.each(floods)('a flood of %s in a title, a description and a date passes', (_, flood) => {
  for (const name of ['title', 'description', 'pubDate', 'author', 'link']) {
    const feed = readFeed(channel(`<item><guid>1</guid><${name}>${flood}</${name}></item><item><guid>2</guid></item>`))
    expect(feed.items.length).toBeGreaterThan(0)
  }
})

test('a flood of dates at places is read: a place has one clock, not one for every date', () => {
  const feed = readFeed(channel('<item><pubDate>Thu, 01 Jan 2004 12:00:00 Europe/Rome</pubDate></item>'.repeat(50_000)))
  expect(feed.items[0]?.publishedAt).toBe(Date.UTC(2004, 0, 1, 11))
})

test('a flood of comments in a document type, and of letters that look misread, passes', () => {
  expect(readFeed(`<!DOCTYPE rss [${'<!--'.repeat(1_000_000)}]><rss><channel><title>T</title></channel></rss>`).items).toEqual([])
  const pairs = 'Ã©\n'.repeat(1_000_000)
  expect(readFeed(channel(`<item><title>NÃO ${'Ã©'.repeat(100_000)}</title><description>${pairs}</description></item>`)).total).toBe(1)
})

/** Feeds that no strict reader takes: what can be read of them is read. */
import { expect, test } from 'vitest'
import { only, readFeed, refusalOf, rssItem } from './read.ts'

const broken: readonly (readonly [fault: string, feed: string, titles: readonly string[]])[] = [
  [
    'junk before the declaration',
    'PHP warning: x <br>\n<?xml version="1.0"?><rss><channel><item><title>A</title></item></channel></rss>',
    ['A'],
  ],
  ['a declaration that is not ended', '<?xml version="1.0"><rss><channel><item><title>A</title></item></channel></rss>', ['A']],
  ['a declaration that is ended wrongly', '<?xml version="1.0" ? ><rss><channel><item><title>A</title></item></channel></rss>', ['A']],
  [
    'a quote in a comment of the document type',
    '<!DOCTYPE rss [<!-- it\'s "one --><!ENTITY a "A">]><rss><channel><item><title>&a;</title></item></channel></rss>',
    ['A'],
  ],
  ['blank lines before the declaration', '\n \n<?xml version="1.0"?><rss><channel><item><title>A</title></item></channel></rss>', ['A']],
  ['junk behind the end', '<rss><channel><item><title>A</title></item></channel></rss><script>x</script>', ['A']],
  ['cut in a title', '<rss><channel><item><title>A</title></item><item><title>Bee', ['A', 'Bee']],
  ['cut in a tag', '<rss><channel><item><title>A</title></item><item><tit', ['A', '']],
  ['cut in CDATA', '<rss><channel><item><title><![CDATA[A and b', ['A and b']],
  ['an item that is not closed', '<rss><channel><item><title>A</title><item><title>B</title></item></channel></rss>', ['A', 'B']],
  ['a title that is not closed', '<rss><channel><item><title>A<link>http://e.example/</link></item></channel></rss>', ['A']],
  ['tags that cross', '<rss><channel><item><title>A <b>b</title></b></item><item><title>C</title></item></channel></rss>', ['A b', 'C']],
  ['tags in capitals', '<RSS><CHANNEL><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>', ['A']],
  ['end tags in another case', '<rss><channel><item><Title>A</title></item></channel></rss>', ['A']],
  ['a prefix nobody declared', '<rss><channel><item><dc:title>A</dc:title></item></channel></rss>', ['A']],
  ['attributes without quotes', '<rss version=2.0><channel><item foo=bar baz><title type=html>A</title></item></channel></rss>', ['A']],
  ['the same attribute twice', '<rss a="1" a="2"><channel><item><title>A</title></item></channel></rss>', ['A']],
  ['items beside the channel', '<rss><channel><title>T</title></channel><item><title>A</title></item></rss>', ['A']],
  ['items without a channel', '<rss><item><title>A</title></item></rss>', ['A']],
  ['a comment that never ends', '<rss><channel><item><title>A</title></item><!-- oops </channel></rss>', ['A']],
  ['elements nobody knows', '<rss><channel><x:y><z/></x:y><item><q/><title>A</title><w>v</w></item></channel></rss>', ['A']],
  [
    'a document type that is not closed',
    '<!DOCTYPE rss [ <!ENTITY a "b"> <rss><channel><item><title>A</title></item></channel></rss>',
    ['A'],
  ],
  ['RDF without a namespace', '<RDF><channel><title>T</title></channel><item><title>A</title></item></RDF>', ['A']],
  ['items in something nobody knows', '<x:y><item><title>A</title></item></x:y>', ['A']],
  ['an entry alone', '<entry xmlns="http://www.w3.org/2005/Atom"><title>A</title></entry>', ['A']],
  ['an Atom namespace of nobody', '<feed xmlns="http://nobody.example/"><entry><title>A</title></entry></feed>', ['A']],
  ['every element under a prefix', '<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:entry><x:title>A</x:title></x:entry></x:feed>', ['A']],
  [
    'RSS 1.0 under a prefix',
    '<q:RDF xmlns:q="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:item><r:title>A</r:title></r:item></q:RDF>',
    ['A'],
  ],
]

test.each(broken)('%s', (_, feed, titles) => {
  expect(readFeed(feed).items.map((item) => item.title)).toEqual(titles)
})

test('a prefix means what it is bound to, not what it looks like', () => {
  const feed =
    '<rss xmlns:media="http://purl.org/dc/elements/1.1/"><channel><item><media:creator>Jane</media:creator></item></channel></rss>'
  expect(only(readFeed(feed)).author).toBe('Jane')
  expect(rssItem('<x:title xmlns:x="http://nobody.example/">no</x:title>').title).toBe('')
})

test('HTML that was not escaped is read as if it were', () => {
  expect(rssItem('<description>One<br>two <p>three & four<img src=a.png></description><link>http://e.example/</link>')).toMatchObject({
    summary: 'One two three & four',
    url: 'http://e.example/',
  })
})

test('a feed without items is a feed', () => {
  for (const feed of [
    '<rss/>',
    '<rss version="0.91"><channel/></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom"/>',
    '{"version":"https://jsonfeed.org/version/1.1"}',
  ])
    expect(readFeed(feed).items).toEqual([])
})

test.each([
  'hello',
  '<a><b/></a>',
  '{"a":1}',
  '[]',
  '{"version":"https://jsonfeed.org/ver',
  '%PDF-1.4',
  '<sitemapindex/>',
  '<opml><body/></opml>',
])('%j is refused: no feed', (text) => {
  expect(refusalOf(text).code).toBe('feed-unreadable')
})

test.each(['', '  \n ', '\ufeff'])('%j is refused: empty', (text) => expect(refusalOf(text).code).toBe('feed-empty'))

test('a page is refused with the feeds that it names', () => {
  const page = `<!-- x --><!DOCTYPE html><html><head><base href="/blog/">
    <link rel="stylesheet" href="x.css"><link rel="alternate" hreflang="it" href="/it">
    <LINK REL="Alternate" TYPE="application/rss+xml" HREF="feed.xml?a=1&amp;b=2">
    <link rel="alternate feed" type="application/atom+xml" href="//other.example/atom"><link rel=alternate type=application/feed+json href=javascript:x>
    <link rel="alternate" type="application/rss+xml" href="feed.xml?a=1&amp;b=2"></head><body>x</body></html>`
  const { code, data } = refusalOf(page, { base: 'http://e.example/page' })
  expect(code).toBe('feed-is-page')
  expect(data).toEqual({
    count: 2,
    first: 'http://e.example/blog/feed.xml?a=1&b=2',
    links: 'http://e.example/blog/feed.xml?a=1&b=2\nhttp://other.example/atom',
  })
  expect(refusalOf('<p>x</p><html>', {}).data).toEqual({ count: 0, first: '', links: '' })
})

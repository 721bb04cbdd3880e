/** Where items lead to, what they are known by, and their pictures: absolute, safe, and the same for every copy. */
import { describe, expect, test } from 'vitest'
import { canonicalUrl, resolveUrl } from '#electron/services/feeds/parse/urls.ts'
import { atomEntry, only, readFeed, rssItem } from './read.ts'

const rssLinks: readonly (readonly [inside: string, url: string | null])[] = [
  ['<link>http://e.example/1</link>', 'http://e.example/1'],
  ['<link>  http://e.example/1\n</link>', 'http://e.example/1'],
  ['<link><![CDATA[http://e.example/?a=1&b=2]]></link>', 'http://e.example/?a=1&b=2'],
  ['<link>http://e.example/?a=1&b=2</link>', 'http://e.example/?a=1&b=2'],
  ['<guid>http://e.example/g</guid>', 'http://e.example/g'],
  ['<guid isPermaLink="true">http://e.example/g</guid>', 'http://e.example/g'],
  ['<guid isPermaLink="false">http://e.example/g</guid>', null],
  ['<guid>12345</guid>', null],
  ['<guid>http://e.example/g</guid><link>http://e.example/1</link>', 'http://e.example/1'],
  ['<a:link rel="self" href="http://e.example/self"/><link>http://e.example/1</link>', 'http://e.example/1'],
  ['<a:link href="http://e.example/atom"/>', 'http://e.example/atom'],
  ['<fb:origLink>http://e.example/orig</fb:origLink><link>http://feeds.example/~3/1</link>', 'http://e.example/orig'],
  ['<link>javascript:alert(1)</link>', null],
  ['<link>data:text/html,x</link>', null],
  ['<link>java\tscript:alert(1)</link>', null],
  ['<link>vbscript:x</link><guid>http://e.example/g</guid>', 'http://e.example/g'],
  ['<link></link>', null],
]

test.each(rssLinks)('RSS: %s leads to %s', (inside, url) => {
  expect(rssItem(inside).url).toBe(url)
})

const atomLinks: readonly (readonly [inside: string, url: string | null])[] = [
  ['<link href="http://e.example/1"/>', 'http://e.example/1'],
  ['<link rel="alternate" href="http://e.example/1"/>', 'http://e.example/1'],
  ['<link rel="" href="http://e.example/1"/>', 'http://e.example/1'],
  ['<link rel="http://www.iana.org/assignments/relation/alternate" href="http://e.example/1"/>', 'http://e.example/1'],
  ['<link rel="edit" href="http://e.example/e"/><link href="http://e.example/1"/>', 'http://e.example/1'],
  ['<link type="application/pdf" href="http://e.example/p"/><link type="text/html" href="http://e.example/1"/>', 'http://e.example/1'],
  ['<link rel="self" href="http://e.example/s"/>', null],
  ['<id>http://e.example/1</id>', 'http://e.example/1'],
  ['<id>tag:e.example,2026:1</id>', null],
]

test.each(atomLinks)('Atom: %s leads to %s', (inside, url) => {
  expect(atomEntry(inside).url).toBe(url)
})

describe('relative links', () => {
  test('start at the nearest xml:base, bases resolve against those above them', () => {
    const feed = readFeed(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://e.example/a/"><link href="home"/>
      <entry xml:base="b/"><link href="1"/><content type="html" xml:base="c/">&lt;a href="x"&gt;x&lt;/a&gt;&lt;img src="/y.png"&gt;</content></entry></feed>`)
    expect(feed.link).toBe('http://e.example/a/home')
    expect(only(feed)).toMatchObject({
      url: 'http://e.example/a/b/1',
      content: '<a href="http://e.example/a/b/c/x">x</a><img src="http://e.example/y.png" />',
      imageUrl: 'http://e.example/y.png',
    })
  })

  test('start at the address of the feed, else at the feed’s own link', () => {
    expect(rssItem('<link>/1</link>', { base: 'http://feed.example/x/feed.xml' }).url).toBe('http://feed.example/1')
    const feed = '<rss><channel><link>http://site.example/blog/</link><item><link>1</link></item></channel></rss>'
    expect(only(readFeed(feed)).url).toBe('http://site.example/blog/1')
  })

  test('inside XHTML start at the base of the XHTML', () => {
    const content =
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="http://e.example/d/"><a href="x">x</a></div></content>'
    expect(atomEntry(content).content).toBe('<div><a href="http://e.example/d/x">x</a></div>')
  })

  test('stay as they are where nothing says where to start', () => expect(rssItem('<link>/1</link>').url).toBe('/1'))
})

const ids: readonly (readonly [inside: string, id: string])[] = [
  ['<guid isPermaLink="false"> tag:1 </guid><link>http://e.example/1</link>', 'tag:1'],
  ['<a:id>urn:x</a:id>', 'urn:x'],
  ['<d:identifier>doi:1</d:identifier>', 'doi:1'],
  ['<d:identifier>10.1038/1</d:identifier>', '10.1038/1'],
  ['<guid xml:base="http://e.example/a/">posts/1</guid>', 'http://e.example/a/posts/1'],
  ['<guid xml:base="http://e.example/a/">1.html</guid>', 'http://e.example/a/1.html'],
  ['<guid isPermaLink="false" xml:base="http://e.example/a/">posts/1</guid>', 'posts/1'],
  ['<guid xml:base="http://e.example/a/">12345</guid>', '12345'],
  ['<guid xml:base="http://e.example/a/">tag:e.example,2026:posts/1</guid>', 'tag:e.example,2026:posts/1'],
  ['<link>http://E.example/1?utm_source=rss</link>', 'http://e.example/1'],
]

test.each(ids)('%s is known by %s', (inside, id) => expect(rssItem(inside).id).toBe(id))

test('what has neither id nor link is known by what it says', () => {
  const id = (inside: string) => rssItem(inside).id
  expect(id('<title>A</title>')).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(id('<title>A</title>')).toBe(id('<title> A </title>'))
  expect(id('<title>A</title>')).not.toBe(id('<title>B</title>'))
})

const canonical: readonly (readonly [link: string, url: string | null])[] = [
  ['http://e.example/1?utm_source=a&utm_medium=b', 'http://e.example/1'],
  ['http://e.example/1?id=7&fbclid=x&b=%20', 'http://e.example/1?id=7&b=%20'],
  ['http://e.example/1?gclid=x&mc_cid=y&mc_eid=z&_hsenc=q', 'http://e.example/1'],
  ['HTTP://E.example:80/A', 'http://e.example/A'],
  ['http://e.example/1#utm_source=rss', 'http://e.example/1'],
  ['http://e.example/#/story/1', 'http://e.example/#/story/1'],
  ['mailto:a@e.example', null],
  ['/1', null],
]

test.each(canonical)('the canonical form of %s is %s', (link, url) => expect(canonicalUrl(link)).toBe(url))

test('an address that is absolute already is kept letter for letter', () => {
  expect(resolveUrl('http://e.example', 'http://b.example/')).toBe('http://e.example')
  expect(resolveUrl('http://e.example/ä?x=é', null)).toBe('http://e.example/ä?x=é')
})

const pictures: readonly (readonly [inside: string, imageUrl: string | null])[] = [
  ['<m:thumbnail url="http://e.example/t.jpg"/>', 'http://e.example/t.jpg'],
  ['<m:content url="http://e.example/c.jpg" medium="image"/><m:thumbnail url="http://e.example/t.jpg"/>', 'http://e.example/c.jpg'],
  [
    '<m:group><m:content url="http://e.example/v.mp4" type="video/mp4"><m:thumbnail url="http://e.example/t.jpg"/></m:content></m:group>',
    'http://e.example/t.jpg',
  ],
  ['<enclosure url="http://e.example/e.png" type="image/png" length="1"/>', 'http://e.example/e.png'],
  ['<enclosure url="http://e.example/e.mp3" type="audio/mpeg" length="1"/>', null],
  ['<i:image href="http://e.example/i.jpg"/>', 'http://e.example/i.jpg'],
  ['<image><url>http://e.example/u.jpg</url></image>', 'http://e.example/u.jpg'],
  ['<a:link rel="enclosure" type="image/jpeg" href="http://e.example/l.jpg"/>', 'http://e.example/l.jpg'],
  [
    '<description>&lt;img src="http://e.example/pixel.gif" width="1" height="1"&gt;&lt;img src="http://e.example/d.jpg"&gt;</description>',
    'http://e.example/d.jpg',
  ],
  ['<m:thumbnail url="javascript:x"/><description>&lt;img src="data:image/png;base64,x"&gt;</description>', null],
]

test.each(pictures)('the picture of %s is %s', (inside, imageUrl) => expect(rssItem(inside).imageUrl).toBe(imageUrl))

const authors: readonly (readonly [inside: string, author: string | null])[] = [
  ['<author>jane@e.example (Jane Doe)</author>', 'Jane Doe'],
  ['<author>Jane Doe &lt;jane@e.example&gt;</author>', 'Jane Doe'],
  ['<author>Jane Doe <jane@e.example></author>', 'Jane Doe'],
  ['<author>jane@e.example</author>', 'jane@e.example'],
  ['<author>Jane Doe</author>', 'Jane Doe'],
  ['<d:creator>Jane &amp;amp; Joe</d:creator>', 'Jane & Joe'],
  ['<d:creator><![CDATA[Jane]]></d:creator><d:creator>Joe</d:creator>', 'Jane, Joe'],
  ['<i:author>Podcaster</i:author>', 'Podcaster'],
  ['<a:author><a:name>Jane</a:name><a:email>jane@e.example</a:email></a:author>', 'Jane'],
  ['<a:author><a:email>jane@e.example</a:email></a:author>', 'jane@e.example'],
  ['<author>, Jane (jane@e.example)</author>', 'Jane'],
  ['<title>nobody</title>', null],
]

test.each(authors)('%s is by %s', (inside, author) => expect(rssItem(inside).author).toBe(author))

test('an entry of Atom without an author is by that of its source, else of the feed', () => {
  const feed = (inside: string) =>
    only(readFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Feed</name></author><entry>${inside}</entry></feed>`)).author
  expect(feed('<title>x</title>')).toBe('Feed')
  expect(feed('<source><author><name>Source</name></author></source>')).toBe('Source')
})

test('categories come from everywhere, each once', () => {
  const inside = `<category domain="x">Pumps</category><category>pumps</category><d:subject>Water &amp;amp; soil</d:subject>
    <i:category text="Tech"><i:category text="Gadgets"/></i:category><m:category label="Labelled">x</m:category><m:keywords>a, b,,a</m:keywords>`
  expect(rssItem(inside).categories).toEqual(['Pumps', 'Water & soil', 'Tech', 'Gadgets', 'Labelled', 'a', 'b'])
  expect(atomEntry('<category term="t" label="L"/><category term="u"/>').categories).toEqual(['L', 'u'])
})

const languages: readonly (readonly [feed: string, language: string | null])[] = [
  ['<rss><channel><language>en-GB</language></channel></rss>', 'en-GB'],
  ['<rss xmlns:x="http://purl.org/dc/elements/1.1/"><channel><x:language>it</x:language></channel></rss>', 'it'],
  ['<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ms"/>', 'ms'],
  ['<rss><channel><language>the English one</language></channel></rss>', null],
  ['<rss><channel/></rss>', null],
]

test.each(languages)('%s is in %s', (feed, language) => expect(readFeed(feed).language).toBe(language))

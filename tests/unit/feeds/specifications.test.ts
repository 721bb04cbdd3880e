/** What the specifications of the formats say of titles, links, ids, dates and texts, element by element, and what people write instead. */
import { describe, expect, test } from 'vitest'
import type { ParsedFeed, ParsedItem } from '#electron/services/feeds/parse/types.ts'
import { only, readFeed } from './read.ts'

type Case = readonly [what: string, feed: string, head: Partial<ParsedFeed>, item: Partial<ParsedItem>]

const rss = (channel: string, item: string, version = '2.0') =>
  `<?xml version="1.0"?><rss version="${version}"><channel>${channel}<item>${item}</item></channel></rss>`
const rdf = (channel: string, item: string, namespace = 'http://purl.org/rss/1.0/') =>
  `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${namespace}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/">${channel}${item}</rdf:RDF>`
const atom = (head: string, entry: string) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${head}<entry>${entry}</entry></feed>`
const oldAtom = (head: string, entry: string) =>
  `<?xml version="1.0"?><feed version="0.3" xmlns="http://purl.org/atom/ns#">${head}<entry>${entry}</entry></feed>`
const at = (iso: string) => Date.parse(iso)

const cases: readonly Case[] = [
  [
    'RSS 0.91: the titles and links of image and text input are not those of the channel',
    rss(
      '<image><title>I</title><url>http://e.example/i.png</url><link>http://i.example/</link></image><textInput><title>Search</title><description>d</description><name>q</name><link>http://q.example/</link></textInput><title>T</title><link>http://e.example/</link><language>en</language>',
      '<title>A</title><link>http://e.example/1</link><description>D</description>',
      '0.91',
    ),
    { title: 'T', link: 'http://e.example/', language: 'en' },
    { title: 'A', url: 'http://e.example/1', summary: 'D', id: 'http://e.example/1', publishedAt: null },
  ],
  [
    'RSS 0.91 of Netscape, with its document type',
    `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">${rss('<title>T&eacute;</title>', '<title>A &mdash; B</title>', '0.91').slice(21)}`,
    { title: 'Té' },
    { title: 'A — B' },
  ],
  [
    'RSS 0.92: everything in an item is optional, the source has a name',
    rss(
      '<title>T</title>',
      '<description>Only words</description><source url="http://s.example/rss">Elsewhere</source><category>x</category>',
      '0.92',
    ),
    { title: 'T' },
    { title: '', url: null, summary: 'Only words', categories: ['x'] },
  ],
  [
    'RSS 2.0: a guid that is a permalink stands in for the link, and is the id',
    rss('<title>T</title>', '<guid>http://e.example/g</guid><title>A</title>'),
    {},
    { id: 'http://e.example/g', url: 'http://e.example/g' },
  ],
  [
    'RSS 2.0: a guid that is none does not',
    rss('<title>T</title>', '<guid isPermaLink="false">http://e.example/g</guid><title>A</title>'),
    {},
    { id: 'http://e.example/g', url: null },
  ],
  [
    'RSS 2.0: comments and enclosures are not the link',
    rss(
      '<title>T</title>',
      '<comments>http://e.example/c</comments><enclosure url="http://e.example/a.mp3" type="audio/mpeg" length="1"/><title>A</title>',
    ),
    {},
    { url: null, imageUrl: null },
  ],
  [
    'RSS 2.0: the author is a mail address with a name',
    rss(
      '<title>T</title><managingEditor>boss@e.example (Boss)</managingEditor>',
      '<author>jane@e.example (Jane)</author><pubDate>Sat, 07 Sep 2002 00:00:01 GMT</pubDate>',
    ),
    {},
    { author: 'Jane', publishedAt: at('2002-09-07T00:00:01Z') },
  ],
  [
    'RSS 2.0: dates of the item only, never those of the channel',
    rss(
      '<title>T</title><pubDate>Sat, 07 Sep 2002 00:00:01 GMT</pubDate><lastBuildDate>Sat, 07 Sep 2002 09:42:31 GMT</lastBuildDate>',
      '<title>A</title>',
    ),
    {},
    { publishedAt: null, updatedAt: null },
  ],
  [
    'RSS 2.0 with Dublin Core in everything',
    rss(
      '<title>T</title>',
      '<dc:title>A</dc:title><dc:creator>Jane</dc:creator><dc:subject>S</dc:subject><dc:date>2003-12-31T10:14:55Z</dc:date><dc:description>D</dc:description><dc:identifier>urn:1</dc:identifier><dc:language>it</dc:language>',
    ),
    {},
    { title: 'A', author: 'Jane', categories: ['S'], publishedAt: at('2003-12-31T10:14:55Z'), summary: 'D', id: 'urn:1', language: 'it' },
  ],
  [
    'RSS 1.0: items beside the channel, known by rdf:about',
    rdf(
      '<channel rdf:about="http://e.example/"><title>T</title><link>http://e.example/</link><description>d</description><image rdf:resource="http://e.example/i"/><items><rdf:Seq><rdf:li rdf:resource="http://e.example/1"/></rdf:Seq></items></channel><image rdf:about="http://e.example/i"><title>I</title><url>http://e.example/i.png</url><link>http://i.example/</link></image>',
      '<item rdf:about="http://e.example/about"><title>A</title><link>http://e.example/1</link><description>D</description><content:encoded><![CDATA[<p>C</p>]]></content:encoded><dc:date>2003-12-31</dc:date></item><textinput rdf:about="http://q.example/"><title>Q</title><link>http://q.example/</link></textinput>',
    ),
    { title: 'T', link: 'http://e.example/' },
    {
      id: 'http://e.example/about',
      url: 'http://e.example/1',
      title: 'A',
      summary: 'D',
      content: '<p>C</p>',
      publishedAt: at('2003-12-31T00:00:00Z'),
    },
  ],
  [
    'RSS 1.0: an item is known by its address, not by its number in a catalogue',
    rdf('<channel><title>T</title></channel>', '<item rdf:about="http://e.example/1"><dc:identifier>10.1038/1</dc:identifier></item>'),
    {},
    { id: 'http://e.example/1', url: 'http://e.example/1' },
  ],
  [
    'RSS 1.0: the dates of dcterms',
    rdf(
      '<channel><title>T</title></channel>',
      '<item><title>A</title><dcterms:issued>2003-01-01T00:00:00Z</dcterms:issued><dcterms:modified>2003-06-01T00:00:00Z</dcterms:modified></item>',
    ),
    {},
    { publishedAt: at('2003-01-01T00:00:00Z'), updatedAt: at('2003-06-01T00:00:00Z') },
  ],
  [
    'RSS 0.90',
    rdf(
      '<channel><title>T</title><link>http://e.example/</link></channel>',
      '<item><title>A</title><link>http://e.example/1</link></item>',
      'http://my.netscape.com/rdf/simple/0.9/',
    ),
    { title: 'T', link: 'http://e.example/' },
    { title: 'A', url: 'http://e.example/1' },
  ],
  [
    'RSS 1.1',
    '<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="http://e.example/feed"><title>T</title><link>http://e.example/</link><items rdf:parseType="Collection"><item rdf:about="http://e.example/1"><title>A</title><link>http://e.example/1</link></item></items></Channel>',
    { title: 'T', link: 'http://e.example/' },
    { title: 'A', url: 'http://e.example/1' },
  ],
  [
    'CDF',
    '<?XML VERSION="1.0"?><CHANNEL HREF="http://e.example/"><TITLE>T</TITLE><ABSTRACT>d</ABSTRACT><LOGO HREF="l.gif" STYLE="ICON"/><ITEM HREF="http://e.example/1" LASTMOD="2003-12-31T10:14"><TITLE>A</TITLE><ABSTRACT>D</ABSTRACT></ITEM></CHANNEL>',
    { title: 'T', link: 'http://e.example/' },
    { title: 'A', url: 'http://e.example/1', summary: 'D', publishedAt: at('2003-12-31T10:14:00Z') },
  ],
  [
    'Atom 1.0: the link is the alternate one, whatever stands before it',
    atom(
      '<title>T</title><link rel="self" href="http://e.example/feed"/><link rel="hub" href="http://h.example/"/><link href="http://e.example/"/><id>urn:f</id><updated>2003-12-13T18:30:02Z</updated>',
      '<link rel="enclosure" type="audio/mpeg" href="http://e.example/a.mp3"/><link rel="via" href="http://v.example/"/><link rel="related" href="http://r.example/"/><link rel="alternate" type="text/html" href="http://e.example/1"/><id>urn:1</id><title>A</title><updated>2003-12-13T18:30:02Z</updated><published>2003-12-13T08:29:29-04:00</published>',
    ),
    { title: 'T', link: 'http://e.example/' },
    { id: 'urn:1', url: 'http://e.example/1', publishedAt: at('2003-12-13T12:29:29Z'), updatedAt: at('2003-12-13T18:30:02Z') },
  ],
  [
    'Atom 1.0: an id that is an address of the web stands in for the link',
    atom('<title>T</title>', '<id>http://e.example/1</id><title>A</title><content>C</content>'),
    {},
    { id: 'http://e.example/1', url: 'http://e.example/1', summary: 'C' },
  ],
  [
    'Atom 1.0: an id of another kind does not',
    atom('<title>T</title>', '<id>tag:e.example,2003:1</id><title>A</title>'),
    {},
    { id: 'tag:e.example,2003:1', url: null },
  ],
  [
    'Atom 1.0: without a date of publication the last change is taken',
    atom('<title>T</title>', '<id>urn:1</id><updated>2003-12-13T18:30:02.25Z</updated>'),
    {},
    { publishedAt: at('2003-12-13T18:30:02.250Z'), updatedAt: at('2003-12-13T18:30:02.250Z') },
  ],
  [
    'Atom 1.0: what the source of an entry says is not said of the entry',
    atom(
      '<title>T</title>',
      '<source><id>urn:s</id><title>S</title><link href="http://s.example/"/><updated>1999-01-01T00:00:00Z</updated><author><name>Sue</name></author></source><id>urn:1</id><title>A</title>',
    ),
    { title: 'T' },
    { id: 'urn:1', title: 'A', url: null, publishedAt: null, author: 'Sue' },
  ],
  [
    'Atom 1.0: content elsewhere is no text',
    atom('<title>T</title>', '<title>A</title><content src="http://e.example/v.mp4" type="video/mp4"/><summary>S</summary>'),
    {},
    { summary: 'S', content: 'S' },
  ],
  [
    'Atom 1.0: content in base64 of a text',
    atom('<title>T</title>', '<title>A</title><content type="application/octet-stream">RXhhbXBsZSA8Yj5BdG9tPC9iPg==</content>'),
    {},
    { summary: 'Example Atom' },
  ],
  [
    'Atom 1.0: inline XHTML under a prefix, with its own base',
    atom(
      '<title>T</title>',
      '<title>A</title><content type="xhtml" xml:base="http://e.example/d/"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>One <x:a href="two">two</x:a></x:p></x:div></content>',
    ),
    {},
    { summary: 'One two', content: '<div><p>One <a href="http://e.example/d/two">two</a></p></div>' },
  ],
  [
    'Atom 1.0: several people and categories',
    atom(
      '<title>T</title>',
      '<author><name>Jane</name><uri>http://j.example/</uri></author><author><name>Joe</name></author><contributor><name>Con</name></contributor><category term="a" scheme="s" label="A"/><category term="b"/>',
    ),
    {},
    { author: 'Jane, Joe', categories: ['A', 'b'] },
  ],
  [
    'Atom 0.3: issued, modified and created, tagline and info',
    oldAtom(
      '<title>T</title><tagline>t</tagline><info type="application/xhtml+xml">i</info><link rel="alternate" type="text/html" href="http://e.example/"/><modified>2003-12-13T18:30:02Z</modified>',
      '<title>A</title><link rel="alternate" type="text/html" href="http://e.example/1"/><id>tag:e.example,2003:1</id><issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-14T18:30:02Z</modified><created>2003-12-12T00:00:00Z</created><summary type="text/plain">S</summary><content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">C</div></content>',
    ),
    { title: 'T', link: 'http://e.example/' },
    { title: 'A', url: 'http://e.example/1', publishedAt: at('2003-12-13T12:29:29Z'), updatedAt: at('2003-12-14T18:30:02Z'), summary: 'S' },
  ],
  [
    'podcasts: the words and the picture of iTunes where RSS has none',
    `<rss xmlns:itunes="http://www.itunes.com/DTDs/Podcast-1.0.dtd"><channel><title>T</title><item><itunes:title>A</itunes:title><itunes:summary>S</itunes:summary><itunes:subtitle>U</itunes:subtitle><itunes:author>Jane</itunes:author><itunes:image href="http://e.example/i.jpg"/><itunes:keywords>a, b</itunes:keywords></item></channel></rss>`,
    {},
    { title: 'A', summary: 'S', author: 'Jane', imageUrl: 'http://e.example/i.jpg', categories: ['a', 'b'] },
  ],
  [
    'Media RSS: the title of a picture is not that of the item',
    `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title><item><media:group><media:title>M</media:title><media:content url="http://e.example/i.jpg" medium="image"><media:title>N</media:title></media:content></media:group><title>A</title></item></channel></rss>`,
    {},
    { title: 'A', imageUrl: 'http://e.example/i.jpg' },
  ],
  [
    'comments and instructions in the middle of texts',
    rss('<title>T<!-- c -->U</title>', '<title>A<!-- <b> -->B<?php x ?>C</title>'),
    { title: 'TU' },
    { title: 'ABC' },
  ],
  [
    'line ends, tabs and no-break spaces in titles and links',
    rss('<title>\r\n T\tU </title><link>\r\n http://e.example/ \r\n</link>', '<title>A&nbsp;\n B</title>'),
    { title: 'T U', link: 'http://e.example/' },
    { title: 'A B' },
  ],
  [
    'letters by number, also those that only Windows has',
    rss('<title>&#x201C;T&#x201D;</title>', '<title>&#147;A&#148; &#8364; &#128; &#x1F600;</title>'),
    { title: '“T”' },
    { title: '“A” € € 😀' },
  ],
  [
    'upper-case prefixes and names',
    '<RSS XMLNS:DC="http://purl.org/dc/elements/1.1/"><CHANNEL><TITLE>T</TITLE><ITEM><DC:TITLE>A</DC:TITLE><DC:Creator>Jane</DC:Creator><PUBDATE>Sat, 07 Sep 2002 00:00:01 GMT</PUBDATE></ITEM></CHANNEL></RSS>',
    { title: 'T' },
    { title: 'A', author: 'Jane', publishedAt: at('2002-09-07T00:00:01Z') },
  ],
  [
    'a feed inside a namespace of its own, items and all',
    '<x:rss xmlns:x="http://backend.userland.com/rss2"><x:channel><x:title>T</x:title><x:item><x:title>A</x:title><x:link>http://e.example/1</x:link></x:item></x:channel></x:rss>',
    { title: 'T' },
    { title: 'A', url: 'http://e.example/1' },
  ],
  [
    'a base that is no address, or runs something, counts for nothing',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:x//"><title>T</title><entry xml:base="http://e.example:x/"><link href="http://e.example/1"/><title>A</title></entry></feed>',
    {},
    { url: 'http://e.example/1', title: 'A' },
  ],
]

test.each(cases)('%s', (_, feed, head, item) => {
  const read = readFeed(feed)
  expect(read).toMatchObject(head)
  expect(only(read)).toMatchObject(item)
})

describe('where a base is known', () => {
  const base = 'http://e.example/dir/feed.xml'
  const known: readonly (readonly [what: string, feed: string, item: Partial<ParsedItem>])[] = [
    [
      'a guid that is a path is an address',
      rss('', '<guid>/posts/1</guid>'),
      { id: 'http://e.example/posts/1', url: 'http://e.example/posts/1' },
    ],
    ['a guid that says it is none stays as it is', rss('', '<guid isPermaLink="false">/posts/1</guid>'), { id: '/posts/1', url: null }],
    ['a guid that is a number stays a number', rss('', '<guid>12345</guid>'), { id: '12345', url: null }],
    ['an id of Atom that is a path is an address', atom('', '<id>/posts/1</id>'), { id: 'http://e.example/posts/1' }],
    ['and so is one that starts beside the feed', atom('', '<id>posts/1</id>'), { id: 'http://e.example/dir/posts/1' }],
    [
      'links of all texts are absolute',
      rss('', '<description>&lt;a href="../x">x&lt;/a> &lt;img src="y.png"></description>'),
      { content: '<a href="http://e.example/x">x</a> <img src="http://e.example/dir/y.png" />', imageUrl: 'http://e.example/dir/y.png' },
    ],
    ['a query alone, and a fragment alone', rss('', '<link>?p=1</link>'), { url: 'http://e.example/dir/feed.xml?p=1' }],
    ['an address without its scheme', rss('', '<link>//o.example/1</link>'), { url: 'http://o.example/1' }],
  ]
  test.each(known)('%s', (_, feed, item) => {
    expect(only(readFeed(feed, { base }))).toMatchObject(item)
  })
})

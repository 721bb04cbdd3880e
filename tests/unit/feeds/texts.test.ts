/** Titles, summaries and contents as feeds write them, and the words that a reader must get. */
import { expect, test } from 'vitest'
import { atomEntry, oldAtomEntry, readFeed, rssItem } from './read.ts'

const rssTitles: readonly (readonly [written: string, read: string])[] = [
  ['Plain words', 'Plain words'],
  ['  folded \n\t white   space ', 'folded white space'],
  ['Tom &amp; Jerry', 'Tom & Jerry'],
  ['Tom & Jerry', 'Tom & Jerry'],
  ['AT&amp;amp;T', 'AT&T'],
  ['Caf&eacute; &#233; &#xe9; &hellip;', 'Café é é …'],
  ['no entity: &nosuch; &', 'no entity: &nosuch; &'],
  ['&#8364; &#128;', '€ €'],
  ['&lt;b&gt;Bold&lt;/b&gt; words', 'Bold words'],
  ['<![CDATA[<b>Bold</b> &amp; words]]>', 'Bold & words'],
  ['<![CDATA[one]]> and <![CDATA[two]]>', 'one and two'],
  ['<![CDATA[nested <![CDATA[inner]]> text]]>', 'nested inner text'],
  ['&lt;![CDATA[escaped marks]]&gt;', 'escaped marks'],
  ['<![cdata[small letters]]>', 'small letters'],
  ['1 &lt; 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['I <3 you', 'I <3 you'],
  ['a < b', 'a < b'],
  ['History of the &lt;blink&gt; tag', 'History of the <blink> tag'],
  ['How the &lt;rssfeed&gt; element works', 'How the <rssfeed> element works'],
  ['bell\u0007 and \u0000 nothing', 'bell and nothing'],
  ['<b>real</b> tags', 'real tags'],
  ['safe&lt;script&gt;alert(1)&lt;/script&gt; words', 'safe words'],
]

test.each(rssTitles)('the title %j of RSS reads %j', (written, read) => {
  expect(rssItem(`<title>${written}</title>`).title).toBe(read)
})

const atomTitles: readonly (readonly [title: string, read: string])[] = [
  ['<title>Plain</title>', 'Plain'],
  ['<title type="text">The &lt;b&gt; tag &amp;amp; more</title>', 'The <b> tag &amp; more'],
  ['<title type="html">&lt;i&gt;Slanted&lt;/i&gt; &amp;amp; more</title>', 'Slanted & more'],
  ['<title type="html"><![CDATA[<i>Slanted</i> &eacute;]]></title>', 'Slanted é'],
  ['<title type="text/html">&lt;i&gt;Slanted&lt;/i&gt;</title>', 'Slanted'],
  ['<title type="text/html; charset=utf-8">&lt;i&gt;Slanted&lt;/i&gt;</title>', 'Slanted'],
  ['<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">2 &lt; <b>3</b></div></title>', '2 < 3'],
  ['<title type="xhtml" xmlns:x="http://www.w3.org/1999/xhtml"><x:div>With <x:em>prefix</x:em></x:div></title>', 'With prefix'],
  ['<title type="xhtml">&lt;div&gt;Escaped &lt;b&gt;all&lt;/b&gt; the same&lt;/div&gt;</title>', 'Escaped all the same'],
  ['<title type="html"><p>Tags that were <b>not</b> escaped</p></title>', 'Tags that were not escaped'],
  ['<title type="html">&amp;lt;p&amp;gt;Meant so&amp;lt;/p&amp;gt;</title>', '<p>Meant so</p>'],
  ['<a:title>Prefixed</a:title>', 'Prefixed'],
]

test.each(atomTitles)('Atom 1.0: %s', (title, read) => {
  expect(atomEntry(title).title).toBe(read)
})

const oldTitles: readonly (readonly [title: string, read: string])[] = [
  ['<title>Plain</title>', 'Plain'],
  ['<title type="text/html" mode="escaped">&lt;b&gt;Bold&lt;/b&gt;</title>', 'Bold'],
  ['<title type="text/plain" mode="escaped">1 &lt; 2</title>', '1 < 2'],
  ['<title type="text/plain" mode="escaped">&lt;b&gt;Bold&lt;/b&gt;</title>', '<b>Bold</b>'],
  ['<title mode="escaped">&lt;b&gt;Bold&lt;/b&gt;</title>', 'Bold'],
  ['<title type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><b>Bold</b></div></title>', 'Bold'],
  ['<title type="text/html" mode="base64">PGI+Qm9sZDwvYj4=</title>', 'Bold'],
  ['<title type="application/octet-stream" mode="base64">\nRXhhbXBsZSA8Yj5BdG9tPC9iPg==\n</title>', 'Example Atom'],
  ['<title mode="base64">/////w==</title>', ''],
]

test.each(oldTitles)('Atom 0.3: %s', (title, read) => {
  expect(oldAtomEntry(title).title).toBe(read)
})

const summaries: readonly (readonly [inside: string, summary: string])[] = [
  ['<description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;br&gt;Three&lt;/p&gt;</description>', 'One Two Three'],
  ['<description>One <b>two</b> <br/>three <img src="x.png" alt="y"/></description>', 'One two three'],
  ['<description>&amp;lt;p&amp;gt;Escaped twice&amp;lt;/p&amp;gt;</description>', 'Escaped twice'],
  ['<description>Not &amp;lt;b&amp;gt; twice</description>', 'Not <b> twice'],
  ['<c:encoded><![CDATA[<p>Whole</p>]]></c:encoded><description>Short</description>', 'Short'],
  ['<c:encoded><![CDATA[<p>Whole</p>]]></c:encoded>', 'Whole'],
  ['<description></description><c:encoded><![CDATA[<p>Whole</p>]]></c:encoded>', 'Whole'],
  ['<d:description>Dublin</d:description>', 'Dublin'],
  ['<i:summary>Podcast</i:summary>', 'Podcast'],
  ['<description>First</description><i:summary>Podcast</i:summary>', 'First'],
  ['<i:summary>Podcast</i:summary><description>Second</description>', 'Podcast'],
  ['<summary>First</summary><description>Second</description>', 'First'],
  ['<description>First</description><summary>Second</summary>', 'First'],
  ['<d:description>Dublin</d:description><description>Second</description>', 'Dublin'],
  ['<i:subtitle>Podcast</i:subtitle><description>Second</description>', 'Second'],
  ['<description></description><d:description>Dublin</d:description>', 'Dublin'],
  ['<description><![CDATA[a ]]]]><![CDATA[> b]]></description>', 'a ]]> b'],
  ['<description>Words]]&gt;</description>', 'Words'],
  [
    '<description>Seen &lt;iframe src="http://v.example/"&gt;at &lt;b&gt;this address&lt;/b&gt;&lt;/iframe&gt; here</description>',
    'Seen at this address here',
  ],
  ['<description>A frame &lt;iframe src="x"&gt;that nobody &lt;i&gt;ends&lt;/i&gt;</description>', 'A frame that nobody ends'],
  ['<m:group><m:title>no</m:title></m:group><m:description>Media</m:description>', 'Media'],
  ['<m:group><m:title>no</m:title><m:description>Of a video</m:description></m:group>', 'Of a video'],
  ['<m:description>Media</m:description><c:encoded>&lt;p&gt;Whole&lt;/p&gt;</c:encoded>', 'Whole'],
  ['<xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>Body</xhtml:p></xhtml:body>', 'Body'],
  [
    '<description>Safe&lt;style&gt;p{}&lt;/style&gt;&lt;script&gt;x()&lt;/script&gt; words&lt;object&gt;&lt;/object&gt;</description>',
    'Safe words',
  ],
  ['<description>See <http://e.example/a>, ask <jane@e.example></description>', 'See <http://e.example/a>, ask <jane@e.example>'],
  ['<description>&lt;!-- hidden --&gt;shown</description>', 'shown'],
  ['<title>No summary</title>', ''],
]

test.each(summaries)('the summary of %s is %j', (inside, summary) => {
  expect(rssItem(inside).summary).toBe(summary)
})

test('Atom: a summary wins over the content, and the content stands in where there is none', () => {
  const content = '<content type="html">&lt;p&gt;All of it&lt;/p&gt;</content>'
  expect(atomEntry(`<summary>Short</summary>${content}`)).toMatchObject({ summary: 'Short', content: '<p>All of it</p>' })
  expect(atomEntry(content).summary).toBe('All of it')
})

test('of two descriptions the first is the summary, and the content is the longer one', () => {
  expect(rssItem('<i:summary>Short</i:summary><description>&lt;p&gt;Much longer&lt;/p&gt;</description>')).toMatchObject({
    summary: 'Short',
    content: '<p>Much longer</p>',
  })
})

test('of two titles the first is taken, and one in a group is none of the item', () => {
  expect(rssItem('<d:title>Dublin</d:title><title>Second</title>').title).toBe('Dublin')
  expect(rssItem('<m:title>Media</m:title><title>Item</title>').title).toBe('Item')
})

test('a content is kept as safe HTML beside the summary, and plain text becomes HTML that says the same', () => {
  expect(rssItem('<c:encoded><![CDATA[<p onclick="x()">A &amp; <b>B</b></p>]]></c:encoded><description>A</description>').content).toBe(
    '<p>A &amp; <b>B</b></p>',
  )
  expect(atomEntry('<content type="text">1 &lt; 2 &amp; 3</content>').content).toBe('1 &lt; 2 &amp; 3')
  expect(rssItem('<description>&amp;lt;p&amp;gt;Twice&amp;lt;/p&amp;gt;</description>').content).toBe('<p>Twice</p>')
})

test('entities that a document declares for itself are read, and none that names others or the outside', () => {
  const feed = readFeed(`<!DOCTYPE rss [
    <!ENTITY firm "Aurelia Pumps">
    <!ENTITY lol "&firm;&firm;">
    <!ENTITY file SYSTEM "file:///etc/passwd">
  ]><rss><channel><title>&firm; &#8211; &lol; &file;</title></channel></rss>`)
  expect(feed.title).toBe('Aurelia Pumps – &lol; &file;')
})

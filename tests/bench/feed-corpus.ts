/** Feeds as the web has them, invented from a seed: blogs, news, RDF, Atom of two kinds, JSON Feed and podcasts. */

export interface CorpusFeed {
  readonly kind: string
  /** Of one document. */
  readonly itemCount: number
  /** The feed as it is when `news` posts (`mostNews` at most) have come since the beginning: each on top, and the last one gone. */
  readonly after: (news: number) => CorpusDocument
}

export interface CorpusDocument {
  readonly bytes: Uint8Array
  /** What the feed's own reader is given by a program that decodes for itself. */
  readonly text: string
}

type Random = (below: number) => number

/** A feed without its items, and how each of them is written. */
interface Written {
  readonly before: string
  readonly item: (random: Random, number: number) => string
  readonly between: string
  readonly after: string
}

/** `count` feeds of 10 to 50 items, the kinds one after another; the same seed gives the same bytes. */
export function feedCorpus(count: number, seed: number, mostNews: number): readonly CorpusFeed[] {
  const random = randomOf(seed)
  const kinds = Object.entries(writers)
  return Array.from({ length: count }, (_, index) => {
    const [kind, write] = kinds[index % kinds.length] ?? ['blog', blog]
    const { before, item, between, after } = write(random, index)
    const itemCount = 10 + random(41)
    const newestFirst = Array.from({ length: itemCount + mostNews }, (_, number) => item(random, number)).reverse()
    return {
      ...{ kind, itemCount },
      after: (news) => {
        const from = mostNews - news
        const text = `${before}${newestFirst.slice(from, from + itemCount).join(between)}${after}`
        return { text, bytes: new TextEncoder().encode(text) }
      },
    }
  })
}

/** Numbers that look random (mulberry32): whole, from 0 to below the argument. */
function randomOf(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

const words =
  'the pump station and water with our team over pressure a seal of bearing in energy plant for we when valve quality service why field measured night flow an engineer tank maintenance efficiency motor season customer factory design saving repair noise foundry apprentice curve'.split(
    ' ',
  )
const accented = ['perché', 'qualità', 'città', 'naïve', 'café', 'Größe', 'señal', 'élan']

function say(random: Random, count: number): string {
  const said = Array.from({ length: count }, () =>
    random(60) === 0 ? (accented[random(accented.length)] ?? '') : (words[random(words.length)] ?? ''),
  )
  const text = said.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function written(before: string, item: Written['item'], after: string): Written {
  return { before, item, between: '\n', after }
}

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const address = (feed: number, item: number) => `https://site${feed}.example/2026/10/${feed}-${item}-${words[item % words.length]}/`
/** A post every four days; the newest of all, and the feed itself, in the days before the benchmark's today. */
const dayOf = (number: number) => Date.UTC(2026, 0, 1) + number * 4 * 86_400_000
const latest = 75
const rfc822 = (random: Random, number: number) => new Date(dayOf(number) + random(86_400) * 1000).toUTCString().replace('GMT', '+0000')
const rfc3339 = (random: Random, number: number) => new Date(dayOf(number) + random(86_400) * 1000).toISOString().replace('.000Z', 'Z')

function paragraph(random: Random): string {
  const before = say(random, 10 + random(25))
  const behind = say(random, 10 + random(25))
  const link = `<a href="https://other${random(99)}.example/${random(9999)}?a=1&amp;b=2"${random(2) === 0 ? ' target="_blank" rel="noopener noreferrer"' : ''}>${say(random, 3)}</a>`
  const strong = random(3) === 0 ? `<strong>${say(random, 2)}</strong>` : `<em>${say(random, 2)}</em>`
  return `<p${random(3) === 0 ? ' class="has-medium-font-size"' : ''}>${before}, ${link} &#8211; it&#8217;s ${strong}${random(4) === 0 ? '<br />\n' : ' '}${behind}&nbsp;&hellip;</p>`
}

function picture(random: Random): string {
  const file = `https://cdn.site.example/uploads/2026/10/photo-${random(9999)}`
  return `<figure class="wp-block-image size-large"><img fetchpriority="high" decoding="async" width="1024" height="683" src="${file}-1024x683.jpg" alt="${say(random, 5)}" class="wp-image-${random(9999)}" srcset="${file}-1024x683.jpg 1024w, ${file}-300x200.jpg 300w, ${file}-768x512.jpg 768w" sizes="(max-width: 1024px) 100vw, 1024px" /><figcaption class="wp-element-caption">${say(random, 8)}</figcaption></figure>`
}

function article(random: Random, length: number): string {
  const parts: string[] = []
  for (let size = 0; size < length; size += parts.at(-1)?.length ?? 1) {
    const kind = random(12)
    if (kind === 0) parts.push(picture(random))
    else if (kind === 1) parts.push(`<h2 class="wp-block-heading">${say(random, 5)}</h2>`)
    else if (kind === 2)
      parts.push(
        `<ul class="wp-block-list">\n${Array.from({ length: 4 }, () => `<li>${say(random, 9)} &amp; <code>${say(random, 1)}</code></li>`).join('\n')}\n</ul>`,
      )
    else if (kind === 3)
      parts.push(`<blockquote class="wp-block-quote"><p>${say(random, 20)}</p><cite>${say(random, 2)}</cite></blockquote>`)
    else if (kind === 4 && random(3) === 0)
      parts.push(
        `<div class="embed"><iframe title="${say(random, 3)}" width="500" height="281" src="https://video.example/embed/${random(9999)}?feature=oembed" frameborder="0" allowfullscreen></iframe></div>`,
      )
    else if (kind === 5 && random(3) === 0) parts.push(`<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->`)
    else parts.push(paragraph(random))
  }
  return parts.join('\n\n')
}

function blog(random: Random, feed: number): Written {
  return written(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel>
	<title>${say(random, 3)}</title>
	<atom:link href="https://site${feed}.example/feed/" rel="self" type="application/rss+xml" />
	<link>https://site${feed}.example/</link>
	<description>${say(random, 8)}</description>
	<lastBuildDate>${rfc822(random, latest)}</lastBuildDate>
	<language>en-GB</language>
	<sy:updatePeriod>hourly</sy:updatePeriod>
	<sy:updateFrequency>1</sy:updateFrequency>
	<generator>https://wordpress.org/?v=6.8</generator>
`,
    (random, number) => `	<item>
		<title>${say(random, 7)} &#8211; ${say(random, 2)}</title>
		<link>${address(feed, number)}</link>
		<comments>${address(feed, number)}#comments</comments>
		<dc:creator><![CDATA[${say(random, 2)}]]></dc:creator>
		<pubDate>${rfc822(random, number)}</pubDate>
		<category><![CDATA[${say(random, 1)}]]></category>
		<category><![CDATA[${say(random, 2)}]]></category>
		<guid isPermaLink="false">https://site${feed}.example/?p=${number + 1000}</guid>
		<description><![CDATA[<p>${say(random, 50)} [&#8230;]</p>\n<p>The post <a href="${address(feed, number)}">${say(random, 6)}</a> appeared first on <a href="https://site${feed}.example">${say(random, 3)}</a>.</p>]]></description>
		<content:encoded><![CDATA[${article(random, 2000 + random(6000))}]]></content:encoded>
		<wfw:commentRss>${address(feed, number)}feed/</wfw:commentRss>
		<slash:comments>${random(9)}</slash:comments>
	</item>`,
    `
</channel>
</rss>`,
  )
}

function news(random: Random, feed: number): Written {
  return written(
    `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel><title><![CDATA[${say(random, 3)}]]></title><description><![CDATA[${say(random, 6)}]]></description><link>https://site${feed}.example/news</link><image><url>https://site${feed}.example/logo.gif</url><title>${say(random, 2)}</title><link>https://site${feed}.example/news</link></image><lastBuildDate>${rfc822(random, latest)}</lastBuildDate><atom:link href="https://site${feed}.example/news/rss.xml" rel="self" type="application/rss+xml"/><copyright><![CDATA[${say(random, 6)}]]></copyright><language><![CDATA[en-gb]]></language><ttl>15</ttl>
`,
    (random, number) =>
      `<item><title><![CDATA[${say(random, 9)}]]></title><description><![CDATA[${say(random, 22)}.]]></description><link>${address(feed, number)}?at_medium=RSS&amp;at_campaign=rss</link><guid isPermaLink="false">${address(feed, number)}#0</guid><pubDate>${rfc822(random, number)}</pubDate><category>${say(random, 1)}</category><media:thumbnail width="240" height="135" url="https://ichef.example/${random(99_999)}.jpg"/></item>`,
    `
</channel></rss>`,
  )
}

function atomHtml(random: Random, feed: number): Written {
  return written(
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <generator uri="https://jekyllrb.com/" version="4.3">Jekyll</generator>
  <link href="https://site${feed}.example/feed.xml" rel="self" type="application/atom+xml" />
  <link href="https://site${feed}.example/" rel="alternate" type="text/html" hreflang="en" />
  <updated>${rfc3339(random, latest)}</updated><id>https://site${feed}.example/feed.xml</id>
  <title type="html">${say(random, 3)}</title><subtitle>${say(random, 6)}</subtitle>
  <author><name>${say(random, 2)}</name></author>
`,
    (random, number) => `  <entry>
    <title type="html">${say(random, 6)} &amp;amp; ${say(random, 1)}</title>
    <link href="${address(feed, number)}" rel="alternate" type="text/html" title="${say(random, 4)}" />
    <published>${rfc3339(random, number)}</published><updated>${rfc3339(random, number)}</updated>
    <id>${address(feed, number)}</id>
    <content type="html" xml:base="${address(feed, number)}">${escaped(article(random, 2000 + random(5000)))}</content>
    <author><name>${say(random, 2)}</name></author>
    <category term="${say(random, 1)}" /><category term="${say(random, 1)}" />
    <summary type="html">${escaped(`<p>${say(random, 40)}</p>`)}</summary>
  </entry>`,
    `
</feed>`,
  )
}

function atomXhtml(random: Random, feed: number): Written {
  return written(
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://site${feed}.example/">
  <title>${say(random, 3)}</title><link href="https://site${feed}.example/"/><link rel="self" href="https://site${feed}.example/atom"/>
  <updated>${rfc3339(random, latest)}</updated><id>urn:uuid:60a76c80-d399-11d9-b93C-${feed}</id>
`,
    (
      random,
      number,
    ) => `  <entry><title>${say(random, 6)}</title><link href="${address(feed, number)}"/><id>urn:uuid:1225c695-cfb8-4ebb-aaaa-${feed}-${number}</id><updated>${rfc3339(random, number)}</updated><author><name>${say(random, 2)}</name><email>me@site${feed}.example</email></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${Array.from({ length: 4 + random(8) }, () => `<p>${say(random, 30)} <a href="/posts/${random(999)}">${say(random, 3)}</a> <em>${say(random, 2)}</em>. <img src="/img/${random(999)}.png" alt="${say(random, 2)}"/></p>`).join('\n')}</div></content></entry>`,
    `
</feed>`,
  )
}

function rdf(random: Random, feed: number): Written {
  return written(
    `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:syn="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="https://site${feed}.example/"><title>${say(random, 3)}</title><link>https://site${feed}.example/</link><description>${say(random, 5)}</description><dc:language>en-us</dc:language><dc:date>${rfc3339(random, latest)}</dc:date><items><rdf:Seq></rdf:Seq></items></channel>
`,
    (random, number) =>
      `<item rdf:about="${address(feed, number)}"><title>${say(random, 7)}</title><link>${address(feed, number)}?utm_source=rdf&amp;utm_medium=feed</link><description>${escaped(`${say(random, 70)}<p><div class="share_submission" style="position:relative;"><a class="slashpop" href="http://share.example/?u=${random(999)}"><img src="https://a.example/s.png"></a></div></p>${say(random, 30)}`)}</description><dc:creator>${say(random, 1)}</dc:creator><dc:date>2026-10-0${1 + random(9)}T1${random(10)}:30:00+00:00</dc:date><dc:subject>${say(random, 1)}</dc:subject><slash:department>${say(random, 4)}</slash:department></item>`,
    `
</rdf:RDF>`,
  )
}

function jsonFeed(random: Random, feed: number): Written {
  const about = {
    version: 'https://jsonfeed.org/version/1.1',
    title: say(random, 3),
    home_page_url: `https://site${feed}.example/`,
    feed_url: `https://site${feed}.example/feed.json`,
    authors: [{ name: say(random, 2) }],
  }
  const item = (random: Random, number: number) => ({
    id: address(feed, number),
    url: address(feed, number),
    title: say(random, 6),
    content_html: article(random, 1000 + random(3000)),
    summary: say(random, 30),
    date_published: rfc3339(random, number),
    tags: [say(random, 1), say(random, 1)],
  })
  const before = `${JSON.stringify(about, null, 1).slice(0, -2)},\n "items": [\n`
  return { before, item: (random, number) => JSON.stringify(item(random, number), null, 1), between: ',\n', after: '\n ]\n}' }
}

function podcast(random: Random, feed: number): Written {
  return written(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
<title>${say(random, 3)}</title><link>https://site${feed}.example</link><language>en</language><itunes:author>${say(random, 2)}</itunes:author><itunes:image href="https://site${feed}.example/cover.jpg"/><itunes:category text="Business"><itunes:category text="Careers"/></itunes:category><itunes:explicit>false</itunes:explicit>
`,
    (random, number) =>
      `<item><title>${number}: ${say(random, 6)}</title><itunes:title>${say(random, 6)}</itunes:title><description><![CDATA[<p>${say(random, 60)}</p><p><a href="https://site${feed}.example/e${number}">${say(random, 4)}</a></p><ul><li>${say(random, 9)}</li><li>${say(random, 9)}</li></ul>]]></description><itunes:summary>${say(random, 60)}</itunes:summary><content:encoded><![CDATA[<p>${say(random, 60)}</p><p><a href="https://site${feed}.example/e${number}">${say(random, 4)}</a></p>]]></content:encoded><enclosure url="https://audio.example/${feed}/${number}.mp3" length="${random(99_999_999)}" type="audio/mpeg"/><guid isPermaLink="false">${feed}-${number}-a1b2</guid><pubDate>${rfc822(random, number)}</pubDate><itunes:duration>00:${10 + random(49)}:11</itunes:duration><itunes:image href="https://site${feed}.example/e${number}.jpg"/><itunes:episodeType>full</itunes:episodeType><itunes:explicit>false</itunes:explicit></item>`,
    `
</channel></rss>`,
  )
}

const writers: Readonly<Record<string, (random: Random, feed: number) => Written>> = {
  blog,
  news,
  'atom-html': atomHtml,
  'atom-xhtml': atomXhtml,
  rdf,
  json: jsonFeed,
  podcast,
}

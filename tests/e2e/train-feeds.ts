/** A company's blog and two industry feeds as they are in the wild, behind one web server that can be out of reach and come back. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface TrainSite {
  /** Its address, whether it answers or not. */
  readonly host: string
  readonly listen: () => Promise<void>
  readonly close: () => Promise<void>
}

const portraits = ['Marta runs the five-axis line', 'Faiz keeps Johor cool', 'Giulia, first shift', 'Ravi’s 30 years of seals']
  .concat(['Why Chiara left the bank for pumps', 'Two brothers, one test bay'])
  .map((title) => ({ title, category: 'People', body: `<p>${title}: a portrait from our plants.</p>` }))
const products = ['How we test every pump set', 'A pump for 4 °C and 400 m', 'The AX series at Hannover', 'Less noise & less water']
  .concat([
    'Spare parts in 24 hours',
    'Our CO₂ in 2026, measured',
    'Food-grade seals, explained',
    'What a bar is',
    'Città di Castello: the new hall',
  ])
  .map((title) => ({
    title,
    category: 'Products',
    body: `<p>${title.replace('&', '&amp;')}. <a href="../contact?utm_source=rss">Ask us</a></p>`,
  }))

/** What the blog tells, the newest first: products, then portraits of employees. */
export const blogTitles: readonly string[] = [...products, ...portraits].map(({ title }) => title)
export const portraitTitles: readonly string[] = portraits.map(({ title }) => title)
/** The industry's own news; beside them the Atom feed repeats a story of the blog, under an address with trackers. */
export const tradeTitles: readonly string[] = [
  'Motor efficiency rules from July',
  'Water reuse in dairies',
  'Sealless pumps: 3 myths',
  'District cooling grows 12 %',
]
export const malayTitles: readonly string[] = [
  'Penjimatan tenaga di loji air Johor',
  'Piawaian baharu untuk pam kebakaran',
  'Latihan juruteknik: lima soalan',
  'Harga tembaga dan kesannya',
]

const day = 86_400_000
const ago = (days: number): Date => new Date(Date.now() - days * day)

/** RSS with Latin-1 bytes, HTML in CDATA, pictures by relative address, and one post that is dated ahead. */
function blog(host: string): Buffer {
  const items = [...products, ...portraits].map(
    ({ title, category, body }, index) =>
      `<item><title><![CDATA[${title.replace('&', '&amp;')}]]></title><link>http://${host}/posts/${index}/?utm_medium=feed</link>` +
      `<guid isPermaLink="false">tag:${index}</guid><category>${category}</category><dc:creator>Newsroom</dc:creator>` +
      `<pubDate>${ago(index - 1).toUTCString()}</pubDate><description>${escaped(body)}</description>` +
      `<content:encoded><![CDATA[<script>alert(1)</script><img src="/pictures/${index}.${index % 4 < 2 ? 'svg' : 'png'}" width=1200 onerror="alert(2)">${body}]]></content:encoded></item>`,
  )
  const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Aurelia Pumps \u2013 News</title><link>http://${host}/</link><language>en-gb</language>${items.join('\n')}</channel></rss>`
  return Buffer.from(
    latin.replace(/[^\0-\xff]/gu, (sign) => `&#${sign.codePointAt(0)};`),
    'latin1',
  )
}

/** Atom whose links are relative to `xml:base`; its last entry is the blog's own story again. */
function trade(host: string): string {
  const entries = tradeTitles.map(
    (title, index) => `<entry><title type="html">${escaped(escaped(title))}</title><id>urn:trade:${index}</id><link href="${index}.html"/>
<updated>${ago(index + 2).toISOString()}</updated><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>${title}</b>, in brief.</div></summary></entry>`,
  )
  const again = `<entry><title>${products[0]?.title}</title><id>urn:trade:again</id><link href="http://${host}/posts/0/?utm_source=trade"/><updated>${ago(1).toISOString()}</updated></entry>`
  return `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://${host}/trade/news/" xml:lang="en"><title>Fluid Handling Weekly</title><id>urn:trade</id>
<updated>${ago(1).toISOString()}</updated>${entries.join('')}${again}</feed>`
}

function malay(): string {
  const items = malayTitles.map((title, index) => ({
    ...{ id: index, title, url: `https://air.example/${index}`, language: 'ms', date_published: ago(index + 3).toISOString() },
    content_html: `<p>${title} \u2013 laporan penuh untuk industri air dan pam.</p>`,
  }))
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Berita Air', language: 'ms', items })
}

/** Half of the pictures are drawings, which are not kept: they could run programs. */
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#2a6f97"/></svg>'
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

/** Not listening yet. */
export async function findTrainSite(): Promise<TrainSite> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  const host = `127.0.0.1:${port}`
  let server: Server | null = null
  return {
    host,
    listen: async () => {
      server = createServer(({ url = '' }, response) => {
        const [type, body] = answerTo(url, host)
        response.writeHead(type === '' ? 404 : 200, { 'content-type': type }).end(body)
      })
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
    close: async () => {
      server?.closeAllConnections()
      await new Promise((done) => (server === null ? done(null) : server.close(done)))
    },
  }
}

function answerTo(url: string, host: string): readonly [type: string, body: string | Buffer] {
  if (url === '/')
    return ['text/html', '<!doctype html><title>Aurelia Pumps</title><link rel="alternate" type="application/rss+xml" href="feed/">']
  if (url === '/feed/') return ['text/xml', blog(host)]
  if (url === '/trade/atom') return ['application/atom+xml', trade(host)]
  if (url === '/air.json') return ['application/json', malay()]
  if (url.endsWith('.svg')) return ['image/svg+xml', drawing]
  if (url.endsWith('.png')) return ['image/png', dot]
  if (url.startsWith('/posts/')) return ['text/html', '<!doctype html><title>A post</title><p>Read on']
  return ['', '']
}

function escaped(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

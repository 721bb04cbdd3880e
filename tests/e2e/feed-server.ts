/** A site on this computer with a page, two feeds and an address that fails until it is mended. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FeedSite {
  /** "127.0.0.1:4123": as somebody would type it. */
  readonly host: string
  /** From now on `/broken.xml` has a feed. */
  readonly mend: () => void
  /** From now on the first post of the journal is called so. */
  readonly retell: (title: string) => void
  /** From now on nothing is answered. */
  readonly hold: () => void
  readonly close: () => Promise<void>
}

const day = 86_400_000

interface Post {
  readonly title: string
  readonly summary: string
}

const journal: readonly Post[] = [
  { title: 'How we test every pump set', summary: 'Nine minutes in the test bay.' },
  { title: 'Sponsored: the show of the year', summary: 'An advertisement.' },
  { title: 'Marta runs the five-axis line', summary: 'A portrait from Brescia.' },
]
const weekly: readonly Post[] = [
  { title: 'Water reuse in the dairy industry', summary: 'Three plants, three answers.' },
  { title: 'Motor efficiency rules from July', summary: 'What changes for you.' },
]

/** Listens on a free port until it is closed. */
export async function startFeedSite(): Promise<FeedSite> {
  let isMended = false
  let isHeld = false
  let posts = journal
  const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
    '/': (response) => send(response, 'text/html', page),
    '/journal.xml': (response) => send(response, 'application/rss+xml', rss('Aurelia Journal', posts)),
    '/weekly.json': (response) => send(response, 'application/feed+json', JSON.stringify(jsonFeed('Fluid Handling Weekly', weekly))),
    '/broken.xml': (response) =>
      isMended
        ? send(response, 'application/rss+xml', rss('Careers feed', [{ title: 'A field engineer for Johor', summary: '' }]))
        : fail(response),
  }
  const server = createServer((request, response) => {
    if (!isHeld) (answers[request.url ?? ''] ?? fail)(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    mend: () => {
      isMended = true
    },
    retell: (title) => {
      posts = journal.map((post, index) => (index === 0 ? { ...post, title } : post))
    },
    hold: () => {
      isHeld = true
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const page = `<!doctype html><title>Aurelia Pumps</title>
<link rel="alternate" type="application/rss+xml" title="Journal" href="/journal.xml">
<link rel="alternate" type="application/feed+json" title="Weekly" href="/weekly.json"><p>Pumps</p>`

function rss(title: string, posts: readonly Post[]): string {
  const items = posts.map(
    (post, index) =>
      `<item><guid isPermaLink="false">${title}-${index}</guid><title>${post.title}</title><description>${post.summary}</description>` +
      `<link>https://aureliapumps.example/${encodeURIComponent(title)}/${index}</link><pubDate>${new Date(Date.now() - (index + 1) * day).toUTCString()}</pubDate></item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${title}</title><link>https://aureliapumps.example/</link><description>News</description><language>en</language>${items.join('')}</channel></rss>`
}

function jsonFeed(title: string, posts: readonly Post[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    items: posts.map((post, index) => ({
      id: `${title}-${index}`,
      url: `https://weekly.example/${index}`,
      title: post.title,
      content_text: post.summary,
      date_published: new Date(Date.now() - (index + 1) * day).toISOString(),
    })),
  }
}

function send(response: ServerResponse, type: string, body: string): void {
  response.setHeader('content-type', type)
  response.end(body)
}

function fail(response: ServerResponse): void {
  response.statusCode = 404
  response.end()
}

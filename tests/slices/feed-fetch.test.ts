/** A feed is fetched from a real server: once, again when it changed, along redirects, through proxies, or not at all with a reason. */
import { afterEach, expect, test } from 'vitest'
import { fetchFeed } from '#electron/services/feeds/fetch/fetch-feed.ts'
import { fetchLimits } from '#electron/services/feeds/fetch/limits.ts'
import type { FeedAnswer, FeedRequest, FetchOptions, Validators } from '#electron/services/feeds/fetch/types.ts'
import { AppError } from '#shared/rpc.ts'
import { makeCertificate } from './certificate.ts'
import { clumsy, feedXml, plain, raw, redirect, silent, tagged } from './feed-answers.ts'
import { type FeedServer, type Respond, serveFeeds } from './feed-server.ts'

const now = Date.UTC(2027, 0, 11, 9)
const year = 365 * 24 * 3_600_000
const opened: FeedServer[] = []

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

async function serve(answers: Readonly<Record<string, Respond>>, certificate?: Parameters<typeof serveFeeds>[1]): Promise<FeedServer> {
  const server = await serveFeeds(answers, certificate)
  opened.push(server)
  return server
}

function fetched(request: FeedRequest | string, options: Partial<FetchOptions> = {}): Promise<FeedAnswer> {
  const whole = { signal: new AbortController().signal, limits: fetchLimits, clock: () => now, ...options }
  return fetchFeed(typeof request === 'string' ? { url: request } : request, whole)
}

/** The refusal as code and data, which is what fills the sentence. */
async function refusal(request: FeedRequest | string, options: Partial<FetchOptions> = {}): Promise<readonly [string, object]> {
  try {
    return ['not refused', await fetched(request, options)]
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.data]
    throw error
  }
}

async function text(request: FeedRequest | string, options: Partial<FetchOptions> = {}): Promise<string> {
  const answer = await fetched(request, options)
  return answer.kind === 'fresh' ? new TextDecoder().decode(answer.bytes) : answer.kind
}

test('a feed is fetched with what the site says of it, by an app that says who it is, and the connection is closed', async () => {
  const headers = {
    'content-type': 'text/xml',
    'content-location': '/en/feed',
    'cache-control': 'public, max-age=900',
    age: '60',
    etag: 'W/"a"',
  }
  const server = await serve({ '/feed': plain(200, headers) })
  const answer = await fetched(`${server.origin}/feed#top`)
  const url = `${server.origin}/feed`
  expect(answer).toEqual({
    ...{ kind: 'fresh', url, movedTo: null, validators: { url, etag: 'W/"a"', lastModified: null }, freshForSeconds: 840 },
    ...{ bytes: Buffer.from(feedXml), contentType: 'text/xml', contentLocation: `${server.origin}/en/feed` },
  })
  expect(server.asked[0]?.headers).toMatchObject({
    'user-agent': expect.stringMatching(/^Groundswell\/\d+\.\d+\.\d+ /),
    accept: expect.stringContaining('application/rss+xml'),
    'accept-encoding': 'gzip, deflate, br',
    connection: 'close',
  })
  await server.isLeft()
})

test('a feed that has not changed is not fetched again', async () => {
  const server = await serve({ '/feed': tagged, '/moved': redirect(302, '/feed'), '/unasked': plain(304, {}, '') })
  const url = `${server.origin}/feed`
  const first = await fetched(url)
  const known = first.kind === 'fresh' ? first.validators : null
  expect(known).toEqual({ url, etag: '"one"', lastModified: 'Mon, 11 Jan 2027 08:00:00 GMT' })
  const unchanged = { kind: 'unchanged', url, movedTo: null, validators: known, freshForSeconds: 600 }
  expect(await fetched({ url, known })).toEqual(unchanged)
  expect(server.asked[1]?.headers).toMatchObject({ 'if-none-match': '"one"', 'if-modified-since': 'Mon, 11 Jan 2027 08:00:00 GMT' })
  expect(await fetched({ url: `${server.origin}/moved`, known })).toEqual(unchanged)
  const elsewhere: Validators = { url: `${server.origin}/old`, etag: '"one"', lastModified: null }
  expect((await fetched({ url, known: elsewhere })).kind).toBe('fresh')
  expect(await refusal(`${server.origin}/unasked`)).toEqual(['feed-broken-answer', { host: server.host, problem: 'protocol' }])
})

test('a feed that is compressed clumsily, or comes from an old server, is still read', async () => {
  const server = await serve(clumsy)
  for (const path of Object.keys(clumsy)) expect([path, await text(server.origin + path)]).toEqual([path, feedXml])
  await server.isLeft()
})

test('a body longer than its announced length is read as far as announced', async () => {
  const server = await serve({ '/short': raw(`HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n${feedXml}`) })
  expect(await text(`${server.origin}/short`)).toBe(feedXml.slice(0, 40))
})

test('an address is remembered as the new one only when every redirect to it is permanent', async () => {
  const server = await serve({
    '/feed': plain(200),
    ...{ '/301': redirect(301, '/308'), '/308': redirect(308, 'feed'), '/302': redirect(302, '/301'), '/mixed': redirect(301, '/307') },
    ...{ '/307': redirect(307, '/feed'), '/accent': redirect(301, Buffer.from('/città').toString('latin1')), '/citt%C3%A0': plain(200) },
  })
  const movedTo = async (path: string) => {
    const answer = await fetched(server.origin + path)
    return answer.kind === 'fresh' ? answer.movedTo : answer.kind
  }
  expect(await movedTo('/301')).toBe(`${server.origin}/feed`)
  expect(await movedTo('/302')).toBeNull()
  expect(await movedTo('/mixed')).toBeNull()
  expect(await movedTo('/accent')).toBe(`${server.origin}/citt%C3%A0`)
})

test('redirects in a circle, without end, to nowhere or out of the web are ended', async () => {
  const server = await serve({
    ...{ '/a': redirect(301, '/b'), '/b': redirect(302, '/a'), '/self': redirect(301, '/self'), '/nowhere': plain(301) },
    ...{ '/file': redirect(302, 'file:///etc/passwd'), '/ftp': redirect(302, 'ftp://127.0.0.1/feed') },
    '/far*': (request, response) => void response.writeHead(302, { location: `${request.url}x` }).end(),
  })
  const problems = { '/a': 'circle', '/self': 'circle', '/nowhere': 'nowhere', '/file': 'scheme', '/ftp': 'scheme', '/far': 'many' }
  for (const [path, problem] of Object.entries(problems))
    expect([path, await refusal(server.origin + path)]).toEqual([path, ['feed-redirect', { host: server.host, problem }]])
  expect(server.asked.filter(({ url }) => url.startsWith('/far'))).toHaveLength(fetchLimits.redirects + 1)
})

test('a login goes to its own site, and not along to another, nor back', async () => {
  const other = await serve({
    '/feed': plain(200),
    '/back*': (_, response) => void response.writeHead(302, { location: `${own.origin}/feed` }).end(),
  })
  const own: FeedServer = await serve({
    ...{ '/feed': plain(200), '/here': redirect(302, '/feed'), '/there': redirect(302, `${other.origin}/feed`) },
    ...{
      '/round': redirect(302, `${other.origin}/back`),
      '/named': redirect(302, other.origin.replace('//', '//user:secret@').concat('/feed')),
    },
  })
  const secrets = async () => ({ Authorization: 'Basic c2VjcmV0', 'X-Api-Key': 'secret' })
  for (const path of ['/here', '/there', '/round', '/named']) expect(await text({ url: own.origin + path, secrets })).toBe(feedXml)
  const told = ({ url, headers }: FeedServer['asked'][number]) => [url, headers.authorization ?? headers['x-api-key'] ?? null]
  const basic = 'Basic c2VjcmV0'
  const expected = [
    ['/here', basic],
    ['/feed', basic],
    ['/there', basic],
    ['/round', basic],
    ['/feed', null],
    ['/named', basic],
  ]
  expect(own.asked.map(told)).toEqual(expected)
  expect(other.asked.map(told)).toEqual([
    ['/feed', null],
    ['/back', null],
    ['/feed', null],
  ])
  expect(await refusal({ url: own.origin, secrets: async () => ({ Host: 'elsewhere' }) })).toEqual(['bad-input', {}])
  expect(await refusal({ url: own.origin, secrets: async () => ({ Key: 'a\nb: c' }) })).toEqual(['bad-input', {}])
})

test('what is no address of the web, or has a login in it, is not asked', async () => {
  for (const url of ['file:///etc/passwd', 'ftp://example.com/feed', 'javascript:1'])
    expect(await refusal(url)).toEqual(['feed-address', { problem: 'scheme', scheme: new URL(url).protocol }])
  expect(await refusal('not an address')).toEqual(['feed-address', { problem: 'unreadable', scheme: '' }])
  expect(await refusal('https://me:secret@example.com/')).toEqual(['feed-address', { problem: 'login', scheme: 'https:' }])
})

test('each status has its refusal, with how long the site wants to be left alone', async () => {
  const server = await serve({
    ...{ '/gone': plain(410), '/moved-gone': redirect(301, '/gone'), '/passing-gone': redirect(302, '/gone') },
    ...{ '/401': plain(401), '/403': plain(403), '/418': plain(418), '/500': plain(500), '/206': plain(206) },
    ...{ '/429': plain(429, { 'retry-after': '90' }), '/503': plain(503, { 'retry-after': 'Mon, 11 Jan 2027 12:00:00 GMT' }) },
  })
  expect(await fetched(`${server.origin}/gone`)).toEqual({ kind: 'gone' })
  expect(await fetched(`${server.origin}/moved-gone`)).toEqual({ kind: 'gone' })
  const facts = (status: number) => ({ host: server.host, status, retryAfterSeconds: 0, unit: 'none', count: 0 })
  const codes = {
    'passing-gone': 'feed-missing',
    401: 'feed-login',
    403: 'feed-forbidden',
    404: 'feed-missing',
    418: 'feed-status',
    500: 'feed-site-failed',
  }
  for (const [path, code] of Object.entries(codes))
    expect(await refusal(`${server.origin}/${path}`)).toEqual([code, facts(Number(path) || 410)])
  expect(await refusal(`${server.origin}/429`)).toEqual(['feed-busy', { ...facts(429), retryAfterSeconds: 90, unit: 'minutes', count: 2 }])
  expect(await refusal(`${server.origin}/503`)).toEqual([
    'feed-busy',
    { ...facts(503), retryAfterSeconds: 10_800, unit: 'hours', count: 3 },
  ])
  expect(await refusal(`${server.origin}/206`)).toEqual(['feed-broken-answer', { host: server.host, problem: 'protocol' }])
})

test('a server that is not there is told from one that refuses', async () => {
  const server = await serve({})
  await server.close()
  expect(await refusal(server.origin)).toEqual(['feed-unreachable', { host: server.host, problem: 'refused' }])
  expect((await refusal('http://nobody.invalid/feed'))[0]).toMatch(/^feed-(?:host-unknown|offline)$/)
})

test('only a certificate that is valid here, now, and for this site is trusted', async () => {
  const certificates = {
    good: makeCertificate('127.0.0.1', Date.now() - year, Date.now() + year),
    expired: makeCertificate('127.0.0.1', Date.now() - 2 * year, Date.now() - year),
    early: makeCertificate('127.0.0.1', Date.now() + year, Date.now() + 2 * year),
    foreign: makeCertificate('example.com', Date.now() - year, Date.now() + year),
  }
  const authorities = Object.values(certificates).map(({ cert }) => cert)
  const answers = { '/feed': plain(200), '/open': redirect(301, 'http://127.0.0.1/feed') }
  const good = await serve(answers, certificates.good)
  expect(await text(`${good.origin}/feed`, { authorities })).toBe(feedXml)
  expect(await refusal(`${good.origin}/open`, { authorities })).toEqual(['feed-redirect', { host: good.host, problem: 'unencrypted' }])
  expect(await refusal(`${good.origin}/feed`)).toEqual(['feed-certificate', { host: good.host, problem: 'self' }])
  for (const problem of ['expired', 'early', 'foreign'] as const) {
    const { origin, host } = await serve(answers, certificates[problem])
    expect(await refusal(`${origin}/feed`, { authorities })).toEqual(['feed-certificate', { host, problem }])
  }
  const unencrypted = await serve({ '/feed': plain(200) })
  const { origin, host } = unencrypted
  expect(await refusal(`${origin.replace('http', 'https')}/feed`)).toEqual(['feed-broken-answer', { host, problem: 'protocol' }])
})

test('the proxies of the system are used, for encrypted feeds too, and their refusals are told', async () => {
  const certificate = makeCertificate('blog.example', Date.now() - year, Date.now() + year)
  const site = await serve({ '/feed': plain(200) }, certificate)
  const proxy = await serve({ '/feed': plain(200), '/inside': redirect(302, 'http://127.0.0.1/secret'), '/login': plain(407) })
  const closed = await serve({ CONNECT: silent })
  const through = ({ host }: FeedServer) => ({ resolveProxy: async () => `PROXY ${host}; DIRECT`, authorities: [] })
  const secure = site.origin.replace('127.0.0.1', 'blog.example').concat('/feed')
  expect(await text('http://blog.example/feed', through(proxy))).toBe(feedXml)
  expect(proxy.asked[0]).toMatchObject({ url: 'http://blog.example/feed', headers: { host: 'blog.example' } })
  expect(await refusal(secure, through(proxy))).toEqual(['feed-certificate', { host: new URL(secure).host, problem: 'self' }])
  expect(proxy.asked[1]?.url).toBe(new URL(secure).host)
  expect(await text(secure, { ...through(proxy), authorities: [certificate.cert] })).toBe(feedXml)
  await proxy.isLeft()
  const proxied = (problem: string, { host }: FeedServer) => ['feed-proxy', { proxy: host, problem }]
  expect(await refusal(secure, through(closed))).toEqual(proxied('login', closed))
  await closed.close()
  expect(await refusal(secure, through(closed))).toEqual(proxied('unreachable', closed))
  expect(await refusal(secure, { resolveProxy: async () => 'SOCKS5 old:1080' })).toEqual([
    'feed-proxy',
    { proxy: 'SOCKS5 old:1080', problem: 'kind' },
  ])
  const inside = ['feed-redirect', { host: 'blog.example', problem: 'inside' }]
  expect(await refusal('http://blog.example/inside', through(proxy))).toEqual(inside)
  await proxy.isLeft()
  await site.isLeft()
})

test('a page whose answer is broken off, or no answer at all, is refused', async () => {
  const server = await serve({
    '/long': raw(`HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n${feedXml}`),
    '/reset': raw(`HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n${feedXml}`, 'reset'),
    '/reset-1.0': raw(`HTTP/1.0 200 OK\r\n\r\n${feedXml}`, 'reset'),
    '/no-end': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<?xml\r\n'),
    '/at-once': raw('', 'reset'),
    '/ssh': raw('SSH-2.0-OpenSSH_9.6\r\n'),
    '/chunk-size': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'),
    '/upgrade': raw('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
  })
  const problems = {
    '/long': 'cut',
    '/reset': 'cut',
    '/reset-1.0': 'cut',
    '/no-end': 'cut',
    '/at-once': 'cut',
    '/ssh': 'protocol',
    '/chunk-size': 'protocol',
    '/upgrade': 'protocol',
  }
  for (const [path, problem] of Object.entries(problems))
    expect([path, await refusal(server.origin + path)]).toEqual([path, ['feed-broken-answer', { host: server.host, problem }]])
  await server.isLeft()
})

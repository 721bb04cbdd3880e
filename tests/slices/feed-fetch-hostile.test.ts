/** Servers that mean harm, or are merely broken, cost little time and memory and leave a reason; whoever cancels is rid of them at once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchFeed } from '#electron/services/feeds/fetch/fetch-feed.ts'
import { fetchLimits } from '#electron/services/feeds/fetch/limits.ts'
import type { FetchLimits } from '#electron/services/feeds/fetch/types.ts'
import { AppError } from '#shared/rpc.ts'
import { bombs, drip, feedXml, floods, junk, plain, raw, silent } from './feed-answers.ts'
import { type FeedServer, serveFeeds } from './feed-server.ts'

/** Of both ends together: they share this process. */
const mostCpuMs = 2_000
/** What the operating system and both ends hold on the way, beyond what was taken. */
const onTheWay = 8_000_000

let server: FeedServer

beforeAll(async () => {
  server = await serveFeeds({
    ...prefixed('/bomb', bombs()),
    ...prefixed('/flood', floods),
    ...prefixed('/junk', junk),
    ...{ '/silent': silent, '/slow-header': drip('HTTP/1.1 200 OK\r\nX-Slow: ', 5), '/slow-body': drip('HTTP/1.1 200 OK\r\n\r\n', 5) },
    ...{ '/half-header': raw('HTTP/1.1 200 OK\r\nContent-', 'open'), '/half-body': raw(`HTTP/1.1 200 OK\r\n\r\n${feedXml}`, 'open') },
    ...{ '/told': plain(200, { 'content-length': '500000000' }), '/ten': plain(200, {}, 'x'.repeat(10)) },
  })
})
afterAll(() => server.close())

function prefixed<T>(prefix: string, answers: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(answers).map(([path, answer]) => [prefix + path, answer]))
}

/** Why it was refused, in short. */
async function refusal(path: string, limits: FetchLimits = fetchLimits, signal = new AbortController().signal): Promise<string> {
  try {
    const answer = await fetchFeed({ url: server.origin + path }, { signal, limits, clock: Date.now })
    return answer.kind
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return [error.code, error.data['problem'] ?? error.data['phase'] ?? error.data['megabytes'] ?? ''].join(' ').trim()
  }
}

async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const tooLarge = `feed-too-large ${fetchLimits.bytes / 1_000_000}`
const framing = 'feed-broken-answer framing'
const protocol = 'feed-broken-answer protocol'
const compression = 'feed-broken-answer compression'

test.for([
  ['/bomb/gzip', tooLarge],
  ['/bomb/brotli', tooLarge],
  ['/bomb/deflate', tooLarge],
  ['/bomb/layers', compression],
  ['/bomb/nothing', tooLarge],
  ['/flood/endless', tooLarge],
  ['/flood/chunks', tooLarge],
  ['/flood/tiny-chunks', framing],
  ['/flood/tiny-gzip-chunks', framing],
  ['/flood/hints', framing],
  ['/flood/headers', protocol],
  ['/flood/trailers', protocol],
  ['/flood/extension', protocol],
  ['/flood/pieces', framing],
  ['/flood/gzip-pieces', framing],
  ['/told', tooLarge],
] as const)('%s is ended as “%s” before it takes much time or more than is allowed', async ([path, reason]) => {
  const before = server.sent()
  const spent = await cpuMs(async () => expect(await refusal(path)).toBe(reason))
  await server.isLeft()
  expect(server.sent() - before).toBeLessThan(fetchLimits.bytes + onTheWay)
  expect(spent).toBeLessThan(mostCpuMs)
})

test('no more is taken in than a smaller limit allows, before and after decompression', async () => {
  const limits = { ...fetchLimits, bytes: 1_000_000 }
  for (const path of ['/flood/endless', '/bomb/gzip', '/bomb/brotli']) {
    const before = server.sent()
    expect([path, await refusal(path, limits)]).toEqual([path, 'feed-too-large 1'])
    await server.isLeft()
    expect(server.sent() - before).toBeLessThan(limits.bytes + onTheWay)
  }
  expect(await refusal('/ten', { ...fetchLimits, bytes: 10 })).toBe('fresh')
  expect(await refusal('/ten', { ...fetchLimits, bytes: 9 })).toBe('feed-too-large 0.000009')
})

test.for(Object.keys(junk))('a body that is compressed wrongly is refused: %s', async (path) => {
  expect(await refusal(`/junk${path}`)).toBe(compression)
  await server.isLeft()
})

test.for([
  ['/silent', 'headers'],
  ['/half-header', 'headers'],
  ['/slow-header', 'headers'],
  ['/half-body', 'body'],
  ['/slow-body', 'body'],
] as const)('%s runs out of the time for its %s, however steadily it drips', async ([path, phase]) => {
  expect(await refusal(path, { ...fetchLimits, [`${phase}Ms`]: 100 })).toBe(`feed-timeout ${phase}`)
  await server.isLeft()
})

test('a proxy script or a key store that never answers is not waited for', async () => {
  const never = () => new Promise<never>(() => {})
  const url = `${server.origin}/ten`
  const options = (limits: Partial<FetchLimits>) => ({
    signal: new AbortController().signal,
    limits: { ...fetchLimits, ...limits },
    clock: Date.now,
  })
  const script = fetchFeed({ url }, { ...options({ connectMs: 100 }), resolveProxy: never })
  await expect(script).rejects.toMatchObject({ code: 'feed-timeout', data: { phase: 'connect' } })
  const store = fetchFeed({ url, secrets: never }, options({ totalMs: 100 }))
  await expect(store).rejects.toMatchObject({ code: 'feed-timeout', data: { phase: 'total' } })
})

test('everything together has a time too', async () => {
  expect(await refusal('/slow-body', { ...fetchLimits, totalMs: 100 })).toBe('feed-timeout total')
  await server.isLeft()
})

test.for(['/silent', '/half-header', '/half-body', '/flood/endless', '/slow-body'])(
  'cancelling closes the connection at once: %s',
  async (path) => {
    const cancel = new AbortController()
    const count = server.asked.length
    const refused = refusal(path, fetchLimits, cancel.signal)
    await server.isAsked(count)
    cancel.abort()
    expect(await refused).toBe('cancelled')
    await server.isLeft()
  },
)

test('what is cancelled before it began asks nobody', async () => {
  const count = server.asked.length
  expect(await refusal('/ten', fetchLimits, AbortSignal.abort())).toBe('cancelled')
  expect(server.asked).toHaveLength(count)
})

/** Fetches a feed, politely towards good sites and safely from hostile ones. */
import { AppError } from '#shared/rpc.ts'
import { isInside, readAddress } from './addresses.ts'
import { type Answer, ask } from './ask.ts'
import { readBody } from './body.ts'
import { freshForSeconds, headerAddress } from './headers.ts'
import { type Hop, nextHop } from './redirects.ts'
import { brokenAnswer, statusRefusal } from './refusals.ts'
import type { FeedAnswer, FeedRequest, FetchOptions, Validators } from './types.ts'
import { userAgent } from './user-agent.ts'
import { createWatch, type Watch } from './watch.ts'

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1'
/** Headers that are ours to say; a login is any other. */
const ours = /^(?:host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect|accept-encoding|proxy-.*)$/i

/**
 * What is at an address: new bytes, "unchanged" (304), or "gone" (410) for good. Nothing is kept between calls, no connection either.
 * Refuses with an AppError: `cancelled`, `bad-input` (a login that is no header), or one of the codes `feed-…` that tell what happened on
 * the way; `retryAfterSeconds` in the data of those with a status is what the site asks for, 0 for nothing.
 */
export async function fetchFeed(request: FeedRequest, options: FetchOptions): Promise<FeedAnswer> {
  const url = readAddress(request.url)
  const watch = createWatch(options.signal, options.limits)
  try {
    if (watch.signal.aborted) throw watch.signal.reason
    const secrets = request.secrets === undefined ? {} : await watch.orStopped(request.secrets())
    if (Object.keys(secrets).some((name) => ours.test(name))) throw new AppError('bad-input')
    const { outsideOnly = false } = request
    if (outsideOnly && isInside(url.hostname)) throw new AppError('feed-redirect', { host: url.host, problem: 'inside' })
    const start: Hop = { url, secrets, permanent: true, outsideOnly, seen: [] }
    return await follow(start, request, options, watch)
  } finally {
    watch.close()
  }
}

async function follow(
  start: Hop,
  { known, accept: wanted = accept }: FeedRequest,
  options: FetchOptions,
  watch: Watch,
): Promise<FeedAnswer> {
  let hop = start
  for (let redirects = 0; redirects <= options.limits.redirects; redirects++) {
    const asked = known?.url === hop.url.href ? known : null
    const answer = await ask(hop.url, { accept: wanted, ...headersFor(hop, asked) }, hop.outsideOnly, options, watch)
    const next = nextHop(hop, answer)
    if (next === null) return settle(hop, asked, answer, options, watch)
    answer.response.destroy()
    hop = next
  }
  throw new AppError('feed-redirect', { host: start.url.host, problem: 'many' })
}

function headersFor({ secrets }: Hop, asked: Validators | null): Record<string, string> {
  return {
    ...{ 'accept-encoding': 'gzip, deflate, br', 'user-agent': userAgent },
    ...(asked?.etag ? { 'if-none-match': asked.etag } : {}),
    ...(asked?.lastModified ? { 'if-modified-since': asked.lastModified } : {}),
    ...secrets,
  }
}

async function settle(hop: Hop, asked: Validators | null, answer: Answer, options: FetchOptions, watch: Watch): Promise<FeedAnswer> {
  const { status, response } = answer
  const { headers } = response
  // After a passing redirect, 410 is about where it led, not about the feed.
  if (status === 410 && hop.permanent) return { kind: 'gone' }
  if (status === 206 || (status === 304 && asked === null)) throw brokenAnswer(hop.url.host, 'protocol')
  const reached = {
    url: hop.url.href,
    movedTo: hop.permanent && hop.seen.length > 0 ? hop.url.href : null,
    validators: {
      url: hop.url.href,
      etag: headers.etag ?? (status === 304 ? (asked?.etag ?? null) : null),
      lastModified: headers['last-modified'] ?? (status === 304 ? (asked?.lastModified ?? null) : null),
    },
    freshForSeconds: freshForSeconds(headers),
  }
  if (status === 304) return { kind: 'unchanged', ...reached }
  if (status < 200 || status > 299) throw statusRefusal(status, hop.url.host, headers['retry-after'], options.clock())
  const bytes = await readBody(answer, watch, { host: hop.url.host, limit: options.limits.bytes })
  const contentLocation = headerAddress(headers['content-location'], hop.url)?.href ?? null
  return { kind: 'fresh', ...reached, bytes, contentType: headers['content-type'] ?? null, contentLocation }
}

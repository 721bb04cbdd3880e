/** The one door for feeds: bytes in, a feed in our shape out, or a refusal that says what to do. Nothing here reads a file or the network. */
import { AppError } from '#shared/rpc.ts'
import { decodeFeed } from './decode.ts'
import { parseJsonFeed } from './json-feed.ts'
import { feedLimits } from './limits.ts'
import { mapFeed } from './map-feed.ts'
import type { FeedHints, ParsedFeed } from './types.ts'
import { isAbsolute } from './urls.ts'
import { feedsOfPage, isWebPage } from './web-page.ts'

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed, however broken. Refuses `feed-too-large`, `feed-empty`, `feed-unreadable`
 * for what is no feed, and `feed-is-page` for a web page, with the feeds it names in `links` (one a line) and their number in `count`.
 */
export function parseFeed(bytes: Uint8Array, hints: FeedHints = {}): ParsedFeed {
  if (bytes.length > feedLimits.bytes) throw new AppError('feed-too-large', { megabytes: feedLimits.bytes / 1_000_000 })
  const text = decodeFeed(bytes, hints.contentType ?? null)
  const base = hints.base !== undefined && hints.base !== null && isAbsolute(hints.base) ? hints.base : null
  const start = text.trimStart().charAt(0)
  if (start === '') throw new AppError('feed-empty')
  if (isWebPage(text)) throw pageRefusal(text, base)
  const feed = (start === '{' || start === '[' ? parseJsonFeed(text, base) : null) ?? mapFeed(text, base)
  if (feed !== null) return feed
  throw /<(?:html|head)[\s>]/i.test(text.slice(0, 100_000)) ? pageRefusal(text, base) : new AppError('feed-unreadable')
}

function pageRefusal(text: string, base: string | null): AppError {
  const links = feedsOfPage(text, base)
  return new AppError('feed-is-page', { count: links.length, first: links[0] ?? '', links: links.join('\n') })
}

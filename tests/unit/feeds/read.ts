/** Feeds as the tests write them: a few elements, wrapped where they must be. */
import { parseFeed } from '#electron/services/feeds/parse/parse-feed.ts'
import type { FeedHints, ParsedFeed, ParsedItem } from '#electron/services/feeds/parse/types.ts'
import { AppError } from '#shared/rpc.ts'

const encoder = new TextEncoder()

/** Every namespace that feeds use, under prefixes that nobody uses. */
const namespaces = [
  'xmlns:d="http://purl.org/dc/elements/1.1/"',
  'xmlns:t="http://purl.org/dc/terms/"',
  'xmlns:c="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:m="http://search.yahoo.com/mrss/"',
  'xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:a="http://www.w3.org/2005/Atom"',
  'xmlns:fb="http://rssnamespace.org/feedburner/ext/1.0"',
].join(' ')

export function readFeed(source: string, hints?: FeedHints): ParsedFeed {
  return parseFeed(encoder.encode(source), hints)
}

/** The item with this inside, in RSS 2.0. */
export function rssItem(inside: string, hints?: FeedHints): ParsedItem {
  return only(readFeed(`<rss version="2.0" ${namespaces}><channel><title>T</title><item>${inside}</item></channel></rss>`, hints))
}

/** The entry with this inside, in Atom 1.0. */
export function atomEntry(inside: string, hints?: FeedHints): ParsedItem {
  return only(readFeed(`<feed xmlns="http://www.w3.org/2005/Atom" ${namespaces}><title>T</title><entry>${inside}</entry></feed>`, hints))
}

/** The entry with this inside, in Atom 0.3. */
export function oldAtomEntry(inside: string): ParsedItem {
  return only(readFeed(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry>${inside}</entry></feed>`))
}

export function only(feed: ParsedFeed): ParsedItem {
  const [item] = feed.items
  if (item === undefined) throw new Error('no item was read')
  return item
}

/** The refusal of these bytes. */
export function refusalOf(bytes: Uint8Array | string, hints?: FeedHints): AppError {
  try {
    parseFeed(typeof bytes === 'string' ? encoder.encode(bytes) : bytes, hints)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('was read')
}

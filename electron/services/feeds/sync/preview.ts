/** Looks at a feed, or at the feed that a page names, without keeping anything. */
import type { Locale } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { isInside } from '../fetch/addresses.ts'
import { fetchFeed } from '../fetch/fetch-feed.ts'
import { goneRefusal } from '../fetch/refusals.ts'
import type { FetchOptions } from '../fetch/types.ts'
import type { ParsedFeed } from '../parse/types.ts'
import { typedAddresses } from './addresses.ts'
import { shortened, toLocale } from './entry.ts'
import { feedsNamed } from './read-source.ts'
import { parseAnswer } from './take-in.ts'

export interface FeedLook {
  /** Where the feed is. */
  readonly url: string
  readonly title: string
  readonly siteUrl: string
  readonly locale: Locale | null
  /** Items in the feed; those below are the first. */
  readonly count: number
  readonly items: readonly {
    readonly title: string
    readonly summary: string
    readonly url: string | null
    readonly publishedAt: number | null
  }[]
  /** Other feeds that the same page names. */
  readonly others: readonly string[]
}

const mostItems = 30
/** Refusals after which the other of two addresses may be meant: nothing listens there, or not in this way. */
const elsewhere = new Set(['feed-unreachable', 'feed-certificate', 'feed-broken-answer', 'feed-host-unknown', 'feed-timeout'])

/** `text` as somebody typed it. Refuses as fetching and reading do; `feed-is-page` where a page names no feed. */
export async function previewFeed(text: string, options: FetchOptions): Promise<FeedLook> {
  const [first, second] = typedAddresses(text)
  try {
    return await lookAt(first.href, options)
  } catch (error) {
    if (second === undefined || !(error instanceof AppError) || !elsewhere.has(error.code)) throw error
    // Of two refusals the first is told: it is about the likelier address.
    return lookAt(second.href, options).catch(() => Promise.reject(error))
  }
}

async function lookAt(address: string, options: FetchOptions): Promise<FeedLook> {
  const page = await fetchFresh(address, options, false)
  try {
    return toLook(page.movedTo ?? address, parseAnswer(page), [])
  } catch (error) {
    const [first, ...others] = feedsNamed(error)
    if (first === undefined) throw error
    const answer = await fetchFresh(first, options, !isInside(new URL(page.url).hostname))
    return toLook(answer.movedTo ?? first, parseAnswer(answer), others)
  }
}

async function fetchFresh(url: string, options: FetchOptions, outsideOnly: boolean) {
  const answer = await fetchFeed({ url, outsideOnly }, options)
  if (answer.kind === 'fresh') return answer
  throw goneRefusal(new URL(url))
}

function toLook(url: string, { title, link, language, items }: ParsedFeed, others: readonly string[]): FeedLook {
  return {
    ...{ url, title, others },
    siteUrl: /^https?:/i.test(link ?? '') ? (link ?? '') : '',
    locale: toLocale(language) ?? toLocale(items[0]?.language ?? null),
    count: items.length,
    items: items.slice(0, mostItems).map((item) => ({
      title: shortened(item.title || item.summary, 300),
      summary: shortened(item.summary, 1000),
      url: item.url,
      publishedAt: item.publishedAt,
    })),
  }
}

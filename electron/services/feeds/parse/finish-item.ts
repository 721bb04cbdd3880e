/** What every item gets at the end, whatever its format: an id that stays the same, the link without trackers, and content for who asks for it. */
import { createHash } from 'node:crypto'
import { type HtmlAllowance, safeHtml } from './html-safe.ts'
import { escapeHtml, harmless, htmlToText } from './html-text.ts'
import { feedLimits } from './limits.ts'
import type { FeedText, ParsedItem } from './types.ts'
import { canonicalUrl } from './urls.ts'
import type { Clocks } from './zones.ts'

export type ItemFacts = Omit<ParsedItem, 'id' | 'canonicalUrl' | 'content'> & { readonly writtenId: string }

/** How much of a feed's texts is still read and cleaned, in UTF-16 units. */
export interface Allowance extends HtmlAllowance {
  /** Of texts as they are written: below 0, items behind are not read. */
  source: number
  /** Of safe HTML, which absolute links may make much longer: below 0, words are kept. */
  content: number
  /** The clocks of the places that its dates name. */
  readonly clocks: Clocks
}

/** What a feed is read with. */
export function fullAllowance(): Allowance {
  return { odd: feedLimits.oddHtml, source: feedLimits.content, content: feedLimits.content, clocks: new Map() }
}

/** The id is what the feed calls it, else the canonical link, else a hash of title, summary and date. */
export function finishItem({ writtenId, ...facts }: ItemFacts, allowance: Allowance): ParsedItem {
  const canonical = canonicalUrl(facts.url)
  const { contentSource } = facts
  allowance.source -= contentSource?.source.length ?? 0
  let content: string | null = null
  return {
    ...facts,
    id: harmless(writtenId) || (canonical ?? facts.url ?? hashOf(facts)),
    canonicalUrl: canonical,
    // Most of what feeds say they have said before, and nobody asks for it again.
    get content() {
      content ??= contentSource === null ? '' : contentOf(contentSource, allowance)
      return content
    },
  }
}

function contentOf({ source, isHtml, base }: FeedText, allowance: Allowance): string {
  const html = isHtml ? source : escapeHtml(source)
  const content = allowance.content < 0 ? escapeHtml(htmlToText(html)) : safeHtml(html, base, allowance)
  allowance.content -= content.length
  return content
}

function hashOf({ title, summary, publishedAt }: Omit<ItemFacts, 'writtenId'>): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify([title, summary, publishedAt]))
    .digest('hex')}`
}

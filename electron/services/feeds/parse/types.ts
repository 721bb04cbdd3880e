/** What a feed becomes once it is read: the same shape for every format, text as text, HTML made safe, instants in milliseconds. */

/** What is known of a feed besides its bytes. */
export interface FeedHints {
  /** The `Content-Type` header it came with. */
  readonly contentType?: string | null
  /** Its address, or the `Content-Location` it came with: relative links start there. */
  readonly base?: string | null
}

export interface ParsedFeed {
  readonly title: string
  readonly link: string | null
  /** As the feed writes it, for example "en-GB". */
  readonly language: string | null
  /** In the order of the feed; of more than `feedLimits.items`, the newest. */
  readonly items: readonly ParsedItem[]
  /** The feed has more items than these. */
  readonly cut: boolean
  /** How many items the feed has, those that are not kept included, as far as it was read. */
  readonly total: number
}

/** A text of a feed as it was meant: HTML, or plain. */
export interface FeedText {
  readonly source: string
  readonly isHtml: boolean
  /** Where its relative links start. */
  readonly base: string | null
}

export interface ParsedItem {
  /** guid, else the canonical link, else a hash of what it says. */
  readonly id: string
  /** As the feed has it, made absolute. */
  readonly url: string | null
  /** Without what only counts clicks: the same for every copy of a link. */
  readonly canonicalUrl: string | null
  readonly title: string
  /** The feed's description or summary as plain text, whole; the content where there is neither. */
  readonly summary: string
  /** Safe HTML of the longest text there is, links absolute; made when it is first asked for. */
  readonly content: string
  /** What `content` is made of: as long as it stays the same, so does `content`. Null: of nothing, or it was given as it is. */
  readonly contentSource: FeedText | null
  /** Epoch milliseconds; null where the feed gives no date that can be read. */
  readonly publishedAt: number | null
  readonly updatedAt: number | null
  readonly author: string | null
  readonly imageUrl: string | null
  readonly language: string | null
  readonly categories: readonly string[]
}

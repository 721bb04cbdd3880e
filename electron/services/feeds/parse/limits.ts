/** How much of a feed is read: what is hostile or absurd ends early, with bounded memory. */
export const feedLimits = {
  /** Bytes; a longer feed is refused. */
  bytes: 32_000_000,
  /** Items kept: of more, the newest. */
  items: 10_000,
  /** Items that are read before the first of them are finished. */
  waiting: 100,
  /** Elements within each other; deeper ones lose their tags and keep their text. */
  depth: 200,
  /** Elements in one element, and attributes of one: the rest of more is not read. */
  children: 20_000,
  attributes: 100,
  /** Elements of what is said of the whole feed, and of one item: where they end, the feed is cut. */
  elements: 200_000,
  /** Elements in all. */
  elementsInAll: 1_500_000,
  /** UTF-16 units of one text: the rest of a longer one is not read. */
  text: 500_000,
  /** UTF-16 units of texts in all: items behind are not read. As much safe HTML is made of them at most: of more, the words are kept. */
  content: 20_000_000,
  /** UTF-16 units of HTML with surprises that are cleaned: of more, the words are kept. */
  oddHtml: 4_000_000,
  /** UTF-16 units of texts that look as if they had been read in a wrong encoding and are looked at: the rest of more stays as it is. */
  misread: 2_000_000,
  /** Authors or categories of one item. */
  names: 100,
  /** Entities that a document declares for itself. */
  entities: 500,
} as const

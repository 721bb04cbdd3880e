/** What each network takes in one post and how it counts, as its own help pages said in November 2026; the networks change this without notice. */
import type { Network } from '../networks.ts'
import { graphemesOf } from './graphemes.ts'
import { readText, type Span } from './reading.ts'

export interface Limit {
  /** The most a post may hold, in the network's own units. */
  readonly characters: number
  /** What every link counts as; null where it counts as it is written. */
  readonly link: number | null
  /** From how many hashtags on readers see a heap. */
  readonly hashtags: number
  /** From how many hashtags on the network refuses the post; null where it does not. */
  readonly hashtagsRefused: number | null
  readonly emoji: number
  /** About how many characters stand before "more"; readers who do not open the post see no others. */
  readonly shown: number
}

/**
 * LinkedIn 3,000 characters (linkedin.com/help/linkedin/answer/a528176). X 280 by weight, links 23 (docs.x.com, counting characters). Facebook 63,206.
 * Instagram 2,200 and 30 hashtags (help.instagram.com/351460621611097). Threads 500 (developers.facebook.com/docs/threads). Bluesky 300 graphemes
 * (app.bsky.feed.post lexicon). Mastodon 500, links 23 (docs.joinmastodon.org/user/posting). TikTok 2,200 for a video by the content API, 4,000 for
 * photos: the smaller counts. WhatsApp 65,536 a message. The places of "more" and the advised numbers of hashtags and emoji are our own observation.
 */
export const limits: Readonly<Record<Network, Limit>> = {
  linkedin: { characters: 3000, link: null, hashtags: 5, hashtagsRefused: null, emoji: 6, shown: 210 },
  x: { characters: 280, link: 23, hashtags: 3, hashtagsRefused: null, emoji: 5, shown: 280 },
  facebook: { characters: 63_206, link: null, hashtags: 4, hashtagsRefused: null, emoji: 8, shown: 400 },
  instagram: { characters: 2200, link: null, hashtags: 12, hashtagsRefused: 30, emoji: 12, shown: 125 },
  threads: { characters: 500, link: null, hashtags: 2, hashtagsRefused: null, emoji: 6, shown: 500 },
  bluesky: { characters: 300, link: null, hashtags: 4, hashtagsRefused: null, emoji: 5, shown: 300 },
  mastodon: { characters: 500, link: 23, hashtags: 6, hashtagsRefused: null, emoji: 6, shown: 500 },
  tiktok: { characters: 2200, link: null, hashtags: 6, hashtagsRefused: null, emoji: 8, shown: 100 },
  whatsapp: { characters: 65_536, link: null, hashtags: 3, hashtagsRefused: null, emoji: 10, shown: 700 },
}

/** How long a text is in the network's own units: graphemes; on X letters weigh 1 or 2; where links have a price of their own, that. */
export function lengthOn(network: Network, text: string): number {
  return measure(network, text, readText(text).links).length
}

export interface Measured {
  readonly length: number
  /** UTF-16 offset from which on the text is too long; null when it fits. */
  readonly overFrom: number | null
}

/** `links`: their places in the text, in order. */
export function measure(network: Network, text: string, links: readonly Span[]): Measured {
  const { characters, link } = limits[network]
  let length = 0
  let overFrom: number | null = null
  const add = (weight: number, at: number) => {
    length += weight
    if (length > characters && overFrom === null) overFrom = at
  }
  let from = 0
  const addText = (to: number) => {
    for (const { segment, index } of graphemesOf(text.slice(from, to))) add(network === 'x' ? weightOnX(segment) : 1, from + index)
  }
  for (const { start, end } of link === null ? [] : links) {
    addText(start)
    add(link ?? 0, start)
    from = end
  }
  addText(text.length)
  return { length, overFrom }
}

/** Whether a text certainly fits, told without counting. */
export function surelyFits(network: Network, text: string, links: readonly Span[]): boolean {
  const { characters, link } = limits[network]
  return text.length * (network === 'x' ? 2 : 1) + links.length * (link ?? 0) <= characters
}

const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

/** The weights of X's counting rules, version 3: an emoji is 2 however many code points it takes, most letters outside Latin, Greek, Cyrillic and Arabic are 2 each. */
function weightOnX(grapheme: string): number {
  if (pictograph.test(grapheme) && grapheme.length > 1) return 2
  let weight = 0
  for (const letter of grapheme.normalize('NFC')) weight += isLight(letter.codePointAt(0) ?? 0) ? 1 : 2
  return weight
}

function isLight(point: number): boolean {
  return point <= 4351 || (point >= 8192 && point <= 8205) || (point >= 8208 && point <= 8223) || (point >= 8242 && point <= 8247)
}

/** What a page says of itself in its head: title, description and picture, as it wants to be shown elsewhere. */
import type { Locale } from '#shared/ids.ts'
import { parseDate } from '../parse/dates.ts'
import { decodeFeed } from '../parse/decode.ts'
import { foldSpace, walkHtml } from '../parse/html-text.ts'
import { resolveUrl } from '../parse/urls.ts'
import { toLocale } from './entry.ts'

export interface PageFacts {
  /** Plain text; '' where the page does not say. */
  readonly title: string
  readonly summary: string
  readonly author: string
  /** Absolute, of the web; '' where there is none. */
  readonly imageUrl: string
  readonly locale: Locale | null
  /** Epoch milliseconds. */
  readonly publishedAt: number | null
}

/** UTF-16 units that are searched. */
const headLength = 500_000
/** By preference. */
const titles = ['og:title', 'twitter:title', 'dc.title', 'title']
const descriptions = ['og:description', 'twitter:description', 'description', 'dc.description']
const authors = ['author', 'article:author', 'dc.creator', 'twitter:creator']
const languages = ['lang', 'og:locale', 'dc.language']
const dates = ['article:published_time', 'og:article:published_time', 'date', 'dc.date']
const images = ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src', 'image_src']

/** `address` is where the page came from; relative links start there unless it says otherwise. */
export function pageFacts(bytes: Uint8Array, contentType: string | null, address: string): PageFacts {
  const { facts, base } = readHead(decodePage(bytes, contentType).slice(0, headLength), address)
  const first = (names: readonly string[]) => names.map((name) => facts.get(name) ?? '').find((text) => text !== '') ?? ''
  const picture = first(images)
  const image = picture === '' ? null : resolveUrl(picture, base)
  return {
    title: foldSpace(first(titles)),
    summary: foldSpace(first(descriptions)),
    author: foldSpace(first(authors)),
    locale: toLocale(first(languages) || null),
    publishedAt: parseDate(first(dates)),
    imageUrl: image !== null && /^https?:/i.test(image) ? image : '',
  }
}

/** A page may say only in its head how it is written. */
function decodePage(bytes: Uint8Array, contentType: string | null): string {
  if (/charset/i.test(contentType ?? '')) return decodeFeed(bytes, contentType)
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const charset = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  return decodeFeed(bytes, charset === undefined ? contentType : `text/html; charset=${charset}`)
}

/** The first of equal names counts. */
function readHead(html: string, address: string) {
  const facts = new Map<string, string>()
  let base = address
  let isTitle = false
  const note = (name: string, value: string) => {
    if (name !== '' && value.trim() !== '' && !facts.has(name)) facts.set(name, value)
  }
  walkHtml(html, {
    open: ({ name, attributes }) => {
      isTitle = name === 'title'
      const href = attributes.get('href') ?? ''
      if (name === 'meta')
        note((attributes.get('property') ?? attributes.get('name') ?? '').trim().toLowerCase(), attributes.get('content') ?? '')
      if (name === 'html') note('lang', attributes.get('lang') ?? '')
      if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'image_src') note('image_src', href)
      if (name === 'base' && href !== '') base = resolveUrl(href, address) ?? address
    },
    text: (text) => {
      if (isTitle) note('title', text)
    },
    close: () => {
      isTitle = false
    },
  })
  return { facts, base }
}

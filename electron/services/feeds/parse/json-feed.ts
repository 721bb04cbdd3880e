/** JSON Feed 1.0 and 1.1, with what people write instead of what the specification says. */
import { distinct } from './categories.ts'
import { parseDate } from './dates.ts'
import { type Allowance, finishItem, fullAllowance } from './finish-item.ts'
import { firstImage, foldSpace, harmless, htmlToText } from './html-text.ts'
import { webImage } from './images.ts'
import { feedLimits } from './limits.ts'
import { newestOf } from './newest.ts'
import { nameOf } from './people.ts'
import type { ParsedFeed, ParsedItem } from './types.ts'
import { resolveUrl } from './urls.ts'

type Fields = Readonly<Record<string, unknown>>

/** Null where the text is no JSON, or JSON that is no feed. */
export function parseJsonFeed(text: string, base: string | null): ParsedFeed | null {
  const feed = parsed(text)
  const items = isFields(feed) ? feed['items'] : null
  if (!isFields(feed) || !(Array.isArray(items) || /jsonfeed\.org/.test(line(feed['version'])))) return null
  const listed = Array.isArray(items) ? items.filter(isFields) : []
  const link = address(feed['home_page_url'], base)
  const inherited = {
    base: base ?? address(feed['feed_url'], null) ?? link,
    author: authorsOf(feed),
    language: line(feed['language']) || null,
  }
  return {
    title: title(feed['title']),
    link,
    language: inherited.language,
    ...readItems(listed, inherited),
    total: listed.length,
  }
}

function readItems(listed: readonly Fields[], inherited: Inherited): Pick<ParsedFeed, 'items' | 'cut'> {
  const allowance = fullAllowance()
  const dates = listed.length > feedLimits.items ? listed.map((each) => dateOf(each, allowance)) : []
  const newest = newestOf(dates, feedLimits.items)
  const kept = listed.filter((_, place) => (newest === null ? place < feedLimits.items : newest.has(place)))
  const items: ParsedItem[] = []
  for (const each of kept) {
    if (allowance.source < 0) break
    items.push(mapItem(each, inherited, allowance))
  }
  return { items, cut: items.length < listed.length }
}

function dateOf(item: Fields, { clocks }: Allowance): number | null {
  return parseDate(line(item['date_published']), clocks) ?? parseDate(line(item['date_modified']), clocks)
}

interface Inherited {
  readonly base: string | null
  readonly author: string | null
  readonly language: string | null
}

function mapItem(item: Fields, { base: feedBase, author, language }: Inherited, allowance: Allowance): ParsedItem {
  const url = address(item['url'], feedBase) ?? address(item['external_url'], feedBase)
  const base = feedBase ?? url
  const html = text(item['content_html'])
  const words = text(item['content_text'])
  const summary = text(item['summary'])
  const facts = {
    writtenId: foldSpace(line(item['id'])),
    url,
    title: title(item['title']),
    summary: summary !== '' ? harmless(foldSpace(summary)) : words !== '' ? harmless(foldSpace(words)) : htmlToText(html),
    contentSource: { source: html || words || summary, isHtml: html !== '', base },
    publishedAt: dateOf(item, allowance),
    updatedAt: parseDate(line(item['date_modified']), allowance.clocks),
    author: authorsOf(item) ?? author,
    imageUrl: webImage(line(item['image']) || line(item['banner_image']) || attachedImage(item) || firstImage(html) || undefined, base),
    language: line(item['language']) || language,
    categories: distinct(list(item['tags']).map(line)),
  }
  return finishItem(facts, allowance)
}

/** Version 1.1 has `authors`, 1.0 `author`; either may be a bare name. */
function authorsOf(fields: Fields): string | null {
  const people = list(fields['authors'] ?? fields['author']).slice(0, feedLimits.names)
  const names = people
    .map((each) => nameOf(isFields(each) ? line(each['name']) || line(each['url']) : line(each)))
    .filter((name) => name !== '')
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}

function attachedImage(item: Fields): string {
  const image = list(item['attachments'])
    .filter(isFields)
    .find((each) => /^image\//i.test(line(each['mime_type'])))
  return image === undefined ? '' : line(image['url'])
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** Text or a number, as text; numbers because ids and dates are often written so. */
function line(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, feedLimits.text) : typeof value === 'number' ? String(value) : ''
}

function text(value: unknown): string {
  return line(value)
}

/** The specification says plain text; many write entities all the same. */
function title(value: unknown): string {
  return harmless(foldSpace(line(value)))
}

function address(value: unknown, base: string | null): string | null {
  const link = line(value)
  return link === '' ? null : resolveUrl(link, base)
}

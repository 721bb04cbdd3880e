/** An entry of a feed as it is kept: its identity, what it says, and a trace of that by which a change is noticed. */
import { hash } from 'node:crypto'
import { keptByWords } from '#shared/domain/content/kept-by-words.ts'
import { storyKeyOf } from '#shared/domain/content/story.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import type { ParsedFeed, ParsedItem } from '../parse/types.ts'

/** What a feed said of a story; a person may have changed the same field of the item. */
export const saidFields = ['title', 'summary', 'url', 'imageUrl', 'author'] as const
export type SaidField = (typeof saidFields)[number]

export interface Entry extends Readonly<Record<SaidField, string>> {
  /** guid, else canonical link, else a hash. */
  readonly key: string
  /** With link and title, for guids that several stories share; worked out when it is first asked for. */
  readonly fullKey: string
  /** Other entries of the same document have the same key. */
  readonly isShared: boolean
  readonly canonicalUrl: string
  /** The feed gave no title: it is the beginning of the summary, or the link. */
  readonly isUntitled: boolean
  /** Safe HTML; made when it is first asked for. */
  readonly content: string
  /** Epoch milliseconds. */
  readonly publishedAt: number
  readonly locale: Locale | null
  /** Of all that is written: the same mark, the same entry. */
  readonly mark: string
  /** A trace of each field, the mark, a trace of the content; worked out when it is first asked for. */
  readonly hash: string
}

export interface EntryRules {
  readonly locale: Locale | null
  readonly keepWords: readonly string[]
  readonly dropWords: readonly string[]
}

export const longestTitle = 300
export const longestSummary = 1000
const dayMs = 86_400_000

/** The entries that the rules keep, newest first. `now` (epoch ms) is the day of what has none, or one further ahead than a day. */
export function feedToEntries(feed: ParsedFeed, rules: EntryRules, now: number): readonly Entry[] {
  const counts = new Map<string, number>()
  for (const { id } of feed.items) counts.set(id, (counts.get(id) ?? 0) + 1)
  const entries = feed.items
    .filter((item) => keptByWords(item, rules.keepWords, rules.dropWords))
    .map((item, index) => {
      const publishedAt = publishedWhen(item, now, index)
      const locale = rules.locale ?? toLocale(item.language) ?? toLocale(feed.language)
      return toEntry(item, { publishedAt, locale, isShared: counts.get(item.id) !== 1 })
    })
    .toSorted((one, other) => other.publishedAt - one.publishedAt)
  return withoutRepeats(entries)
}

/** Some feeds name a story twice: the newer telling counts. */
function withoutRepeats(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    if (!entry.isShared) return true
    const isNew = !seen.has(entry.fullKey)
    seen.add(entry.fullKey)
    return isNew
  })
}

/** By which another source is recognised that tells the same; '' where the feed gave no title. */
export function storyKeyOfEntry({ isUntitled, title }: Entry): string {
  return isUntitled ? '' : storyKeyOf(title)
}

/** The order of the feed is kept where it gives no dates. */
function publishedWhen({ publishedAt }: ParsedItem, now: number, index: number): number {
  return publishedAt === null || publishedAt > now + dayMs ? now - index : publishedAt
}

function toEntry(item: ParsedItem, facts: Pick<Entry, 'publishedAt' | 'locale' | 'isShared'>): Entry {
  const canonicalUrl = item.canonicalUrl ?? ''
  const summary = shortened(item.summary, longestSummary)
  const said = {
    title: shortened(item.title, longestTitle) || shortened(item.summary, 100) || canonicalUrl,
    summary,
    url: canonicalUrl,
    imageUrl: /^https?:/i.test(item.imageUrl ?? '') ? (item.imageUrl ?? '') : '',
    author: shortened(item.author ?? '', longestTitle),
  }
  const mark = traceOf([cleaning, ...saidFields.map((field) => said[field]), writtenContent(item)].join('\n'))
  let fullKey: string | null = null
  let hash: string | null = null
  return {
    ...facts,
    ...said,
    key: item.id,
    canonicalUrl,
    isUntitled: item.title === '',
    mark,
    get fullKey() {
      fullKey ??= `${item.id} ${traceOf(`${canonicalUrl}\n${said.title}`)}`
      return fullKey
    },
    get content() {
      return item.content
    },
    get hash() {
      hash ??= [...saidFields.map((field) => traceOf(said[field])), mark, traceOf(item.content)].join('.')
      return hash
    },
  }
}

/** To be raised when HTML is cleaned by other rules: everything that is still in a feed is then cleaned anew. */
const cleaning = '1'

function writtenContent(item: ParsedItem): string {
  if (item.contentSource === null) return item.content
  const { source, isHtml, base } = item.contentSource
  return `${isHtml ? 'html' : 'text'} ${base ?? ''}\n${source}`
}

/** Whether an entry with this hash says what `entry` says; only where it is written in another way is its HTML cleaned to compare. */
export function saysTheSame(entry: Entry, knownHash: string): boolean {
  const known = knownHash.split('.')
  return known.at(-2) === entry.mark || withoutMark(known) === withoutMark(entry.hash.split('.'))
}

function withoutMark(traces: readonly string[]): string {
  return [...traces.slice(0, saidFields.length), traces.at(-1)].join('.')
}

/** What a hash of an entry says of one field. */
export function traceIn(entryHash: string, field: SaidField): string {
  return entryHash.split('.')[saidFields.indexOf(field)] ?? ''
}

/** A short mark of a text, by which it is recognised; '' for ''. */
export function traceOf(text: string): string {
  return text === '' ? '' : hash('sha1', text, 'base64url').slice(0, 12)
}

/** "en-GB" is English; a language that the app does not speak is none. */
export function toLocale(language: string | null): Locale | null {
  const name = (language ?? '').slice(0, 2).toLowerCase()
  return /^[a-z]{2}(?:[-_]|$)/i.test(language ?? '') ? (locales.find((locale) => locale === name) ?? null) : null
}

/** Cut between words where there are any. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** From the tree of an XML feed to its items: RSS in all its versions, RDF, Atom and CDF by one set of preferences. */

import { categoriesOf } from './categories.ts'
import { parseDate } from './dates.ts'
import { type Allowance, finishItem, fullAllowance } from './finish-item.ts'
import { foldSpace } from './html-text.ts'
import { imageOf } from './images.ts'
import { feedLimits } from './limits.ts'
import { feedLink, isPath, itemLink, relatedLink, saysNoLink } from './links.ts'
import { newestOf } from './newest.ts'
import { authorOf } from './people.ts'
import { feedText, plain } from './texts.ts'
import { childrenAmong, childrenOf, childText, is, textOf } from './tree.ts'
import type { FeedText, ParsedFeed, ParsedItem } from './types.ts'
import { isAbsolute, resolveUrl } from './urls.ts'
import { readXml, type XmlElement } from './xml-tree.ts'
import type { Clocks } from './zones.ts'

/** Of these the first that a feed writes counts, and stands for what it is; the others are asked for in their order where there is none. */
const titles = new Set(['title', 'dc:title'])
const otherTitles = ['media:title', 'itunes:title']
const summaries = new Set(['description', 'summary', 'dc:description', 'itunes:summary'])
const abstracts = ['abstract', 'dcterms:abstract']
/** Asked for where nothing else says anything. */
const subtitles = ['itunes:subtitle', 'media:description']
const contents = ['content:encoded', 'content', 'fullitem', 'xhtml:body', 'body', 'xhtml:div']
const published = ['pubdate', 'published', 'issued', 'dcterms:issued', 'dcterms:available', 'dc:date', 'dcterms:date', 'date']
const updated = ['updated', 'modified', 'dcterms:modified', 'lastbuilddate', 'dcterms:created', 'created']

/** Reads a document and its items; null where it has nothing of a feed in it. `address` is where relative links start, if it is known. */
export function mapFeed(source: string, address: string | null): ParsedFeed | null {
  const first = readItems(source, address, { inherited: null, chosen: null })
  const read = first === null || first.known === null ? first : readItems(source, address, first.known)
  if (read === null) return null
  const { head, items, cut, total } = read
  return { title: titleOf(head.channel), link: head.link, language: head.inherited.language, items, cut, total }
}

/** What is said of the feed as a whole. */
interface Head {
  readonly channel: XmlElement
  readonly link: string | null
  readonly inherited: Inherited
}

/** What is known of a document before it is read, for it was read once. */
interface Known {
  readonly inherited: Inherited | null
  /** The places of the newest items; null: the first. */
  readonly chosen: ReadonlySet<number> | null
}

interface Read {
  readonly head: Head
  readonly items: readonly ParsedItem[]
  readonly cut: boolean
  readonly total: number
  /** The document must be read once more, for the newest items are others, or what is said of the feed came behind those that were finished. */
  readonly known: Known | null
}

/** Items are finished by the hundred, so that a long feed never lies in memory as a tree. */
function readItems(source: string, address: string | null, { inherited, chosen }: Known): Read | null {
  const items: ParsedItem[] = []
  const waiting: XmlElement[] = []
  /** Of the items that are not kept. */
  const dates: (number | null)[] = []
  const allowance = fullAllowance()
  let assumed = inherited
  let place = 0
  /** False where there would be too much content. */
  const finish = (): boolean => {
    for (const each of waiting) {
      if (allowance.source < 0 || assumed === null) return false
      items.push(mapItem(each, assumed, allowance))
    }
    waiting.length = 0
    return true
  }
  const document = readXml(source, address, (item, root) => {
    place += 1
    const isKept = chosen === null ? place <= feedLimits.items : chosen.has(place - 1)
    if (isKept) waiting.push(item)
    else if (chosen === null) dates.push(dateOf(item, allowance.clocks))
    if (waiting.length < feedLimits.waiting) return true
    assumed ??= headOf(root, true)?.inherited ?? null
    return assumed === null || finish()
  })
  const head = headOf(document.root, document.items > 0)
  if (head === null) return null
  const isLate = assumed !== null && !isSame(assumed, head.inherited)
  assumed ??= head.inherited
  const cut = !finish() || document.cut || place > feedLimits.items
  const newest = chosen ?? newestOf([...items.map(({ publishedAt }) => publishedAt), ...dates], feedLimits.items)
  const known = (isLate || newest !== chosen) && inherited === null ? { inherited: head.inherited, chosen: newest } : null
  return { head, items: known === null ? items : [], cut, total: document.items, known }
}

function headOf(root: XmlElement, hasItems: boolean): Head | null {
  const channel = channelOf(root) ?? (hasItems ? root : null)
  if (channel === null) return null
  const link = feedLink(channel)
  const feedBase =
    channel.base ?? absolute(channel.attributes.get('base') ?? null) ?? absolute(relatedLink(channel, 'self')) ?? absolute(link)
  return { channel, link, inherited: { feedBase, author: isAtom(channel) ? authorOf(channel) : null, language: languageOf(channel) } }
}

interface Inherited {
  readonly feedBase: string | null
  readonly author: string | null
  readonly language: string | null
}

function isSame(one: Inherited, other: Inherited): boolean {
  return one.feedBase === other.feedBase && one.author === other.author && one.language === other.language
}

function mapItem(item: XmlElement, { feedBase, author, language }: Inherited, allowance: Allowance): ParsedItem {
  // Some feeds have two descriptions, the longer behind the shorter.
  const [first = null, second = null] = textsIn(childrenAmong(item, summaries))
  const summaryText = first ?? textAmong(item, abstracts)
  const contentText = textAmong(item, contents) ?? second ?? (summaryText === null ? subtitleOf(item) : null)
  const texts = [contentText, summaryText].filter((each) => each !== null)
  const summary = summaryText === null ? '' : plain(summaryText)
  const source = childrenOf(item, 'source')[0]
  const url = itemLink(item, feedBase)
  const base = feedBase ?? absolute(url)
  const facts = {
    writtenId: idOf(item),
    url,
    title: titleOf(item),
    summary: summary === '' && contentText !== null ? plain(contentText) : summary,
    contentSource: longest(texts, base),
    publishedAt: dateOf(item, allowance.clocks),
    updatedAt: dateAmong(item, updated, allowance.clocks),
    author: authorOf(item) ?? (source === undefined ? null : authorOf(source)) ?? author,
    imageUrl: imageOf(item, texts, base),
    language: languageOf(item) ?? language,
    categories: categoriesOf(item),
  }
  return finishItem(facts, allowance)
}

/** The element that holds what is said of the feed as a whole: channel, feed, or what stands around the items. */
function channelOf(root: XmlElement): XmlElement | null {
  const queue = [root]
  let holder: XmlElement | null = null
  for (let at = 0; at < queue.length && at < feedLimits.children; at += 1) {
    const element = queue[at] ?? root
    if (is(element, 'channel') || is(element, 'feed')) return element
    if (is(element, 'rss') || is(element, 'rdf:rdf') || is(element, 'rdf')) holder ??= element
    if (!is(element, 'html') && !is(element, 'xhtml:html')) queue.push(...element.elements.slice(0, feedLimits.children))
  }
  return holder
}

function isAtom(channel: XmlElement): boolean {
  return channel.vocabulary === 'atom' || channel.name === 'feed'
}

function titleOf(parent: XmlElement): string {
  return firstTitle(childrenAmong(parent, titles)) || firstTitle(childrenOf(parent, ...otherTitles))
}

function firstTitle(elements: readonly XmlElement[]): string {
  for (const element of elements) {
    const title = plain(feedText(element, 'either'))
    if (title !== '') return title
  }
  return ''
}

function textAmong(item: XmlElement, names: readonly string[]): FeedText | null {
  return textsIn(childrenOf(item, ...names))[0] ?? null
}

/** Feeds of videos describe the video, in the group of its sizes. */
function subtitleOf(item: XmlElement): FeedText | null {
  const [group] = childrenOf(item, 'media:group')
  return textAmong(item, subtitles) ?? (group === undefined ? null : textAmong(group, subtitles))
}

/** The first two that say anything. */
function textsIn(elements: readonly XmlElement[]): readonly FeedText[] {
  const texts: FeedText[] = []
  for (const element of elements) {
    const text = feedText(element, 'html')
    if (text.source !== '') texts.push(text)
    if (texts.length === 2) break
  }
  return texts
}

function longest(texts: readonly FeedText[], feedBase: string | null): FeedText | null {
  const [first, second] = texts
  if (first === undefined) return null
  const text = second !== undefined && second.source.length > first.source.length ? second : first
  return { ...text, base: text.base ?? feedBase }
}

/** As it is written; a path is made absolute, unless it is said to be none. */
function idOf(item: XmlElement): string {
  for (const element of childrenOf(item, 'guid', 'id')) {
    const id = foldSpace(textOf(element))
    if (id !== '') return isPath(id) && !saysNoLink(element) ? (resolveUrl(id, element.base) ?? id) : id
  }
  return foldSpace(item.attributes.get('rdf:about') || childText(item, 'dc:identifier'))
}

/** When it was published, else when it was last changed. */
function dateOf(item: XmlElement, clocks: Clocks): number | null {
  return dateAmong(item, published, clocks) ?? dateAmong(item, updated, clocks)
}

function dateAmong(item: XmlElement, names: readonly string[], clocks: Clocks): number | null {
  for (const element of childrenOf(item, ...names)) {
    const date = parseDate(textOf(element), clocks)
    if (date !== null) return date
  }
  const modified = names === updated ? item.attributes.get('lastmod') : undefined
  return modified === undefined ? null : parseDate(modified, clocks)
}

/** As it is written, where it is a language at all. */
function languageOf(channel: XmlElement): string | null {
  const tags = [childText(channel, 'language'), childText(channel, 'dc:language'), channel.language ?? '']
  return tags.map((tag) => tag.trim()).find((tag) => /^[a-z]{1,8}(?:[-_][a-z\d]{1,8}){0,5}$/i.test(tag)) ?? null
}

function absolute(link: string | null): string | null {
  return link !== null && isAbsolute(link) ? link : null
}

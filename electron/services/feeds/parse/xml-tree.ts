/** XML as it is met in the wild, as a small tree: never refused, closed where it was left open, bounded in depth and number. Items are handed out as they end. */
import { feedLimits } from './limits.ts'
import { prepareXml } from './prepare-xml.ts'
import { resolveUrl } from './urls.ts'
import { decodeEntities } from './xml-entities.ts'
import { attributesIn, noScope, type Scope, scopeIn, type TagName, tagIn } from './xml-names.ts'
import { scanXml } from './xml-scan.ts'

export interface XmlElement extends TagName {
  /** By local name in lower case; those of other vocabularies as "xml:base", "rdf:about". The first of equal ones counts. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  /** Those of the children that are elements. */
  readonly elements: readonly XmlElement[]
  /** Where relative links inside start: the document's address and every `xml:base` above. */
  readonly base: string | null
  readonly language: string | null
}

export interface XmlDocument {
  /** Holds what stands on the uppermost level, without the items. */
  readonly root: XmlElement
  /** How many items there are. */
  readonly items: number
  /** There is more than was read. */
  readonly cut: boolean
}

/** An element that is being read. */
interface Open extends XmlElement {
  children: (XmlElement | string)[]
  elements: XmlElement[]
  /** What its end tag most likely says. */
  readonly written: string
  readonly scope: Scope
}

/** How far a document is read. */
interface Reading {
  readonly entities: ReadonlyMap<string, string>
  readonly take: TakeItem
  readonly stack: [Open, ...Open[]]
  /** Elements that are open but not read. */
  skipped: number
  items: number
  /** Where in the stack the item stands that is being read; 0 outside of items. */
  itemAt: number
  /** Elements in the tree, those of the item that is being read, and all there ever were. */
  kept: number
  inItem: number
  ever: number
  isEnough: boolean
}

const nothing: ReadonlyMap<string, string> = new Map()
/** What nearly every element has none or one of: lists of their own are made for no more than they hold. */
const noChildren: (XmlElement | string)[] = []
const noElements: XmlElement[] = []

/** RSS elements that hold text only: another of RSS inside means that the end tag is missing. */
const leaves = new Set(['title', 'link', 'pubdate', 'guid'])
const siblings = new Set([...leaves, 'description', 'item', 'author', 'category', 'comments'])

/** Elements whose own text says nothing: it is white space between others. */
const holders = new Set(['rss', 'channel', 'item', 'feed', 'entry', 'rdf:rdf'])

/** Gets an item that has ended, and what stands around the items so far. False when no more are wanted. */
export type TakeItem = (item: XmlElement, root: XmlElement) => boolean

/** Reads a document whatever its faults, and hands out its items. `address` is where relative links start, if it is known. */
export function readXml(source: string, address: string | null, take: TakeItem): XmlDocument {
  const { text, entities } = prepareXml(source)
  const reading: Reading = {
    ...{ entities, take, stack: [rootOf(address)] },
    ...{ skipped: 0, items: 0, itemAt: 0, kept: 0, inItem: 0, ever: 0, isEnough: false },
  }
  scanXml(text, {
    text: (piece, isDecoded) => addText(reading, piece, isDecoded),
    open: (tag, attributes) => open(reading, tag, attributes),
    close: (tag) => close(reading, tag),
  })
  shrinkTo(reading, 1)
  return { root: reading.stack[0], items: reading.items, cut: isFull(reading) }
}

function rootOf(base: string | null): Open {
  return {
    ...{ vocabulary: 'other', name: '', key: '', written: '', scope: noScope() },
    ...{ attributes: nothing, children: noChildren, elements: noElements, base, language: null },
  }
}

function isFull({ kept, inItem, ever, isEnough }: Reading): boolean {
  return isEnough || kept + inItem > feedLimits.elements || ever > feedLimits.elementsInAll
}

function topOf({ stack }: Reading): Open {
  return stack.at(-1) ?? stack[0]
}

function addText(reading: Reading, text: string, isDecoded: boolean): void {
  const top = topOf(reading)
  const isOutermost = reading.itemAt === 0 || reading.itemAt === reading.stack.length - 1
  if ((isOutermost && holders.has(top.key)) || top.children.length > feedLimits.children) return
  addChild(top, isDecoded ? text : decodeEntities(text, reading.entities))
}

function addChild(parent: Open, child: XmlElement | string): void {
  if (parent.children === noChildren) parent.children = [child]
  else parent.children.push(child)
}

/** False when there is more than is read. */
function open(reading: Reading, tag: string, written: readonly string[]): boolean {
  const { stack, itemAt } = reading
  const isCrowded = stack.length > feedLimits.depth || (itemAt > 0 && topOf(reading).children.length > feedLimits.children)
  if (reading.skipped > 0 || isCrowded) {
    reading.skipped += 1
    return true
  }
  const opened = openedIn(topOf(reading), tag, written, reading.entities)
  closeForgotten(reading, opened)
  const startsItem = reading.itemAt === 0 && isItem(opened) && !stack.some(isPage)
  if (startsItem) {
    reading.items += 1
    reading.itemAt = stack.length
  }
  reading.ever += 1
  if (reading.itemAt > 0) reading.inItem += 1
  else reading.kept += 1
  if (isFull(reading)) return false
  if (!startsItem) {
    const top = topOf(reading)
    addChild(top, opened)
    if (top.elements === noElements) top.elements = [opened]
    else top.elements.push(opened)
  }
  stack.push(opened)
  return true
}

function close(reading: Reading, written: string): void {
  if (reading.skipped > 0) {
    reading.skipped -= 1
    return
  }
  const { stack } = reading
  const at = topOf(reading).written === written ? stack.length - 1 : lastCalled(stack, written.toLowerCase())
  if (at > 0) shrinkTo(reading, at)
}

function lastCalled(stack: readonly Open[], tag: string): number {
  return stack.findLastIndex(({ written }) => written.toLowerCase() === tag)
}

/** Ends every element behind this many, and hands out the item if it is among them. */
function shrinkTo(reading: Reading, length: number): void {
  const { stack, itemAt } = reading
  const item = itemAt > 0 && length <= itemAt ? stack[itemAt] : undefined
  // Much quicker than a shorter length, and nearly always once.
  while (stack.length > length) stack.pop()
  if (item === undefined) return
  reading.itemAt = 0
  reading.inItem = 0
  if (!reading.take(item, stack[0])) reading.isEnough = true
}

function isItem({ key }: XmlElement): boolean {
  return key === 'item' || key === 'entry'
}

function isPage({ key }: XmlElement): boolean {
  return key === 'html' || key === 'xhtml:html'
}

function openedIn(parent: Open, written: string, attributes: readonly string[], entities: ReadonlyMap<string, string>): Open {
  const values = attributes.length === 0 ? attributes : decodedValues(attributes, entities)
  const scope = attributes.length === 0 ? parent.scope : scopeIn(parent.scope, values)
  const { vocabulary, name, key } = tagIn(scope, written)
  const named = attributes.length === 0 ? nothing : attributesIn(scope, values)
  const base = named.get('xml:base')
  return {
    vocabulary,
    name,
    key,
    written,
    scope,
    attributes: named,
    children: noChildren,
    elements: noElements,
    base: base === undefined ? parent.base : (resolveUrl(base, parent.base) ?? parent.base),
    language: named.get('xml:lang') ?? parent.language,
  }
}

function decodedValues(attributes: readonly string[], entities: ReadonlyMap<string, string>): readonly string[] {
  return attributes.map((text, index) => (index % 2 === 0 ? text : decodeEntities(text, entities)))
}

/** An item inside an item, or an element of RSS inside a title: the end tag before it is missing. */
function closeForgotten(reading: Reading, next: XmlElement): void {
  const { stack } = reading
  const current = topOf(reading)
  if (next.key === 'entry' && current.key === 'entry') shrinkTo(reading, stack.length - 1)
  if (next.vocabulary !== '') return
  if (current.vocabulary === '' && leaves.has(current.name) && siblings.has(next.name)) shrinkTo(reading, stack.length - 1)
  if (next.name !== 'item') return
  const at = stack.findLastIndex(({ key }) => key === 'item')
  if (at > 0) shrinkTo(reading, at)
}

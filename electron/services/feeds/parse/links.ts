/** Where an item or a feed leads to: the many ways in which formats say it. */
import { childrenOf, childText, textOf } from './tree.ts'
import { isAbsolute, resolveUrl } from './urls.ts'
import type { XmlElement } from './xml-tree.ts'

/** The address of the page that an item is about; null when it names none. */
export function itemLink(item: XmlElement, feedBase: string | null): string | null {
  const original = childrenOf(item, 'feedburner:origlink')[0]
  return (
    (original === undefined ? null : linkText(original, feedBase)) ??
    pageLink(item, feedBase) ??
    permalink(item, feedBase) ??
    resolved(item.attributes.get('href') ?? anchor(item), item, feedBase)
  )
}

/** The address of the site that a feed belongs to. */
export function feedLink(channel: XmlElement): string | null {
  return pageLink(channel, null) ?? resolved(channel.attributes.get('href') ?? anchor(channel), channel, null)
}

/** A link of Atom with this relation ("alternate" where none is said). */
export function relatedLink(parent: XmlElement, relation: string, type = /^/): string | null {
  for (const link of childrenOf(parent, 'link')) {
    const isRelated = (link.attributes.get('rel')?.trim() || 'alternate').toLowerCase().replace(/^.*\//, '') === relation
    const href = isRelated && type.test(link.attributes.get('type') ?? '') ? resolved(link.attributes.get('href'), link, null) : null
    if (href !== null) return href
  }
  return null
}

/** RSS puts the address between the tags, Atom into `href`; among several of Atom a page comes before anything else. */
function pageLink(parent: XmlElement, feedBase: string | null): string | null {
  for (const link of childrenOf(parent, 'link', 'url')) {
    if (link.attributes.has('href')) continue
    const address = linkText(link, feedBase)
    if (address !== null) return address
  }
  return relatedLink(parent, 'alternate', /html/i) ?? relatedLink(parent, 'alternate')
}

/** A guid is an address unless it says that it is none, and an id of Atom where it could be opened. */
function permalink(item: XmlElement, feedBase: string | null): string | null {
  for (const guid of childrenOf(item, 'guid')) {
    const text = textOf(guid)
    const isLink = isAbsolute(text) ? /^https?:/i.test(text) : isPath(text)
    if (isLink && !saysNoLink(guid)) return resolved(text, guid, feedBase)
  }
  const about = resolved(item.attributes.get('rdf:about'), item, feedBase)
  const id = about === null && item.key === 'entry' ? childText(item, 'id') : ''
  return /^https?:\/\//i.test(id) ? resolved(id, item, feedBase) : about
}

/** Whether what an item is known by is part of an address, and no number or word. */
export function isPath(id: string): boolean {
  return /^[^\s:]*(?:[/?#]\S*|\.(?:[sx]?html?|php|aspx?|jsp))$/i.test(id)
}

/** Whether an element says that it is not the address of its item. */
export function saysNoLink({ attributes }: XmlElement): boolean {
  return attributes.get('ispermalink')?.trim().toLowerCase() === 'false'
}

/** CDF may put the address into an element of its own. */
function anchor(parent: XmlElement): string | undefined {
  return childrenOf(parent, 'a')[0]?.attributes.get('href')
}

function linkText(link: XmlElement, feedBase: string | null): string | null {
  return resolved(textOf(link) || link.attributes.get('rdf:resource'), link, feedBase)
}

/** Absolute where anything says where to start: the element, else the feed's own link. */
function resolved(link: string | undefined, element: XmlElement, feedBase: string | null): string | null {
  return link === undefined || link.trim() === '' ? null : resolveUrl(link, element.base ?? feedBase)
}

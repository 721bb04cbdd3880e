/** The picture of an item: what the feed names as such, else the first one in its text. */
import { firstImage } from './html-text.ts'
import { relatedLink } from './links.ts'
import { childrenOf, childText, is } from './tree.ts'
import type { FeedText } from './types.ts'
import { resolveUrl } from './urls.ts'
import type { XmlElement } from './xml-tree.ts'

const imageFile = /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:$|[?#])/i
/** How far into media elements we look: media:group and media:content hold each other. */
const mediaDepth = 3

/** Its address, null when the item has no picture. */
export function imageOf(item: XmlElement, texts: readonly FeedText[], feedBase: string | null): string | null {
  const media = mediaElements(item, mediaDepth)
  return (
    firstOf(media, feedBase, (each) => (is(each, 'media:content') && isImage(each) ? each.attributes.get('url') : undefined)) ??
    firstOf(media, feedBase, (each) => (is(each, 'media:thumbnail') ? each.attributes.get('url') : undefined)) ??
    firstOf(childrenOf(item, 'enclosure'), feedBase, (each) => (isImage(each) ? addressOf(each, 'url', 'href') : undefined)) ??
    firstOf(childrenOf(item, 'itunes:image'), feedBase, (each) => addressOf(each, 'href', 'url')) ??
    firstOf(childrenOf(item, 'image'), feedBase, (each) => each.attributes.get('href') ?? childText(each, 'url', 'link')) ??
    webImage(relatedLink(item, 'enclosure', /^image\//i) ?? undefined, item.base) ??
    imageInTexts(texts, feedBase)
  )
}

/** The first of these elements that leads to a picture. */
function firstOf(
  elements: readonly XmlElement[],
  feedBase: string | null,
  addressIn: (element: XmlElement) => string | undefined,
): string | null {
  for (const each of elements) {
    const image = webImage(addressIn(each), each.base ?? feedBase)
    if (image !== null) return image
  }
  return null
}

function addressOf({ attributes }: XmlElement, first: string, second: string): string | undefined {
  return attributes.get(first) ?? attributes.get(second)
}

/** Only what a page can show: an address of the web. */
export function webImage(address: string | undefined, base: string | null): string | null {
  if (address === undefined || address.trim() === '') return null
  const image = resolveUrl(address, base)
  return image !== null && /^https?:/i.test(image) ? image : null
}

function imageInTexts(texts: readonly FeedText[], feedBase: string | null): string | null {
  for (const { source, isHtml, base } of texts) {
    const image = isHtml ? webImage(firstImage(source) ?? undefined, base ?? feedBase) : null
    if (image !== null) return image
  }
  return null
}

function mediaElements(parent: XmlElement, depth: number): readonly XmlElement[] {
  const found: XmlElement[] = []
  for (const each of parent.elements) {
    if (each.vocabulary === 'media') found.push(each, ...(depth > 1 ? mediaElements(each, depth - 1) : []))
  }
  return found
}

function isImage({ attributes }: XmlElement): boolean {
  const said = attributes.get('medium') ?? attributes.get('type')
  return said === undefined ? imageFile.test(attributes.get('url') ?? '') : /^image/i.test(said)
}

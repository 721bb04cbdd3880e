/** What an item is about, in the words of its feed. */
import { foldSpace, htmlToText } from './html-text.ts'
import { feedLimits } from './limits.ts'
import { childrenOf, textOf } from './tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** Each once, in the order of the feed. */
export function categoriesOf(item: XmlElement): readonly string[] {
  const named = childrenOf(item, 'category', 'dc:subject', 'itunes:category', 'media:category', 'dcterms:subject').flatMap(categoryNames)
  const listed = childrenOf(item, 'media:keywords', 'itunes:keywords', 'keywords', 'tags').flatMap((each) => textOf(each).split(','))
  return named.length + listed.length === 0 ? [] : distinct([...named, ...listed])
}

/** Folded, without empty ones, the same word once whatever its case. */
export function distinct(names: readonly string[]): readonly string[] {
  const found = new Map<string, string>()
  for (const name of names.slice(0, feedLimits.names * 2)) {
    const text = foldSpace(htmlToText(name.slice(0, 500)))
    if (text !== '' && !found.has(text.toLowerCase())) found.set(text.toLowerCase(), text)
  }
  return [...found.values()].slice(0, feedLimits.names)
}

/** Atom and podcasts put the word into an attribute; podcasts put categories into categories. */
function categoryNames(element: XmlElement): readonly string[] {
  const { attributes } = element
  const inside = element.elements.filter(({ name }) => name === 'category')
  const own = attributes.get('label') || attributes.get('term') || attributes.get('text') || (inside.length === 0 ? textOf(element) : '')
  return [own, ...inside.flatMap(categoryNames)]
}

/** Who wrote an item, by name: mail addresses are not ours to keep where there is a name. */
import { foldSpace, htmlToText } from './html-text.ts'
import { feedLimits } from './limits.ts'
import { childrenOf, childText, textOf } from './tree.ts'
import type { XmlElement } from './xml-tree.ts'

const authors = ['author', 'dc:creator', 'dc:author', 'itunes:author', 'managingeditor', 'dcterms:creator', 'media:credit']

/** All authors in one line, null when there is none. */
export function authorOf(parent: XmlElement): string | null {
  for (const name of authors) {
    const written = childrenOf(parent, name)
    if (written.length === 0) continue
    const people = written.slice(0, feedLimits.names).map(personName)
    const named = new Set(people.filter((each) => each !== ''))
    if (named.size > 0) return [...named].join(', ')
  }
  return null
}

/** "Jane" of "Jane <jane@example.com>", "jane@example.com (Jane)" or the elements of Atom; the mail where it is all there is. */
function personName(element: XmlElement): string {
  if (element.elements.length > 0) {
    return nameOf(childText(element, 'name', 'title') || childText(element, 'email') || textOf(element))
  }
  return nameOf(textOf(element) || (element.attributes.get('name') ?? ''))
}

/** A name out of a line of text. */
export function nameOf(written: string): string {
  // "Jane <jane@example.com>" is no tag.
  const line = htmlToText(written.slice(0, 1000).replaceAll(/<([^\s<>@]+@[^\s<>@]+)>/g, '($1)'))
  const mail = /[^\s()<>,;:"]+@[^\s()<>,;:"]+/.exec(line)?.[0]
  if (mail === undefined) return line
  const name = foldSpace(line.replaceAll(/(?:mailto:)?[^\s()<>,;:"]+@[^\s()<>,;:"]+/g, ' ').replaceAll(/\(\s*\)|["<>]/g, ' ')).replace(
    /^\((.*)\)$/,
    '$1',
  )
  return foldSpace(name.replace(/^[\s,;:-]+|[\s,;:-]+$/g, '')) || mail
}

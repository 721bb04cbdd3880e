/** Finding things in a feed's tree: by name, in the order in which they are preferred. */
import { escapeAttribute } from 'entities'
import { escapeHtml } from './html-text.ts'
import { voidTags } from './html-words.ts'
import type { XmlElement } from './xml-tree.ts'

const none: readonly XmlElement[] = []

/** Whether an element is "dc:creator"; a bare name means RSS or Atom. */
export function is(element: XmlElement, key: string): boolean {
  return element.key === key
}

/** The children of these names, those of the first name first. */
export function childrenOf(parent: XmlElement, ...keys: readonly string[]): readonly XmlElement[] {
  const { elements } = parent
  let found: XmlElement[] | null = null
  for (const key of elements.length === 0 ? [] : keys) {
    for (const element of elements) {
      if (element.key !== key) continue
      if (found === null) found = [element]
      else found.push(element)
    }
  }
  return found ?? none
}

/** The children of any of these names, in the order of the feed. */
export function childrenAmong({ elements }: XmlElement, keys: ReadonlySet<string>): readonly XmlElement[] {
  return elements.filter(({ key }) => keys.has(key))
}

/** The text of the first child of these names that has any; '' when none has. */
export function childText(parent: XmlElement, ...names: readonly string[]): string {
  for (const child of childrenOf(parent, ...names)) {
    const text = textOf(child)
    if (text !== '') return text
  }
  return ''
}

/** All the text inside, its markers of CDATA removed, trimmed. */
export function textOf(element: XmlElement): string {
  return withoutCdataMarks(rawText(element)).trim()
}

/** What is inside as HTML. Text that is escaped HTML itself (`isEscaped`, as in RSS) is taken as it is, other text is escaped. */
export function innerHtml(element: XmlElement, isEscaped: boolean): string {
  return withoutCdataMarks(inside(element, isEscaped))
}

function inside(element: XmlElement, isEscaped: boolean): string {
  let html = ''
  for (const child of element.children) {
    if (typeof child !== 'string') html += outerHtml(child, isEscaped)
    else html += isEscaped ? child : escapeHtml(child)
  }
  return html
}

function outerHtml(element: XmlElement, isEscaped: boolean): string {
  let html = `<${element.name}`
  for (const [name, value] of element.attributes) {
    if (!name.includes(':') && !name.startsWith('xmlns')) html += ` ${name}="${escapeAttribute(value)}"`
  }
  html += `>${inside(element, isEscaped)}`
  return voidTags.has(element.name) ? html : `${html}</${element.name}>`
}

function rawText(element: XmlElement): string {
  const [only = ''] = element.children
  if (element.children.length < 2 && typeof only === 'string') return only
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
}

/** Left over where CDATA was put into CDATA, or escaped. An end without a start is one at the end only. */
function withoutCdataMarks(text: string): string {
  if (text.includes('<![CDATA[')) return text.replaceAll('<![CDATA[', '').replaceAll(']]>', '')
  const bare = text.trimEnd()
  return bare.endsWith(']]>') ? bare.slice(0, -3) : text
}

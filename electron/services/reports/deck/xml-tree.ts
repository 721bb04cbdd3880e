/** XML of others as a tree, as far as a master needs to be understood. */
import { Parser } from 'htmlparser2'
import { escapeXml } from './xml.ts'

export interface XmlElement {
  /** With its prefix: "p:sp". */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface Growing extends XmlElement {
  readonly children: (Growing | string)[]
}

/** Null: there is no element in it. */
export function parseXml(text: string): XmlElement | null {
  const root: Growing = { name: '', attributes: {}, children: [] }
  const open: Growing[] = [root]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Growing = { name, attributes, children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext: (words) => open.at(-1)?.children.push(words),
      onclosetag: () => open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return root.children.find((child) => typeof child !== 'string') ?? null
}

/** The elements in an element; all of them, or those of a name. */
export function childrenOf(element: XmlElement | null, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first element of a name at any depth, or null. */
export function findElement(element: XmlElement | null, name: string): XmlElement | null {
  return findElements(element, name)[0] ?? null
}

/** All elements of a name, in reading order. */
export function findElements(element: XmlElement | null, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...findElements(child, name)])
}

/** The attribute as a number; null: it is not there or none. */
export function numberOf(element: XmlElement | null, attribute: string): number | null {
  const value = Number(element?.attributes[attribute] ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}

export function elementToXml({ name, attributes, children }: XmlElement): string {
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : elementToXml(child))).join('')
  return inner === '' ? `${openingOf({ name, attributes })}/>` : `${openingOf({ name, attributes })}>${inner}</${name}>`
}

/** "<p:sp id="2"", not closed yet. */
export function openingOf({ name, attributes }: Pick<XmlElement, 'name' | 'attributes'>): string {
  return `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')}`
}

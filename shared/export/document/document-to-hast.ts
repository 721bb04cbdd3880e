/** A document as one tree of HTML nodes: what is printed, shown in reading mode, and written to HTML and Markdown. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, BlockNode, BlockOf } from '../../contracts/document-nodes.ts'
import { inOrder, nodeToText } from '../../domain/documents/nodes.ts'
import { formsToHast } from './forms-to-hast.ts'
import { groupTogether } from './group-together.ts'
import { type Drawing, type PaperDocument, type PaperText, type Pictures, versionLine } from './paper-types.ts'
import { inlineToHast, isEmpty, itemsToHast, orderedToHast, proseToHast, tableToHast } from './prose-to-hast.ts'

/** Letters up to which a section is short: three lines of half the width. */
const shortText = 180

/** Head with the program's colour, title and body. */
export function documentToHast(paper: PaperDocument, text: PaperText, pictures: Pictures): Element {
  return h('article.gw-paper', { lang: paper.locale, ...brandStyle(paper.brand.color) }, [
    headToHast(paper, text),
    h('div.gw-body', blocksToHast(paper.blocks, { text, pictures })),
  ])
}

/** Blocks in reading order; neighbours of one kind share their table or columns, and so do short sections. */
export function blocksToHast(blocks: readonly Block[], drawing: Drawing): ElementContent[] {
  const shift = blocks.some(({ node }) => node.type === 'heading' && node.attrs.level === 1) ? 1 : 0
  const nodes = inOrder(blocks).map(({ node }) => node)
  return shortSections(nodes).flatMap((part): ElementContent[] => {
    if (!part.isShort) return groupTogether(part.nodes, ({ type }) => type).flatMap((group) => groupToHast(group, drawing, shift))
    const sections = pairs(part.nodes).map((section) =>
      h(
        'section',
        section.flatMap((node) => groupToHast([node], drawing, shift)),
      ),
    )
    return [h('div.gw-columns.gw-sections', sections)]
  })
}

/** A single block as on paper. */
export function blockToHast(node: BlockNode, drawing: Drawing): ElementContent[] {
  return groupToHast([node], drawing, 0)
}

function headToHast({ title, brand }: PaperDocument, text: PaperText): Element {
  const names = [...new Set([brand.program, brand.company])].filter((name) => name !== '')
  const facts = [
    ...(brand.version === '' ? [] : [versionLine(brand, text)]),
    ...(brand.effectiveOn === null ? [] : [text.message('paper.effective', { day: text.day(brand.effectiveOn) })]),
    ...(brand.owner === '' ? [] : [text.message('paper.owner', { name: brand.owner })]),
  ]
  return h('header.gw-head', [h('p.gw-eyebrow', [h('span', names.join(', ')), h('span', facts.join(' · '))]), h('h1', title)])
}

/** The colour as a custom property; anything but a colour is left out. */
function brandStyle(color: string): { readonly style?: string } {
  return /^#[\da-f]{6}$/i.test(color) ? { style: `--paper-brand: ${color}` } : {}
}

interface Part {
  /** Headings of the third level, each with its one short paragraph. */
  readonly isShort: boolean
  readonly nodes: BlockNode[]
}

/** Parts in order; one short section alone is no reason for columns. */
function shortSections(nodes: readonly BlockNode[]): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < nodes.length) {
    let end = at
    while (isShortSection(nodes, end)) end += 2
    const isShort = end - at >= 4
    const taken = nodes.slice(at, isShort ? end : Math.max(end, at + 1))
    const last = parts.at(-1)
    if (!isShort && last?.isShort === false) last.nodes.push(...taken)
    else parts.push({ isShort, nodes: taken })
    at += taken.length
  }
  return parts
}

/** A heading of the third level and one paragraph of a few lines, with nothing more under it. */
function isShortSection(nodes: readonly BlockNode[], at: number): boolean {
  const [heading, paragraph, next] = nodes.slice(at, at + 3)
  if (heading?.type !== 'heading' || heading.attrs.level !== 3 || paragraph?.type !== 'paragraph') return false
  return (next === undefined || next.type === 'heading') && nodeToText(paragraph).length <= shortText
}

function pairs<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.flatMap((_, at) => (at % 2 === 0 ? [items.slice(at, at + 2)] : []))
}

function groupToHast(nodes: readonly BlockNode[], drawing: Drawing, shift: number): ElementContent[] {
  const [node] = nodes
  switch (node?.type) {
    case undefined:
      return []
    case 'heading':
      return headingToHast(node, shift)
    case 'paragraph':
      return (node.content ?? []).every(isEmpty) ? [] : [h('p', inlineToHast(node.content))]
    case 'bulletList':
      return [h('ul', itemsToHast(node.content))]
    case 'orderedList':
      return [orderedToHast(node.content, node.attrs?.start ?? 1)]
    case 'table':
      return [tableToHast(node.content)]
    case 'blockquote':
      return [h('blockquote', proseToHast(node.content))]
    case 'horizontalRule':
      return [h('hr')]
    default:
      return formsToHast(nodes, drawing)
  }
}

/** The title is the first level; where the writer has used it too, everything goes one down. */
function headingToHast({ attrs, content }: BlockOf<'heading'>, shift: number): ElementContent[] {
  return (content ?? []).every(isEmpty) ? [] : [h(`h${attrs.level + shift}`, inlineToHast(content))]
}

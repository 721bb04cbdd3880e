/** Running text, lists and tables as HTML nodes; comments of reviewers are left out. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { InnerNode, Mark, TextNode } from '../../contracts/document-nodes.ts'

/** Nodes below a block, in order. Paragraphs without words are only air on the screen and are left out. */
export function proseToHast(nodes: readonly InnerNode[] | undefined): ElementContent[] {
  return (nodes ?? []).flatMap(innerToHast)
}

/** Running text of a block whose content is inline. */
export function inlineToHast(nodes: readonly InnerNode[] | undefined): ElementContent[] {
  return (nodes ?? []).flatMap((node) => {
    if (node.type === 'text') return [textToHast(node)]
    return node.type === 'hardBreak' ? [h('br')] : inlineToHast('content' in node ? node.content : [])
  })
}

/** A table with its head; a first row of head cells is the head of columns, head cells elsewhere are those of their row. */
export function tableToHast(rows: readonly InnerNode[] | undefined): Element {
  const all = (rows ?? []).filter((row) => row.type === 'tableRow')
  const [first, ...others] = all
  const hasHead = first !== undefined && cellsOf(first).every(({ type }) => type === 'tableHeader')
  const body = hasHead ? others : all
  return h('table.gw-table', [
    ...(hasHead
      ? [
          h('thead', [
            h(
              'tr',
              cellsOf(first).map((cell) => cellToHast(cell, 'col')),
            ),
          ]),
        ]
      : []),
    h(
      'tbody',
      body.map((row) =>
        h(
          'tr',
          cellsOf(row).map((cell) => cellToHast(cell, 'row')),
        ),
      ),
    ),
  ])
}

function innerToHast(node: InnerNode): ElementContent[] {
  switch (node.type) {
    case 'text':
    case 'hardBreak':
      return inlineToHast([node])
    case 'paragraph':
      return isEmpty(node) ? [] : [h('p', inlineToHast(node.content))]
    case 'bulletList':
      return [h('ul', itemsToHast(node.content))]
    case 'orderedList':
      return [orderedToHast(node.content, Number(node.attrs?.['start'] ?? 1))]
    default:
      return proseToHast('content' in node ? node.content : [])
  }
}

/** `start` is only written where it is not 1. */
export function orderedToHast(items: readonly InnerNode[] | undefined, start: number): Element {
  return h('ol', start === 1 ? {} : { start }, itemsToHast(items))
}

/** Items of a list; one of a single paragraph is written without it, so that the list stays tight. */
export function itemsToHast(items: readonly InnerNode[] | undefined, mark?: () => Element): Element[] {
  return (items ?? [])
    .filter((item) => item.type === 'listItem' && !isEmpty(item))
    .map((item) => {
      const content = 'content' in item ? (item.content ?? []) : []
      const [only, ...more] = content.filter((child) => !isEmpty(child))
      const isLine = only?.type === 'paragraph' && more.length === 0
      const words = isLine ? inlineToHast(only.content) : proseToHast(content)
      return mark === undefined ? h('li', words) : h('li', [mark(), h(isLine ? 'span' : 'div', words)])
    })
}

/** True when there is nothing to read in it. */
export function isEmpty(node: InnerNode): boolean {
  if (node.type === 'text') return node.text.trim() === ''
  return node.type === 'hardBreak' || (('content' in node ? node.content : undefined) ?? []).every(isEmpty)
}

function cellsOf(row: InnerNode): readonly InnerNode[] {
  return 'content' in row ? (row.content ?? []) : []
}

function cellToHast(cell: InnerNode, scope: 'col' | 'row'): Element {
  const attrs = 'attrs' in cell ? cell.attrs : undefined
  const span = { colSpan: wide(attrs?.['colspan']), rowSpan: wide(attrs?.['rowspan']) }
  const content = 'content' in cell ? (cell.content ?? []) : []
  const words = content.length === 1 && content[0]?.type === 'paragraph' ? inlineToHast(content[0].content) : proseToHast(content)
  return cell.type === 'tableHeader' ? h('th', { scope, ...span }, words) : h('td', span, words)
}

function wide(span: number | null | undefined): number | undefined {
  return span !== null && span !== undefined && span > 1 ? span : undefined
}

const elements: Readonly<Record<'bold' | 'italic', string>> = { bold: 'strong', italic: 'em' }

function textToHast({ text, marks = [] }: TextNode): ElementContent {
  return marks.reduceRight<ElementContent>(marked, { type: 'text', value: text })
}

function marked(inner: ElementContent, mark: Mark): ElementContent {
  if (mark.type === 'comment') return inner
  return mark.type === 'link' ? h('a', { href: mark.attrs.href }, inner) : h(elements[mark.type], inner)
}

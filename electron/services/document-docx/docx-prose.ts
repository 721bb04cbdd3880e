/** Running text, lists and tables as Word has them. */
import {
  BorderStyle,
  ExternalHyperlink,
  type IParagraphOptions,
  type ITableCellOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { InnerNode, TextNode } from '#shared/contracts/document-nodes.ts'
import { isEmpty } from '#shared/export/document/prose-to-hast.ts'
import { colors, type DocxDrawing } from './docx-drawing.ts'

export type DocxChild = Paragraph | Table
/** How the paragraphs of a block look, where they are not plain. */
export type Look = Omit<IParagraphOptions, 'children' | 'text'>

const deepestLevel = 3

/** Nodes below a block, in order; empty paragraphs are left out. `level`: how deep a list among them is. */
export function proseToDocx(nodes: readonly InnerNode[] | undefined, drawing: DocxDrawing, look: Look = {}, level = 0): DocxChild[] {
  return (nodes ?? []).flatMap((node) => {
    if (isEmpty(node)) return []
    if (node.type === 'paragraph') return [new Paragraph({ ...look, children: inlineToDocx(node.content, drawing) })]
    if (node.type === 'bulletList') return listToDocx(node.content, 'bullets', drawing, level)
    if (node.type === 'orderedList')
      return listToDocx(node.content, drawing.lists.begin(Number(node.attrs?.['start'] ?? 1)), drawing, level)
    return 'content' in node ? proseToDocx(node.content, drawing, look, level) : []
  })
}

/** Items of a list by the name of its numbering; lists inside are one level further in. */
export function listToDocx(items: readonly InnerNode[] | undefined, reference: string, drawing: DocxDrawing, level = 0): DocxChild[] {
  return (items ?? []).flatMap((item) => {
    const content = 'content' in item ? (item.content ?? []) : []
    const [first, ...others] = content.filter((child) => !isEmpty(child))
    if (first === undefined) return []
    const numbering = { reference, level: Math.min(level, deepestLevel) }
    const head = new Paragraph({
      numbering,
      spacing: { after: 40 },
      children: first.type === 'paragraph' ? inlineToDocx(first.content, drawing) : [],
    })
    const rest = first.type === 'paragraph' ? others : [first, ...others]
    return [head, ...proseToDocx(rest, drawing, { indent: { left: 340 * (level + 1) } }, level + 1)]
  })
}

/** Running text with its marks, links and comments; a comment reaches from the first to the last of its words. */
export function inlineToDocx(nodes: readonly InnerNode[] | undefined, drawing: DocxDrawing): ParagraphChild[] {
  const flat = (nodes ?? []).flatMap(flatten)
  const lastOf = new Map(flat.flatMap((node, at) => threadsOf(node).map((id) => [id, at] as const)))
  const open = new Map<string, readonly ParagraphChild[]>()
  return flat.flatMap((node, at) => {
    if (node.type === 'hardBreak') return [new TextRun({ break: 1 })]
    const starts = threadsOf(node).flatMap((id) => {
      const marks = drawing.comments.take(id)
      if (marks !== null) open.set(id, marks.end)
      return marks?.start ?? []
    })
    const ends = threadsOf(node).flatMap((id) => (lastOf.get(id) === at ? (open.get(id) ?? []) : []))
    return [...starts, runOf(node), ...ends]
  })
}

type Inline = TextNode | { readonly type: 'hardBreak' }

function threadsOf(node: Inline): readonly string[] {
  const marks = node.type === 'text' ? (node.marks ?? []) : []
  return marks.flatMap((mark) => (mark.type === 'comment' ? [mark.attrs.threadId] : []))
}

function flatten(node: InnerNode): readonly Inline[] {
  if (node.type === 'text' || node.type === 'hardBreak') return [node]
  return ('content' in node ? (node.content ?? []) : []).flatMap(flatten)
}

function runOf({ text, marks = [] }: TextNode): ParagraphChild {
  const link = marks.find((mark) => mark.type === 'link')
  const run = new TextRun({
    text,
    // Only what is said: a mark that is off would take the style's own away.
    ...(marks.some(({ type }) => type === 'bold') ? { bold: true } : {}),
    ...(marks.some(({ type }) => type === 'italic') ? { italics: true } : {}),
    ...(link === undefined ? {} : { style: 'Hyperlink' }),
  })
  return link === undefined ? run : new ExternalHyperlink({ link: link.attrs.href, children: [run] })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: colors.line } as const

/** Lines under rows only, as on our own paper. */
const ruled = { top: none, left: none, right: none, bottom: thin, insideHorizontal: thin, insideVertical: none }
/** No lines at all: the table is there to put things side by side. */
const bare = { top: none, left: none, right: none, bottom: none, insideHorizontal: none, insideVertical: none }

/** Rows over the whole width. */
export function tableOf(rows: readonly TableRow[], lines: 'ruled' | 'bare' = 'ruled'): Table {
  return new Table({
    rows: [...rows],
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: lines === 'ruled' ? ruled : bare,
    margins: { top: 50, bottom: 50, left: 60, right: 100 },
  })
}

/** The head of a table's columns, repeated on every page. */
export function headRow(labels: readonly string[]): TableRow {
  const cells = labels.map((label) =>
    cellOf([new Paragraph({ style: 'Small', children: [new TextRun({ text: label, bold: true, color: colors.quiet })] })]),
  )
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells })
}

/** A cell holds at least one paragraph, or Word calls the file damaged. */
export function cellOf(children: readonly DocxChild[], options: Omit<ITableCellOptions, 'children'> = {}): TableCell {
  return new TableCell({ ...options, children: children.length === 0 ? [new Paragraph('')] : [...children] })
}

/** A table that the writer made. */
export function tableToDocx(rows: readonly InnerNode[] | undefined, drawing: DocxDrawing): Table {
  const all = (rows ?? []).filter(({ type }) => type === 'tableRow')
  return tableOf(
    all.map((row, at) => {
      const cells = 'content' in row ? (row.content ?? []) : []
      return new TableRow({
        cantSplit: true,
        tableHeader: at === 0 && cells.every(({ type }) => type === 'tableHeader'),
        children: cells.map((cell) => writtenCell(cell, drawing)),
      })
    }),
  )
}

function writtenCell(cell: InnerNode, drawing: DocxDrawing): TableCell {
  const attrs = 'attrs' in cell ? cell.attrs : undefined
  const look = { ...(cell.type === 'tableHeader' ? { style: 'TableHead' } : {}), spacing: { after: 0 } }
  const children = 'content' in cell ? proseToDocx(cell.content, drawing, look) : []
  return cellOf(children, { columnSpan: attrs?.['colspan'] ?? 1, rowSpan: attrs?.['rowspan'] ?? 1 })
}

/** The blocks of a document as paragraphs and tables of Word. */
import { BorderStyle, HeadingLevel, Paragraph, type ParagraphChild } from 'docx'
import type { Block, BlockNode, BlockOf, BlockType } from '#shared/contracts/document-nodes.ts'
import { inOrder } from '#shared/domain/documents/nodes.ts'
import { groupTogether } from '#shared/export/document/group-together.ts'
import { isEmpty } from '#shared/export/document/prose-to-hast.ts'
import { contactToDocx, examplesToDocx, legalToDocx, swatchToDocx } from './docx-cards.ts'
import { colors, type DocxDrawing } from './docx-drawing.ts'
import {
  crisisToDocx,
  disclosureToDocx,
  doDontToDocx,
  faqToDocx,
  frequencyToDocx,
  hashtagToDocx,
  offLimitsToDocx,
  replyToDocx,
  termsToDocx,
} from './docx-forms.ts'
import { type DocxChild, inlineToDocx, listToDocx, proseToDocx, tableToDocx } from './docx-prose.ts'

type Draw<T extends BlockType> = (nodes: readonly BlockOf<T>[], drawing: DocxDrawing) => DocxChild[]

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]
const one =
  <T extends BlockType>(draw: (node: BlockOf<T>, drawing: DocxDrawing) => readonly DocxChild[]): Draw<T> =>
  (nodes, drawing) =>
    nodes.flatMap((node) => draw(node, drawing))

const drawings: { readonly [T in Exclude<BlockType, 'heading'>]: Draw<T> } = {
  paragraph: one((node, drawing) =>
    (node.content ?? []).every(isEmpty) ? [] : [new Paragraph({ children: inlineToDocx(node.content, drawing) })],
  ),
  bulletList: one((node, drawing) => listToDocx(node.content, 'bullets', drawing)),
  orderedList: one((node, drawing) => listToDocx(node.content, drawing.lists.begin(node.attrs?.start ?? 1), drawing)),
  table: one((node, drawing) => [tableToDocx(node.content, drawing)]),
  blockquote: one((node, drawing) => proseToDocx(node.content, drawing, { style: 'BlockQuote' })),
  horizontalRule: one(() => [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: colors.line, space: 1 } } })]),
  doDont: one((node, drawing) => [doDontToDocx(node, drawing)]),
  offLimits: one(offLimitsToDocx),
  faq: one(faqToDocx),
  replyGuidance: one(replyToDocx),
  crisisSteps: one(crisisToDocx),
  legalNote: one(legalToDocx),
  termRule: (nodes, drawing) => [termsToDocx(nodes, drawing)],
  hashtag: one((node, drawing) => (node.attrs.tag === '' ? [] : [hashtagToDocx(node, drawing.text)])),
  disclosure: one((node, drawing) => (node.attrs.lines.length === 0 ? [] : disclosureToDocx(node, drawing))),
  frequency: one((node, drawing) => [frequencyToDocx(node, drawing)]),
  swatch: one(swatchToDocx),
  example: (nodes, drawing) => [examplesToDocx(nodes, drawing)],
  contact: one(contactToDocx),
}

/** In reading order; two tables are kept apart, or Word would join them. */
export function blocksToDocx(blocks: readonly Block[], drawing: DocxDrawing): DocxChild[] {
  const ordered = inOrder(blocks)
  const highest = Math.min(...ordered.flatMap(({ node }) => (node.type === 'heading' ? [node.attrs.level] : [])), 3)
  return groupTogether(ordered, ({ node }) => node.type).flatMap((group) => {
    const drawn = drawGroup(
      group.map(({ node }) => node),
      highest,
      drawing,
    )
    return withComments(
      drawn,
      group.flatMap(({ id }) => drawing.comments.left(id)),
    )
  })
}

function drawGroup(nodes: readonly BlockNode[], highest: number, drawing: DocxDrawing): DocxChild[] {
  const [node] = nodes
  if (node === undefined) return []
  if (node.type === 'heading') {
    const heading = headings[node.attrs.level - highest] ?? HeadingLevel.HEADING_3
    return (node.content ?? []).every(isEmpty) ? [] : [new Paragraph({ heading, children: inlineToDocx(node.content, drawing) })]
  }
  // The group holds one kind only, which is the key of its drawing: the compiler cannot follow that.
  const drawn = (drawings[node.type] as Draw<BlockType>)(nodes, drawing)
  return drawn.at(-1) instanceof Paragraph ? drawn : [...drawn, spacer()]
}

/** The little air after a table; it also keeps it from growing together with the next. */
function spacer(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } })
}

/** Comments that have no words to stand on stand before their block. */
function withComments(drawn: readonly DocxChild[], comments: readonly ParagraphChild[]): DocxChild[] {
  if (comments.length === 0) return [...drawn]
  return [new Paragraph({ spacing: { after: 0 }, children: [...comments] }), ...drawn]
}

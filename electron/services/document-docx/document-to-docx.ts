/** A document as a Word file: real styles, lists, tables, pictures with their descriptions, and the comments of reviewers. */
import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { type PaperDocument, type PaperText, versionLine } from '#shared/export/document/paper-types.ts'
import type { PaperPicture, PaperThread } from '../document-paper.ts'
import { blocksToDocx } from './blocks-to-docx.ts'
import { createComments } from './docx-comments.ts'
import { colors, createLists, type DocxDrawing } from './docx-drawing.ts'
import { docxStyles } from './docx-styles.ts'

export interface DocxInput {
  readonly paper: PaperDocument
  readonly text: PaperText
  readonly pictures: readonly PaperPicture[]
  /** None for versions that were published: their readers have nothing to discuss. */
  readonly threads: readonly PaperThread[]
}

/** Twips: A4, its margins, and the width between them. */
const page = { width: 11_906, height: 16_838, side: 1020, top: 1250, bottom: 1080 }
const right = page.width - 2 * page.side

/** The bytes of the file. */
export async function documentToDocx({ paper, text, pictures, threads }: DocxInput): Promise<Uint8Array> {
  const comments = createComments(threads, text)
  const lists = createLists()
  const drawing: DocxDrawing = { text, comments, lists, pictures: new Map(pictures.map((each) => [each.id, each])) }
  const children = [...headOf(paper, text), ...blocksToDocx(paper.blocks, drawing)]
  const { title, brand } = paper
  const document = new Document({
    title,
    subject: versionLine(brand, text),
    creator: brand.owner || brand.company || brand.program,
    lastModifiedBy: brand.owner || brand.company || brand.program,
    description: [brand.program, brand.company].filter((name) => name !== '').join(', '),
    styles: docxStyles(text.locale, colorOf(paper)),
    numbering: { config: lists.all().map(({ reference, levels }) => ({ reference, levels: [...levels] })) },
    comments: { children: [...comments.all] },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.side, right: page.side, header: 560, footer: 500 },
          },
        },
        headers: { default: new Header({ children: [line([title], brand.company || brand.program)] }) },
        footers: { default: new Footer({ children: [footOf(paper, text)] }) },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** Without "#". */
function colorOf({ brand }: PaperDocument): string {
  return /^#[\da-f]{6}$/i.test(brand.color) ? brand.color.slice(1).toUpperCase() : '0B6477'
}

function headOf(paper: PaperDocument, text: PaperText): Paragraph[] {
  const { brand, title } = paper
  const facts = [
    ...new Set([brand.program, brand.company]),
    brand.version === '' ? '' : versionLine(brand, text),
    brand.effectiveOn === null ? '' : text.message('paper.effective', { day: text.day(brand.effectiveOn) }),
    brand.owner === '' ? '' : text.message('paper.owner', { name: brand.owner }),
  ]
  const eyebrow = facts.filter((fact) => fact !== '').join(' · ')
  return [
    new Paragraph({ style: 'Eyebrow', children: [new TextRun(eyebrow)] }),
    new Paragraph({ style: 'Title', children: [new TextRun(title)] }),
  ]
}

function footOf({ brand }: PaperDocument, text: PaperText): Paragraph {
  const [before = '', between = '', after = ''] = text.message('shell.print.page', { page: '\u0001', pages: '\u0001' }).split('\u0001')
  const number = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
  return new Paragraph({
    style: 'Small',
    tabStops: [{ type: TabStopType.RIGHT, position: right }],
    children: [
      new TextRun({ color: colors.quiet, children: [versionLine(brand, text), new Tab(), ...number.filter((part) => part !== '')] }),
    ],
  })
}

/** Words at both ends of a line. */
function line(left: readonly string[], end: string): Paragraph {
  return new Paragraph({
    style: 'Small',
    tabStops: [{ type: TabStopType.RIGHT, position: right }],
    children: [new TextRun({ color: colors.quiet, children: [...left, new Tab(), end] })],
  })
}

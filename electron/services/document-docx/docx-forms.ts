/** Blocks that are forms in the editor, as Word shows them. */
import { BorderStyle, type IParagraphOptions, Paragraph, ShadingType, type Table, TableRow, TextRun, WidthType } from 'docx'
import type { BlockOf, InnerNode } from '#shared/contracts/document-nodes.ts'
import { disclosureTable } from '#shared/export/document/disclosure-table.ts'
import type { PaperText } from '#shared/export/document/paper-types.ts'
import { colors, type DocxDrawing } from './docx-drawing.ts'
import { cellOf, type DocxChild, headRow, inlineToDocx, type Look, listToDocx, proseToDocx, tableOf } from './docx-prose.ts'

/** Percent: what to say, what not, why. */
const termWidths = [24, 34, 42]

/** Two lists side by side, told apart by words, signs and tints. */
export function doDontToDocx(node: BlockOf<'doDont'>, drawing: DocxDrawing): Table {
  const side = (type: 'doList' | 'dontList') => {
    const isDo = type === 'doList'
    const items = (node.content ?? []).flatMap((list) => (list.type === type && 'content' in list ? (list.content ?? []) : []))
    const title = drawing.text.message(isDo ? 'paper.do' : 'paper.dont')
    const head = new Paragraph({
      spacing: { after: 60 },
      keepNext: true,
      children: [new TextRun({ text: title, bold: true, color: isDo ? colors.good : colors.bad })],
    })
    return cellOf([head, ...listToDocx(items, isDo ? 'do' : 'dont', drawing)], {
      shading: { type: ShadingType.CLEAR, fill: isDo ? colors.goodTint : colors.badTint },
      margins: { top: 120, bottom: 120, left: 160, right: 160 },
    })
  }
  return tableOf([new TableRow({ cantSplit: true, children: [side('doList'), side('dontList')] })], 'bare')
}

export function offLimitsToDocx({ attrs, content }: BlockOf<'offLimits'>, drawing: DocxDrawing): DocxChild[] {
  const title = drawing.text.message(attrs.must ? 'paper.off-limits' : 'paper.better-not', { topic: attrs.topic })
  return callout(title, content, colors.bad, drawing)
}

export function replyToDocx({ attrs, content }: BlockOf<'replyGuidance'>, drawing: DocxDrawing): DocxChild[] {
  return callout(drawing.text.message('paper.reply', { situation: attrs.situation }), content, colors.line, drawing)
}

export function crisisToDocx({ content = [] }: BlockOf<'crisisSteps'>, drawing: DocxDrawing): DocxChild[] {
  const steps = content.flatMap((list) => ('content' in list ? (list.content ?? []) : []))
  const inside = [titled(drawing.text.message('paper.crisis'), colors.warn), ...listToDocx(steps, drawing.lists.begin(1), drawing)]
  const cell = cellOf(inside, {
    shading: { type: ShadingType.CLEAR, fill: colors.warnTint },
    margins: { top: 120, bottom: 120, left: 160, right: 160 },
  })
  return [tableOf([new TableRow({ cantSplit: true, children: [cell] })], 'bare')]
}

export function faqToDocx({ content = [] }: BlockOf<'faq'>, drawing: DocxDrawing): DocxChild[] {
  const question = content.filter(({ type }) => type === 'faqQuestion')
  const answer = content.filter(({ type }) => type === 'faqAnswer')
  return [new Paragraph({ style: 'Question', keepNext: true, children: inlineToDocx(question, drawing) }), ...proseToDocx(answer, drawing)]
}

export function frequencyToDocx({ attrs: { times, per, note } }: BlockOf<'frequency'>, { text }: DocxDrawing): Paragraph {
  const rule = new TextRun({ text: text.message('paper.frequency', { times, per }), bold: true })
  return new Paragraph({ children: note === '' ? [rule] : [rule, new TextRun(` ${note}`)] })
}

export function termsToDocx(nodes: readonly BlockOf<'termRule'>[], { text }: DocxDrawing): Table {
  const head = ['paper.say', 'paper.not', 'paper.why'].map((id) => text.message(id))
  const rows = nodes.map(({ attrs: { say, avoid, note } }) =>
    rowOf(
      [
        [new TextRun(say === '' ? { text: text.message('paper.say-nothing') } : { text: say, bold: true })],
        avoid.length === 0 ? [] : [new TextRun({ text: '✗ ', color: colors.bad }), new TextRun(avoid.join(', '))],
        [new TextRun(note)],
      ],
      termWidths,
    ),
  )
  return tableOf([headRow(head), ...rows])
}

export function hashtagToDocx({ attrs: { tag, use, campaign } }: BlockOf<'hashtag'>, text: PaperText): Paragraph {
  const isBanned = use === 'banned'
  return new Paragraph({
    numbering: { reference: isBanned ? 'dont' : 'do', level: 0 },
    spacing: { after: 40 },
    children: [
      new TextRun({ text: `#${tag}`, bold: true, strike: isBanned }),
      new TextRun(` ${text.message(`paper.hashtag-${use}`, { campaign })}`),
    ],
  })
}

export function disclosureToDocx(node: BlockOf<'disclosure'>, { text }: DocxDrawing): DocxChild[] {
  const { columns, rows } = disclosureTable(node, text)
  const head = [text.message('paper.network'), ...columns.map(({ name }) => name)]
  const body = rows.map(({ network, texts }) =>
    rowOf([
      [new TextRun({ text: network, bold: true })],
      ...texts.map((lines, column) => {
        const language = { value: columns[column]?.locale ?? text.locale }
        return lines.map((line, at) => new TextRun({ text: line, language, ...(at === 0 ? {} : { break: 1 }) }))
      }),
    ]),
  )
  return [
    new Paragraph({ style: 'Small', keepNext: true, children: [new TextRun(text.message('paper.words'))] }),
    tableOf([headRow(head), ...body]),
  ]
}

/** `widths` in percent. */
function rowOf(cells: readonly (readonly TextRun[])[], widths?: readonly number[]): TableRow {
  const width = (at: number) => (widths === undefined ? {} : { width: { size: widths[at] ?? 0, type: WidthType.PERCENTAGE } })
  return new TableRow({
    cantSplit: true,
    children: cells.map((children, at) => cellOf([new Paragraph({ spacing: { after: 0 }, children })], width(at))),
  })
}

function titled(title: string, color: string): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { after: 60 }, children: [new TextRun({ text: title, bold: true, color })] })
}

/** Paragraphs with a bar at their left. */
export function callout(title: string, content: readonly InnerNode[] | undefined, color: string, drawing: DocxDrawing): DocxChild[] {
  const look = barred(color)
  const head = new Paragraph({
    ...look,
    keepNext: true,
    spacing: { before: 120, after: 40 },
    children: [new TextRun({ text: title, bold: true })],
  })
  return [head, ...proseToDocx(content, drawing, look)]
}

/** The look of paragraphs with a bar of this colour. */
export function barred(color: string): Look {
  const border: IParagraphOptions['border'] = { left: { style: BorderStyle.SINGLE, size: 18, color, space: 8 } }
  return { border, indent: { left: 200 }, spacing: { after: 60 }, keepLines: true }
}

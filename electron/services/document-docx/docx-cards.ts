/** Cards of a document in Word: pictures right and wrong, colours and logo, whom to ask, small print. */
import { BorderStyle, ExternalHyperlink, ImageRun, Paragraph, ShadingType, type Table, TableRow, TextRun, WidthType } from 'docx'
import type { BlockOf } from '#shared/contracts/document-nodes.ts'
import type { PaperPicture } from '../document-paper.ts'
import { colors, type DocxDrawing } from './docx-drawing.ts'
import { barred } from './docx-forms.ts'
import { cellOf, type DocxChild, proseToDocx, tableOf } from './docx-prose.ts'

const edge = { style: BorderStyle.SINGLE, size: 4, color: colors.line } as const

/** What Word can show of what a workspace keeps. */
const types: Readonly<Record<string, 'png' | 'jpg'>> = { 'image/png': 'png', 'image/jpeg': 'jpg' }
/** Pixels (96 to the inch): half the width between the margins, and a hand's breadth. */
const largest = { width: 300, height: 260 }
const logoSize = { width: 180, height: 60 }

/** Two beside one another. */
export function examplesToDocx(nodes: readonly BlockOf<'example'>[], drawing: DocxDrawing): Table {
  const pairs = nodes.flatMap((node, at) => (at % 2 === 0 ? [[node, nodes[at + 1]]] : []))
  const rows = pairs.map((pair) => {
    const cells = pair.map((node) =>
      cellOf(node === undefined ? [] : exampleToDocx(node, drawing), { width: { size: 50, type: WidthType.PERCENTAGE } }),
    )
    return new TableRow({ cantSplit: true, children: cells })
  })
  return tableOf(rows, 'bare')
}

function exampleToDocx({ attrs }: BlockOf<'example'>, { text, pictures }: DocxDrawing): DocxChild[] {
  const { verdict, assetId, alt, caption } = attrs
  const picture = assetId === null ? undefined : pictures.get(assetId)
  const signs = { right: '✓ ', wrong: '✗ ', plain: '' }
  const sign = verdict === 'plain' ? '' : `${signs[verdict]}${text.message(`paper.${verdict}`)} `
  const color = verdict === 'plain' ? colors.ink : colors[verdict === 'right' ? 'good' : 'bad']
  const words = [...(sign === '' ? [] : [new TextRun({ text: sign, bold: true, color })]), new TextRun(caption)]
  return [...(picture === undefined ? [] : [pictureParagraph(picture, alt, largest)]), new Paragraph({ style: 'Small', children: words })]
}

/** A kind of picture that Word does not show stands as its description. */
function pictureParagraph(picture: PaperPicture, alt: string, most: { readonly width: number; readonly height: number }): Paragraph {
  const type = types[picture.type]
  if (type === undefined) return new Paragraph({ style: 'Small', children: [new TextRun({ text: `[${alt}]`, italics: true })] })
  const scale = Math.min(1, most.width / picture.width, most.height / picture.height)
  const transformation = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
  const altText = { name: picture.id, description: alt, title: alt }
  return new Paragraph({
    keepNext: true,
    spacing: { after: 60 },
    children: [new ImageRun({ type, data: picture.bytes, transformation, altText })],
  })
}

export function swatchToDocx({ attrs }: BlockOf<'swatch'>, { text, pictures }: DocxDrawing): DocxChild[] {
  const logo = attrs.logo === null ? undefined : pictures.get(attrs.logo)
  const rows = attrs.colors.map(({ name, hex }) => {
    const patch = cellOf([], {
      borders: { top: edge, bottom: edge, left: edge, right: edge },
      shading: { type: ShadingType.CLEAR, fill: hex.slice(1) },
      width: { size: 8, type: WidthType.PERCENTAGE },
    })
    const words = [new TextRun({ text: name, bold: true }), new TextRun(` ${hex.toLowerCase()}`)]
    return new TableRow({ cantSplit: true, children: [patch, cellOf([new Paragraph({ spacing: { after: 0 }, children: words })])] })
  })
  return [
    ...(logo === undefined ? [] : [pictureParagraph(logo, text.message('paper.logo'), logoSize)]),
    ...(rows.length === 0 ? [] : [tableOf(rows, 'bare')]),
    ...(attrs.note === '' ? [] : [new Paragraph({ spacing: { before: 80 }, children: [new TextRun(attrs.note)] })]),
  ]
}

export function contactToDocx({ attrs }: BlockOf<'contact'>, { text }: DocxDrawing): DocxChild[] {
  const { name, role, email, phone, hours, note } = attrs
  const look = barred(colors.quiet)
  const head = [
    new TextRun({ text: name === '' ? text.message('paper.contact') : name, bold: true }),
    ...(role === '' ? [] : [new TextRun(`, ${role}`)]),
  ]
  const ways = [
    ...(email === ''
      ? []
      : [new ExternalHyperlink({ link: `mailto:${email}`, children: [new TextRun({ text: email, style: 'Hyperlink' })] })]),
    ...[phone, hours].filter((way) => way !== '').map((way) => new TextRun(way)),
  ]
  return [
    new Paragraph({ ...look, keepNext: true, children: head }),
    ...(ways.length === 0
      ? []
      : [new Paragraph({ ...look, children: ways.flatMap((way, at) => (at === 0 ? [way] : [new TextRun(' · '), way])) })]),
    ...(note === '' ? [] : [new Paragraph({ ...look, children: [new TextRun(note)] })]),
  ]
}

export function legalToDocx({ attrs, content }: BlockOf<'legalNote'>, drawing: DocxDrawing): DocxChild[] {
  const { jurisdiction, source, checkedOn } = attrs
  const { text } = drawing
  const look = { ...barred(colors.line), style: 'Small' }
  const place = jurisdiction === 'any' ? '' : text.message(`paper.place-${jurisdiction}`)
  const foot = [source, checkedOn === null ? '' : text.message('paper.checked', { day: text.day(checkedOn) })]
    .filter((part) => part !== '')
    .join(', ')
  const together = { ...look, keepLines: true, keepNext: foot !== '' }
  return [
    ...(place === ''
      ? []
      : [
          new Paragraph({
            ...look,
            keepNext: true,
            spacing: { before: 120, after: 20 },
            children: [new TextRun({ text: place, bold: true })],
          }),
        ]),
    ...proseToDocx(content, drawing, together),
    ...(foot === '' ? [] : [new Paragraph({ ...look, children: [new TextRun({ text: foot, italics: true })] })]),
  ]
}

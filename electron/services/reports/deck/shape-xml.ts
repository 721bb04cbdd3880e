/** Shapes of slides in PowerPoint's own language. */
import type { Box, Paragraph, Row, Run, Shape } from './drawn.ts'
import type { Palette } from './palette.ts'
import { emu, escapeXml } from './xml.ts'

/** What words and shapes are written in. `language`: "it-IT". */
export interface ShapeLook {
  readonly palette: Palette
  readonly language: string
}

/** All shapes of a slide, layout or master. */
export function treeXml(shapes: readonly string[]): string {
  const group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
  const nowhere =
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
  return `<p:spTree>${group}${nowhere}${shapes.join('')}</p:spTree>`
}

export function boxXml(box: Box, tag = 'a:xfrm'): string {
  return `<${tag}><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></${tag}>`
}

export const outlined = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'

const empty = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>'

/** What is there only for the eye. */
const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

export function rectangleXml(id: number, box: Box, color: string, isRound = false): string {
  const shape = isRound ? '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 50000"/></a:avLst></a:prstGeom>' : outlined
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Bar ${id}">${decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${boxXml(box)}${shape}<a:solidFill>${color}</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>${empty}</p:sp>`
}

export function lineXml(id: number, box: Box, color: string): string {
  return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}">${decorative}</p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${boxXml(box)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill>${color}</a:solidFill></a:ln></p:spPr></p:cxnSp>`
}

export function pictureXml(id: number, alt: string, link: string, box: Box): string {
  const name = `id="${id}" name="Logo" descr="${escapeXml(alt)}"`
  return `<p:pic><p:nvPicPr><p:cNvPr ${name}/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="${link}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${boxXml(box)}${outlined}</p:spPr></p:pic>`
}

/** `link`: of a chart. */
export function shapeXml(look: ShapeLook, shape: Shape, id: number, link: string): string {
  if (shape.kind === 'text') return textXml(look, shape, id)
  if (shape.kind === 'meter') return meterXml(look, shape, id)
  const name = `<p:cNvPr id="${id}" name="${escapeXml(shape.name)}" descr="${escapeXml(shape.kind === 'chart' ? shape.chart.alt : shape.alt)}"/>`
  const [uri, graphic] =
    shape.kind === 'table'
      ? ['table', tableXml(look, shape)]
      : ['chart', `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${link}"/>`]
  return `<p:graphicFrame><p:nvGraphicFramePr>${name}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${boxXml(shape.box, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${graphic}</a:graphicData></a:graphic></p:graphicFrame>`
}

/** How many ids a shape takes. */
export function idsOf(shape: Shape): number {
  if (shape.kind === 'meter') return 4
  return shape.kind === 'text' && shape.hasRule === true ? 2 : 1
}

function textXml(look: ShapeLook, shape: Extract<Shape, { kind: 'text' }>, id: number): string {
  const body = `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${shape.paragraphs.map((one) => paragraphXml(look, one)).join('')}</p:txBody>`
  const rule = shape.hasRule === true ? lineXml(id + 1, { ...shape.box, y: shape.box.y - 5, height: 0 }, look.palette.ink) : ''
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(shape.name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${boxXml(shape.box)}${outlined}<a:noFill/></p:spPr>${body}</p:sp>${rule}`
}

/** One paragraph in DrawingML. */
export function paragraphXml(look: ShapeLook, { runs, bullet, before = 0, align = 'left' }: Paragraph): string {
  const marks = {
    point: '<a:buFont typeface="Arial"/><a:buChar char="•"/>',
    number: '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>',
  }
  const indent = bullet === undefined ? 'marL="0" indent="0"' : `marL="${emu(18)}" indent="-${emu(18)}"`
  const space = `<a:spcBef><a:spcPts val="${Math.round(before * 100)}"/></a:spcBef>`
  const mark = bullet === undefined ? '<a:buNone/>' : marks[bullet]
  return `<a:p><a:pPr ${indent} algn="${align === 'left' ? 'l' : 'r'}">${space}${mark}</a:pPr>${runs.map((run) => runXml(look, run)).join('')}</a:p>`
}

function runXml({ palette, language }: ShapeLook, { text, size, isBold = false, tone = 'ink' }: Run): string {
  const look = `<a:solidFill>${palette[tone]}</a:solidFill><a:latin typeface="+mn-lt"/>`
  return `<a:r><a:rPr lang="${language}" sz="${Math.round(size * 100)}" b="${isBold ? 1 : 0}">${look}</a:rPr><a:t>${escapeXml(text.replace(/\s+/g, ' '))}</a:t></a:r>`
}

/** "No style, no grid": lines are drawn by hand, so that no theme adds bands of its own. */
export const plainTable = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'

function tableXml(look: ShapeLook, { columns, rows, hasFoot }: Extract<Shape, { kind: 'table' }>): string {
  const grid = columns.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')
  const lines = rows.map((row, at) => rowXml(look, row, at === 0 || (hasFoot && at === rows.length - 2)))
  const foot = hasFoot ? ' lastRow="1"' : ''
  return `<a:tbl><a:tblPr firstRow="1"${foot}><a:tableStyleId>${plainTable}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${lines.join('')}</a:tbl>`
}

function rowXml(look: ShapeLook, { cells, height }: Row, isStrong: boolean): string {
  const none = (side: string) => `<a:${side} w="0"><a:noFill/></a:${side}>`
  const color = isStrong ? look.palette.quiet : look.palette.line
  const borders = `${none('lnL')}${none('lnR')}${none('lnT')}<a:lnB w="${isStrong ? 9525 : 6350}"><a:solidFill>${color}</a:solidFill></a:lnB><a:noFill/>`
  const written = cells.map(
    ({ paragraphs }) =>
      `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.map((one) => paragraphXml(look, one)).join('')}</a:txBody><a:tcPr marL="0" marR="${emu(10)}" marT="${emu(3)}" marB="${emu(3)}" anchor="ctr">${borders}</a:tcPr></a:tc>`,
  )
  return `<a:tr h="${emu(height)}">${written.join('')}</a:tr>`
}

function meterXml({ palette }: ShapeLook, { box, name, alt, part, tick }: Extract<Shape, { kind: 'meter' }>, id: number): string {
  const filled = Math.min(1, Math.max(0, part)) * box.width
  const place = box.x + Math.min(1, Math.max(0, tick ?? 0)) * box.width - 1
  const bars = [
    rectangleXml(id + 1, box, palette.track, true),
    filled < 1 ? '' : rectangleXml(id + 2, { ...box, width: filled }, palette.accent, filled > box.height),
    tick === null ? '' : rectangleXml(id + 3, { x: place, y: box.y - 3, width: 2, height: box.height + 6 }, palette.ink),
  ]
  const frame = `<a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/>`
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(alt)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${frame}${frame.replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt')}</a:xfrm></p:grpSpPr>${bars.join('')}</p:grpSp>`
}

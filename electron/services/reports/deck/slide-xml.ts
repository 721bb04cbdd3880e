/** One slide: its title, its shapes, foot and number, in the places that its layout offers. */
import type { Box, Slide } from './drawn.ts'
import { type Frame, type FrameLayout, namespaces } from './frame.ts'
import { countLines, lineHeight, widthOfFace } from './measure.ts'
import { boxXml, idsOf, outlined, paragraphXml, type ShapeLook, shapeXml, treeXml } from './shape-xml.ts'
import { escapeXml, toXml } from './xml.ts'

export interface SlideLook extends ShapeLook {
  /** The line at the foot of each slide. */
  readonly foot: string
  /** The typeface of text. */
  readonly face: string
}

/** Titles do not become smaller than this. In points. */
const smallestTitle = 16

/** `number`: of the slide, from 1. Its charts have the links "chart" and their place among the shapes. */
export function slideXml(look: SlideLook, frame: Frame, slide: Slide, number: number): string {
  const layout = frame.layouts[slide.layout]
  let id = 3
  const shapes = slide.shapes.map((shape, at) => {
    const written = shapeXml(look, shape, id, `chart${at}`)
    id += idsOf(shape)
    return written
  })
  const ends = slide.layout === 'title' ? [] : endsXml(look, frame, layout, number, id)
  return toXml(
    `<p:sld ${namespaces}><p:cSld>${treeXml([titleXml(look, layout, slide.title), ...shapes, ...ends])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
  )
}

/** In the layout's own place; in a box of ours where it has none. */
function titleXml(look: SlideLook, layout: FrameLayout, title: string): string {
  const size = fittingSize(title, layout, widthOfFace(look.face))
  const name = `<p:cNvPr id="2" name="${escapeXml(title.slice(0, 60))}"/>`
  if (layout.titleType === null) {
    const paragraph = paragraphXml(look, { runs: [{ text: title, size, isBold: true }] })
    return `<p:sp><p:nvSpPr>${name}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${boxXml(layout.title)}${outlined}<a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraph}</p:txBody></p:sp>`
  }
  const smaller = size < layout.titleSize ? ` sz="${size * 100}"` : ''
  const text = `<a:p><a:r><a:rPr lang="${look.language}"${smaller}/><a:t>${escapeXml(title.replace(/\s+/g, ' '))}</a:t></a:r></a:p>`
  return `<p:sp><p:nvSpPr>${name}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${layout.titleType}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${text}</p:txBody></p:sp>`
}

/** The layout's own size, or the largest below it in which the title goes into its box. */
function fittingSize(title: string, { title: box, titleSize }: FrameLayout, face: number): number {
  let size = Math.round(titleSize)
  while (size > smallestTitle && countLines(title, size, box.width - 8, face) * size * lineHeight > box.height + 4) size -= 1
  return size
}

/** Foot and number: in the layout's places, else the number in the corner. */
function endsXml(look: SlideLook, { width, height }: Frame, { foot, page }: FrameLayout, number: number, id: number): readonly string[] {
  const place = (at: number, kind: 'ftr' | 'sldNum', index: number, text: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${at}" name="${kind} ${at}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${kind}" sz="quarter" idx="${index}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${text}</a:p></p:txBody></p:sp>`
  const words = `<a:r><a:rPr lang="${look.language}"/><a:t>${escapeXml(look.foot)}</a:t></a:r>`
  const field = (run: string) => `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${run}<a:t>${number}</a:t></a:fld>`
  const corner: Box = { x: width - 76, y: height - 26, width: 60, height: 16 }
  const color = `<a:rPr lang="${look.language}" sz="1000"><a:solidFill>${look.palette.quiet}</a:solidFill><a:latin typeface="+mn-lt"/></a:rPr>`
  return [
    ...(foot === null ? [] : [place(id, 'ftr', foot, words)]),
    page === null
      ? `<p:sp><p:nvSpPr><p:cNvPr id="${id + 1}" name="sldNum ${id + 1}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${boxXml(corner)}${outlined}<a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:pPr algn="r"/>${field(color)}</a:p></p:txBody></p:sp>`
      : place(id + 1, 'sldNum', page, field(`<a:rPr lang="${look.language}"/>`)),
  ]
}

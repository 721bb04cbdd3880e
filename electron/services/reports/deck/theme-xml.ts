/** Our own theme: the program's colour and the colours of charts, in place of Office's. */
import { colorsOf, ink, partColors } from '#shared/export/report/colors.ts'
import type { ThemeColors } from './palette.ts'
import { escapeXml, toXml } from './xml.ts'

/** Every machine with Office has it, and what stands in for it elsewhere is as wide. */
export const ownFace = 'Calibri'

const digits = (color: string) => color.slice(1).toUpperCase()

/** `color`: `#rrggbb` of the program, or empty. */
export function ownColors(color: string): ThemeColors {
  return {
    paper: { name: 'bg1', hex: digits(ink.white) },
    ink: { name: 'tx1', hex: digits(ink.text) },
    accents: [colorsOf(color).line, ...partColors.slice(0, 5)].map(digits),
    firstPart: 1,
  }
}

export function themeXml(name: string, color: string): string {
  const { paper, ink: text, accents } = ownColors(color)
  const { text: strong } = colorsOf(color)
  const entry = (place: string, hex: string) => `<a:${place}><a:srgbClr val="${hex}"/></a:${place}>`
  const colors = [
    ...[entry('dk1', text.hex), entry('lt1', paper.hex), entry('dk2', digits(strong)), entry('lt2', digits(ink.track))],
    ...accents.map((hex, at) => entry(`accent${at + 1}`, hex)),
    ...[entry('hlink', digits(strong)), entry('folHlink', digits(ink.quiet))],
  ]
  const font = (kind: string) => `<a:${kind}><a:latin typeface="${ownFace}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}>`
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = (width: number) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  const title = escapeXml(name)
  return toXml(
    [
      `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${title}"><a:themeElements>`,
      `<a:clrScheme name="${title}">${colors.join('')}</a:clrScheme>`,
      `<a:fontScheme name="${title}">${font('majorFont')}${font('minorFont')}</a:fontScheme>`,
      `<a:fmtScheme name="${title}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
      `<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>`,
      `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
      '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
    ].join(''),
  )
}

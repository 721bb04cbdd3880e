/** Axes, legend and letters of a chart, all in the colours of the theme. */
import type { ChartBlock } from '#shared/contracts/report-shapes.ts'
import type { Palette } from './palette.ts'
import { escapeXml } from './xml.ts'

/** What every chart of a deck is drawn with. `language`: "it-IT". */
export interface ChartLook {
  readonly palette: Palette
  readonly language: string
}

/** Names of the two axes in the file. */
const category = 500_001
const amount = 500_002

export const axisIds = `<c:axId val="${category}"/><c:axId val="${amount}"/>`

/** In points. */
export const chartText = 12

export function textProperties({ language }: ChartLook, color: string, isBold = false): string {
  const bold = isBold ? '1' : '0'
  const run = `<a:defRPr lang="${language}" sz="${chartText * 100}" b="${bold}"><a:solidFill>${color}</a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr>`
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run}</a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`
}

/** `skip`: every how manieth word of the axis is written. */
export function axesXml(look: ChartLook, chart: ChartBlock, format: string, skip: number): string {
  const isLying = chart.form === 'bars' || chart.form === 'stack'
  const { palette } = look
  const hairline = `<c:spPr><a:ln w="9525"><a:solidFill>${palette.line}</a:solidFill></a:ln></c:spPr>`
  const noLine = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
  const [along, up] = isLying ? ['l', 'b'] : ['b', 'l']
  const grid = isLying ? '' : `<c:majorGridlines>${hairline}</c:majorGridlines>`
  const skipped = skip > 1 ? `<c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="${skip}"/>` : ''
  return [
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${along}"/>`,
    `<c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/>${isLying ? noLine : hairline}${textProperties(look, isLying ? palette.ink : palette.quiet)}`,
    `<c:crossAx val="${amount}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skipped}<c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${amount}"/><c:scaling><c:orientation val="minMax"/>${limits(chart)}</c:scaling><c:delete val="${isLying ? 1 : 0}"/><c:axPos val="${up}"/>${grid}`,
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${ticks}<c:tickLblPos val="nextTo"/>${noLine}${textProperties(look, palette.quiet)}`,
    `<c:crossAx val="${category}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('')
}

/** Axes begin at zero, unless something is less than that. Parts of a whole fill it. */
function limits({ form, series, band }: ChartBlock): string {
  if (form === 'stack') return '<c:max val="1"/><c:min val="0"/>'
  const isBelow = (value: number | null) => value !== null && value < 0
  const hasLess = series.some(({ values }) => values.some(isBelow)) || (band?.low.some(isBelow) ?? false)
  return hasLess ? '' : '<c:min val="0"/>'
}

/** Above the chart, where nothing is cut off; `hidden`: places of series without a word of their own. */
export function legendXml(look: ChartLook, hidden: readonly number[]): string {
  const without = hidden.map((at) => `<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`).join('')
  return `<c:legend><c:legendPos val="t"/>${without}<c:overlay val="0"/>${textProperties(look, look.palette.quiet)}</c:legend>`
}

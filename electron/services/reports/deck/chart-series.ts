/** The series of a chart with their numbers, and the columns of the workbook that they come from. */
import type { ChartBlock } from '#shared/contracts/report-shapes.ts'
import type { ChartLook } from './chart-axes.ts'
import { type BookCell, columnName } from './chart-book.ts'
import { escapeXml } from './xml.ts'

/** What a series is drawn from: its column, counted from 0, and what stands there. */
export interface Column {
  readonly index: number
  readonly name: string
  readonly cells: readonly BookCell[]
}

export interface ChartSheet {
  readonly name: string
  /** Written as the axis says them. */
  readonly labels: readonly string[]
  readonly format: string
}

const numberIn = (cell: BookCell | undefined) => (typeof cell === 'object' && cell !== null ? cell.value : cell)

/** `look`: elements between the name and the numbers of the series. */
export function seriesXml(sheet: ChartSheet, column: Column, order: number, look: string): string {
  const { labels } = sheet
  const at = (letter: string, from: number, to: number) =>
    escapeXml(`'${sheet.name.replaceAll("'", "''")}'!$${letter}$${from}${to === from ? '' : `:$${letter}$${to}`}`)
  const letter = columnName(column.index)
  const words = labels.map((label, index) => `<c:pt idx="${index}"><c:v>${escapeXml(label)}</c:v></c:pt>`).join('')
  const numbers = column.cells
    .map((cell, index) => (typeof numberIn(cell) === 'number' ? `<c:pt idx="${index}"><c:v>${numberIn(cell)}</c:v></c:pt>` : ''))
    .join('')
  const count = `<c:ptCount val="${labels.length}"/>`
  return [
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>`,
    `<c:tx><c:strRef><c:f>${at(letter, 1, 1)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(column.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    look,
    `<c:cat><c:strRef><c:f>${at('A', 2, labels.length + 1)}</c:f><c:strCache>${count}${words}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${at(letter, 2, labels.length + 1)}</c:f><c:numCache><c:formatCode>${escapeXml(sheet.format)}</c:formatCode>${count}${numbers}</c:numCache></c:numRef></c:val>`,
  ].join('')
}

/** A line: dashed to a last point whose span is not over, hollow where it lies outside of what was expected. */
export function lineLook({ palette }: ChartLook, chart: ChartBlock, color: string, isFirst: boolean): string {
  const line = (more = '') =>
    `<c:spPr><a:ln w="${isFirst ? 28_575 : 19_050}" cap="rnd"><a:solidFill>${color}</a:solidFill>${more}<a:round/></a:ln></c:spPr>`
  if (!isFirst) return `${line('<a:prstDash val="solid"/>')}<c:marker><c:symbol val="none"/></c:marker>`
  const marker = (fill: string, size: number) =>
    `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr><a:solidFill>${fill}</a:solidFill><a:ln w="19050"><a:solidFill>${color}</a:solidFill></a:ln></c:spPr></c:marker>`
  const last = chart.isOpenEnded ? chart.labels.length - 1 : -1
  const points = [...new Set([...chart.outside, last])]
    .filter((at) => at >= 0)
    .sort((one, other) => one - other)
    .map((at) => {
      const isOutside = chart.outside.includes(at)
      const dash = at === last ? line('<a:prstDash val="sysDash"/>') : line()
      return `<c:dPt><c:idx val="${at}"/>${isOutside ? marker(palette.paper, 9) : marker(color, 5)}<c:bubble3D val="0"/>${dash}</c:dPt>`
    })
  const isLong = chart.labels.length > 40
  return `${line()}${isLong ? '<c:marker><c:symbol val="none"/></c:marker>' : marker(color, 5)}${points.join('')}`
}

/** A column or bar; a last one whose span is not over is only outlined. */
export function barLook({ palette }: ChartLook, chart: ChartBlock, color: string): string {
  const fill = `<c:spPr><a:solidFill>${color}</a:solidFill></c:spPr><c:invertIfNegative val="0"/>`
  if (!chart.isOpenEnded || chart.form !== 'columns') return fill
  const open = `<a:solidFill>${palette.paper}</a:solidFill><a:ln w="19050"><a:solidFill>${color}</a:solidFill><a:prstDash val="sysDash"/></a:ln>`
  return `${fill}<c:dPt><c:idx val="${chart.labels.length - 1}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${open}</c:spPr></c:dPt>`
}

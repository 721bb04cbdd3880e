/** A chart as PowerPoint draws and edits it: lines, columns, bars, parts of a whole, with what was to be expected behind. */
import type { ChartBlock, ReportContent } from '#shared/contracts/report-shapes.ts'
import { textWidth } from '#shared/export/report/charts/text-width.ts'
import type { ReportValues } from '#shared/export/report/values.ts'
import { axesXml, axisIds, type ChartLook, chartText, legendXml, textProperties } from './chart-axes.ts'
import { type BookCell, columnName, writeChartBook } from './chart-book.ts'
import { allLabels, noLabels, partLabels, pointLabels } from './chart-labels.ts'
import { barLook, type ChartSheet, type Column, lineLook, seriesXml } from './chart-series.ts'
import { numberFormatOf, shownValue } from './number-format.ts'
import { toXml } from './xml.ts'

export interface ChartWriting extends ChartLook {
  readonly values: ReportValues
  readonly report: Pick<ReportContent, 'locale' | 'currency'>
  /** Of the sheet with its numbers. */
  readonly sheetName: string
}

export interface WrittenChart {
  readonly xml: string
  readonly book: Uint8Array
}

/** The chart's link to its workbook. */
export const bookLink = 'rId1'

/** `width`: of the chart, in points. The chart has at least one label. */
export function writeChart(writing: ChartWriting, chart: ChartBlock, width: number): WrittenChart {
  const { report, values } = writing
  const format = numberFormatOf(chart.unit, report.locale, report.currency)
  const labels = chart.labels.map((label) =>
    chart.by === 'word' ? label : chart.by === 'month' ? values.month(label) : values.short(label, 'day'),
  )
  const sheet = { name: writing.sheetName, labels, format }
  const shown = (value: number | null) => (value === null ? null : shownValue(value, chart.unit, report.currency))
  const series = chart.series.map(({ name, values: numbers }, at) => ({ index: at + 1, name, cells: numbers.map(shown) }))
  const band = bandColumns(chart, series.length + 1, shown)
  const groups =
    chart.form === 'line'
      ? [areaXml(writing, sheet, band), lineXml(writing, chart, sheet, series, band.length)]
      : [barXml(writing, chart, sheet, series)]
  const hasLegend = chart.series.length > 1 || band.length > 0
  const axis = numberFormatOf(chart.unit, report.locale, report.currency, true)
  const plot = `<c:plotArea><c:layout/>${groups.join('')}${axesXml(writing, chart, axis, labelSkip(labels, width, chart))}<c:spPr><a:noFill/></c:spPr></c:plotArea>`
  const legend = hasLegend ? legendXml(writing, band.length > 0 ? [0] : []) : ''
  const names =
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const xml = toXml(
    [
      `<c:chartSpace ${names}><c:date1904 val="0"/><c:lang val="${writing.language}"/><c:roundedCorners val="0"/>`,
      `<c:chart><c:autoTitleDeleted val="1"/>${plot}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
      `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(writing, writing.palette.quiet)}`,
      `<c:externalData r:id="${bookLink}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
    ].join(''),
  )
  return { xml, book: writeChartBook(sheet.name, sheetRows(sheet, [...series, ...band, ...highColumn(chart, band, shown)]), format) }
}

/**
 * Two areas, one upon the other: the lower end, unseen, and what lies between it and the upper one. Where nothing is expected yet both
 * follow the line without any thickness, so that the band grows out of it.
 */
function bandColumns(chart: ChartBlock, from: number, shown: (value: number | null) => number | null): readonly Column[] {
  const { band } = chart
  if (band === null || chart.form !== 'line') return []
  const isKnown = (at: number) => typeof band.low[at] === 'number' && typeof band.high[at] === 'number'
  const places = chart.labels.map((_, at) => at)
  const nearest = (at: number) => places.filter(isKnown).sort((one, other) => Math.abs(one - at) - Math.abs(other - at))[0] ?? at
  const low = places.map((at) =>
    shown(isKnown(at) ? (band.low[at] ?? null) : (chart.series[0]?.values[at] ?? band.low[nearest(at)] ?? null)),
  )
  const [lower, upper] = [columnName(from), columnName(from + 2)]
  const between = places.map((at): BookCell => {
    const [bottom, top] = [low[at] ?? 0, shown(band.high[at] ?? null) ?? 0]
    return isKnown(at) ? { value: top - bottom, formula: `${upper}${at + 2}-${lower}${at + 2}` } : 0
  })
  return [
    { index: from, name: `${band.name}, −`, cells: low },
    { index: from + 1, name: band.name, cells: between },
  ]
}

/** Beside the chart's own columns: the upper end, as it was reckoned. */
function highColumn({ band }: ChartBlock, columns: readonly Column[], shown: (value: number | null) => number | null): readonly Column[] {
  const [, between] = columns
  return band === null || between === undefined ? [] : [{ index: between.index + 1, name: `${band.name}, +`, cells: band.high.map(shown) }]
}

function areaXml({ palette }: ChartLook, sheet: ChartSheet, band: readonly Column[]): string {
  if (band.length === 0) return ''
  const fill = (at: number) => (at === 0 ? '<a:noFill/>' : `<a:solidFill>${palette.track}</a:solidFill>`)
  const rows = band.map((column, at) => seriesXml(sheet, column, at, `<c:spPr>${fill(at)}<a:ln><a:noFill/></a:ln></c:spPr>`))
  return `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${rows.map((row) => `${row}</c:ser>`).join('')}${axisIds}</c:areaChart>`
}

function lineXml(writing: ChartWriting, chart: ChartBlock, sheet: ChartSheet, series: readonly Column[], from: number): string {
  const write = (value: number) => writing.values.write(value, chart.unit)
  const rows = series.map((column, at) => {
    const labels = at === 0 ? pointLabels(writing, chart, sheet.format, write) : noLabels
    return `${seriesXml(sheet, column, from + at, `${lineLook(writing, chart, seriesColor(writing, chart, at), at === 0)}${labels}`)}<c:smooth val="0"/></c:ser>`
  })
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${rows.join('')}<c:marker val="1"/>${axisIds}</c:lineChart>`
}

function barXml(writing: ChartWriting, chart: ChartBlock, sheet: ChartSheet, series: readonly Column[]): string {
  const isStack = chart.form === 'stack'
  const rows = series.map((column, at) => {
    const color = seriesColor(writing, chart, at)
    return `${seriesXml(sheet, column, at, `${barLook(writing, chart, color)}${barLabels(writing, chart, sheet, at)}`)}</c:ser>`
  })
  const direction = chart.form === 'columns' ? 'col' : 'bar'
  const gap = isStack
    ? '<c:gapWidth val="60"/><c:overlap val="100"/>'
    : `<c:gapWidth val="${series.length > 1 ? 50 : 70}"/><c:overlap val="${series.length > 1 ? -5 : 0}"/>`
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${isStack ? 'percentStacked' : 'clustered'}"/><c:varyColors val="0"/>${rows.join('')}${gap}${axisIds}</c:barChart>`
}

function barLabels(writing: ChartWriting, chart: ChartBlock, sheet: ChartSheet, at: number): string {
  if (chart.form === 'stack')
    return partLabels(writing, partTexts(writing, chart, at), writing.palette.series[stackColor(writing, at)]?.on ?? writing.palette.paper)
  if (chart.form === 'columns')
    return at === 0 ? pointLabels(writing, chart, sheet.format, (value) => writing.values.write(value, chart.unit)) : noLabels
  return allLabels(writing, sheet.format)
}

/** What part of its whole each is; nothing is written where the part is too narrow for it. */
function partTexts({ values }: ChartWriting, { labels, series }: ChartBlock, of: number): readonly string[] {
  return labels.map((_, at) => {
    const whole = series.reduce((sum, part) => sum + Math.max(0, part.values[at] ?? 0), 0)
    const share = whole === 0 ? 0 : (series[of]?.values[at] ?? 0) / whole
    return share < 0.06 ? '' : values.short(Math.round(share * 100) / 100, 'rate')
  })
}

/** One series in the accent, more in the order of the theme; what was before is muted. */
function seriesColor({ palette }: ChartLook, chart: ChartBlock, at: number): string {
  if (chart.series[at]?.isBefore === true) return palette.muted
  const place = chart.form === 'stack' ? stackColor({ palette }, at) : at
  return palette.series[place % palette.series.length]?.fill ?? palette.ink
}

/** A theme of ours keeps its first accent for what stands alone. */
function stackColor({ palette }: Pick<ChartLook, 'palette'>, at: number): number {
  return (at + palette.firstPart) % palette.series.length
}

/** So that words of the axis keep their distance. */
function labelSkip(labels: readonly string[], width: number, { form }: ChartBlock): number {
  if (form !== 'line' && form !== 'columns') return 1
  const widest = Math.max(...labels.map((label) => textWidth(label, chartText)))
  const room = Math.max(1, Math.floor((width - 50) / (widest + 10)))
  return Math.ceil(labels.length / room)
}

function sheetRows(sheet: ChartSheet, columns: readonly Column[]): readonly (readonly BookCell[])[] {
  return [
    ['', ...columns.map(({ name }) => name)],
    ...sheet.labels.map((label, at) => [label, ...columns.map(({ cells }) => cells[at] ?? null)]),
  ]
}

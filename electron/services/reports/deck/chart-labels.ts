/** Numbers and letters beside the points of a chart, instead of a legend. */
import type { ChartBlock } from '#shared/contracts/report-shapes.ts'
import { type ChartLook, chartText, textProperties } from './chart-axes.ts'
import { escapeXml } from './xml.ts'

const shows = (value: boolean) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`

/** Beyond so many columns only the telling ones have their number. */
const fewColumns = 14

/** Of a series along time: its highest and its last value, and the letters of what happened. */
export function pointLabels(look: ChartLook, chart: ChartBlock, format: string, write: (value: number) => string): string {
  const [first] = chart.series
  if (first === undefined) return noLabels
  const letters = lettersByIndex(chart)
  if (chart.form === 'columns' && letters.size === 0 && first.values.length <= fewColumns) return allLabels(look, format)
  const telling = tellingPoints(first.values)
  const place = chart.form === 'line' ? 't' : 'outEnd'
  const labels = [...new Set([...telling, ...letters.keys()])]
    .sort((one, other) => one - other)
    .flatMap((at) => {
      const value = first.values[at] ?? null
      if (value === null) return []
      const letter = letters.get(at)
      const text = [letter ?? '', telling.has(at) ? write(value) : ''].filter((word) => word !== '').join('  ')
      return [letter === undefined ? valueLabel(look, at, format, place) : textLabel(look, at, text, look.palette.ink, place)]
    })
  return `<c:dLbls>${labels.join('')}${shows(false)}</c:dLbls>`
}

export const noLabels = `<c:dLbls>${shows(false)}</c:dLbls>`

/** Each value at the end of its bar. */
export function allLabels(look: ChartLook, format: string): string {
  return `<c:dLbls>${valueParts(look, format, 'outEnd')}</c:dLbls>`
}

/** Within the parts of a whole; '' where there is no room. */
export function partLabels(look: ChartLook, texts: readonly string[], color: string): string {
  return `<c:dLbls>${texts.map((text, at) => (text === '' ? '' : textLabel(look, at, text, color, 'ctr'))).join('')}${shows(false)}</c:dLbls>`
}

/** By the index of the label whose span holds the day. */
function lettersByIndex({ marks, labels, by }: ChartBlock): ReadonlyMap<number, string> {
  if (by === 'word') return new Map()
  const found = new Map<number, string>()
  for (const { letter, day } of marks) {
    const at = labels.findLastIndex((label) => label <= day)
    if (at >= 0) found.set(at, `${found.get(at) ?? ''}${letter}`)
  }
  return found
}

/** The highest and the last point; only the highest where they stand side by side. */
function tellingPoints(values: readonly (number | null)[]): ReadonlySet<number> {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]))
  const last = known.at(-1)
  if (last === undefined) return new Set()
  const highest = known.reduce((best, one) => (one.value > best.value ? one : best))
  return new Set(last.at - highest.at === 1 && known.length > 4 ? [highest.at] : [highest.at, last.at])
}

function valueLabel(look: ChartLook, at: number, format: string, place: string): string {
  return `<c:dLbl><c:idx val="${at}"/>${valueParts(look, format, place)}</c:dLbl>`
}

function valueParts(look: ChartLook, format: string, place: string): string {
  const none = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  return `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${none}${textProperties(look, look.palette.ink, true)}<c:dLblPos val="${place}"/>${shows(true)}`
}

function textLabel(look: ChartLook, at: number, text: string, color: string, place: string): string {
  const run = `<a:rPr lang="${look.language}" sz="${chartText * 100}" b="1"><a:solidFill>${color}</a:solidFill><a:latin typeface="+mn-lt"/></a:rPr>`
  const rich = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>${run}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`
  return `<c:dLbl><c:idx val="${at}"/>${rich}<c:dLblPos val="${place}"/>${shows(true)}</c:dLbl>`
}

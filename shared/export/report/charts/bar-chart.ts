/** Figures side by side as lying bars, their words at the left. */
import { scaleLinear } from 'd3-scale'
import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import type { ChartBlock } from '../../../contracts/report-shapes.ts'
import { ink, outsideColor, partColor } from '../colors.ts'
import type { ReportDrawing } from '../drawing.ts'
import { keyToHast } from './key.ts'
import { round, wordsToHast } from './layout.ts'
import { letter, type Series } from './plot.ts'
import { textWidth, wrapText } from './text-width.ts'

const gap = { word: 12, value: 7, row: 10 } as const
const bar = { single: 12, several: 9 } as const
const line = 14
/** Of the whole width, at most so much for words. */
const mostWords = 0.36
/** Rates that come near the whole are drawn against the whole. */
const nearWhole = 0.25

export function barChart(
  block: ChartBlock,
  drawing: ReportDrawing,
): { readonly height: number; readonly nodes: readonly ElementContent[] } {
  const { values, width } = drawing
  const series = [...block.series].sort((a, b) => Number(a.isBefore) - Number(b.isBefore))
  const now = series.filter(({ isBefore }) => !isBefore)
  const lookOf = (one: Series) =>
    one.isBefore ? { fill: '#d3d9dd' } : { fill: now.length > 1 ? partColor(now.indexOf(one)) : drawing.colors.line }
  const wide = wordsWidth(block.labels, width)
  const write = (value: number | null) => values.write(value, block.unit)
  const scale = scaleOf(block, wide + gap.word, width, write)
  const thick = series.length > 1 ? bar.several : bar.single
  let top = 2
  const rows = block.labels.flatMap((label, at) => {
    const tall = Math.max(wrapText(label, letter.label, wide, 2).length * line, series.length * (thick + 4))
    const middle = top + tall / 2
    top += tall + gap.row
    return [
      ...rowWords(label, wide, middle),
      ...series.flatMap((one, index) => {
        const centre = middle + (index - (series.length - 1) / 2) * (thick + 4)
        const look = !one.isBefore && block.outside.includes(at) ? { fill: outsideColor } : lookOf(one)
        return barToHast({ value: one.values[at] ?? null, centre, thick, look, scale, write, isQuiet: one.isBefore })
      }),
    ]
  })
  const key = keyToHast(series.length < 2 ? [] : series.map((one) => ({ name: one.name, look: lookOf(one) })), top, width)
  const zero = round(scale(0)) - 0.5
  return {
    height: top + key.height,
    nodes: [s('line', { x1: zero, x2: zero, y1: 0, y2: top - gap.row + 2, stroke: ink.before }), ...rows, ...key.nodes],
  }
}

/** From zero, with room for what is written at the end of each bar. */
function scaleOf({ series, unit }: ChartBlock, left: number, width: number, write: (value: number | null) => string) {
  const all = series.flatMap(({ values }) => values)
  const known = all.filter((value) => value !== null)
  const room = Math.max(0, ...all.map((value) => textWidth(write(value), letter.label))) + gap.value
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)]
  const isWhole = unit === 'rate' && low === 0 && high <= 1 && high >= nearWhole
  return scaleLinear([low, isWhole ? 1 : high > low ? high : low + 1], [left + (low < 0 ? room : 0), width - room])
}

/** The words of a row, over two lines where they have to, around its middle; whole for whoever points at what is cut off. */
export function rowWords(label: string, width: number, middle: number): readonly Element[] {
  const words = wrapText(label, letter.label, width, 2)
  return words.map((text, index) =>
    wordsToHast({
      ...{
        x: 0,
        y: middle - (words.length * line) / 2 + line * (index + 0.78),
        text,
        anchor: 'start',
        size: letter.label,
        color: ink.second,
      },
      ...(words.join(' ') === label.trim() ? {} : { whole: label }),
    }),
  )
}

/** As wide as the longest word is, as far as bars have enough left. */
export function wordsWidth(labels: readonly string[], width: number): number {
  return Math.min(width * mostWords, Math.max(0, ...labels.map((label) => textWidth(label, letter.label))) + 1)
}

interface Bar {
  readonly value: number | null
  readonly centre: number
  readonly thick: number
  readonly look: { readonly fill: string }
  readonly scale: (value: number) => number
  readonly write: (value: number | null) => string
  /** What was before. */
  readonly isQuiet: boolean
}

function barToHast({ value, centre, thick, look, scale, write, isQuiet }: Bar): Element[] {
  const [zero, end] = [scale(0), scale(value ?? 0)]
  const words = { y: centre + 4, text: write(value), size: letter.label, color: isQuiet ? ink.quiet : ink.text } as const
  const side = end < zero ? { x: end - gap.value, anchor: 'end' as const } : { x: end + gap.value, anchor: 'start' as const }
  const box = { x: round(Math.min(zero, end)), y: round(centre - thick / 2), width: round(Math.abs(end - zero)), height: thick }
  return [...(value === null ? [] : [s('rect', { ...box, ...look })]), wordsToHast({ ...words, ...side, weight: isQuiet ? 400 : 600 })]
}

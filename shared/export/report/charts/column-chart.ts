/** Figures over time as columns, those they are compared with beside them. */
import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import type { ChartBlock } from '../../../contracts/report-shapes.ts'
import { ink, outsideColor, partColor } from '../colors.ts'
import type { ReportDrawing } from '../drawing.ts'
import { keyToHast } from './key.ts'
import { round, wordsToHast } from './layout.ts'
import { letter, type Plot, plotOf, type Series, within } from './plot.ts'

/** No column is wider. */
const widest = 64
const before = { fill: '#d3d9dd' } as const

export function columnChart(
  block: ChartBlock,
  drawing: ReportDrawing,
): { readonly height: number; readonly nodes: readonly ElementContent[] } {
  const plot = plotOf(block, drawing, { right: 4, isBanded: true })
  // What was before stands at the left of what is.
  const series = [...block.series].sort((a, b) => Number(b.isBefore) - Number(a.isBefore))
  const now = series.filter(({ isBefore }) => !isBefore)
  const wide = Math.min(widest, (plot.step * 0.72) / Math.max(1, series.length))
  const lookOf = (one: Series) => (one.isBefore ? before : { fill: now.length > 1 ? partColor(now.indexOf(one)) : drawing.colors.line })
  const left = (at: number, index: number) => (plot.centres[at] ?? 0) + (index - series.length / 2) * wide
  const columns = series.flatMap((one, index) =>
    one.values.flatMap((value, at) => {
      if (value === null) return []
      const isOpen = block.isOpenEnded && at === block.labels.length - 1 && !one.isBefore
      const isOutside = !one.isBefore && block.outside.includes(at)
      return [column({ x: left(at, index), wide, value, plot, look: isOutside ? { fill: outsideColor } : lookOf(one), isOpen })]
    }),
  )
  const entries = series.length < 2 ? [] : series.map((one) => ({ name: one.name, look: lookOf(one) }))
  const key = keyToHast(entries, plot.height + 4, drawing.width)
  return {
    height: plot.height + (key.height === 0 ? 0 : key.height + 4),
    nodes: [
      ...plot.behind,
      ...columns,
      ...(block.band === null ? [] : limitsToHast(block.band, plot)),
      ...series.flatMap((one, index) =>
        one.isBefore ? [] : valuesToHast(one, { block, drawing, plot }, (at) => left(at, index) + wide / 2),
      ),
      ...plot.key,
      ...key.nodes,
    ],
  }
}

interface Column {
  readonly x: number
  readonly wide: number
  readonly value: number
  readonly plot: Plot
  readonly look: { readonly fill: string }
  /** Its span is not whole yet. */
  readonly isOpen: boolean
}

function column({ x, wide, value, plot, look, isOpen }: Column): Element {
  const [zero, end] = [plot.y(0), plot.y(value)]
  const gap = Math.min(2, wide * 0.12)
  const box = {
    x: round(x + gap / 2),
    y: round(Math.min(zero, end)),
    width: round(wide - gap),
    height: round(Math.max(Math.abs(zero - end), 0.5)),
  }
  return isOpen
    ? s('rect', { ...box, fill: ink.white, stroke: look.fill, strokeWidth: 1.25, strokeDasharray: '4 3' })
    : s('rect', { ...box, ...look })
}

/** What was to be expected, as two thin lines over each span. */
function limitsToHast({ low, high }: NonNullable<ChartBlock['band']>, { centres, step, y }: Plot): Element[] {
  return [low, high].flatMap((values) =>
    values.flatMap((value, at) => {
      const x = centres[at] ?? 0
      if (value === null) return []
      return [s('path', { d: `M${round(x - step * 0.4)} ${round(y(value))}h${round(step * 0.8)}`, stroke: ink.second, strokeWidth: 1 })]
    }),
  )
}

interface Drawn {
  readonly block: ChartBlock
  readonly drawing: ReportDrawing
  readonly plot: Plot
}

/** Above each column as far as there is room, the highest and the last one first. */
function valuesToHast({ values }: Series, { block, drawing, plot }: Drawn, centre: (at: number) => number): Element[] {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]))
  const highest = known.reduce((best, one) => (best === undefined || one.value > best.value ? one : best), known[0])
  const order = [...new Set([highest, known.at(-1), ...known])].filter((one) => one !== undefined)
  return order.flatMap(({ value, at }) => {
    const y = plot.y(value) + (value < 0 ? 14 : -5)
    const words = { x: centre(at), y, anchor: 'middle', size: letter.label, color: ink.text, weight: 600 } as const
    const tries = [drawing.values.write(value, block.unit), drawing.values.short(value, block.unit)]
    const found = plot.room.place(tries.map((text) => within({ ...words, text }, drawing.width)))
    return found === null ? [] : [wordsToHast(found)]
  })
}

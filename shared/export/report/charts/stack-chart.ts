/** Parts of one whole as one bar each, with their words and what they make up. */
import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import type { ChartBlock } from '../../../contracts/report-shapes.ts'
import { ink, partColor } from '../colors.ts'
import type { ReportDrawing } from '../drawing.ts'
import { rowWords, wordsWidth } from './bar-chart.ts'
import { keyToHast } from './key.ts'
import { round, wordsToHast } from './layout.ts'
import { letter } from './plot.ts'
import { textWidth } from './text-width.ts'

const thick = 22
const row = 50

export function stackChart(
  block: ChartBlock,
  drawing: ReportDrawing,
): { readonly height: number; readonly nodes: readonly ElementContent[] } {
  const { values, width } = drawing
  const hasWords = block.labels.some((label) => label !== '') && block.labels.length > 1
  const left = hasWords ? wordsWidth(block.labels, width) + 12 : 0
  const rows = block.labels.flatMap((label, at) => {
    const parts = block.series.map((series) => Math.max(0, series.values[at] ?? 0))
    const top = at * row
    return [
      ...(hasWords ? rowWords(label, left - 12, top + 18 + thick / 2) : []),
      ...barToHast(parts, { left, top, width: width - left, write: (share) => values.write(share, 'rate') }),
    ]
  })
  const [first] = block.labels.map((_, at) => sharesOf(block.series.map((series) => Math.max(0, series.values[at] ?? 0))))
  const entries = block.series.map(({ name }, at) => ({
    name: `${name} ${values.write(first?.[at] ?? null, 'rate')}`,
    look: { fill: partColor(at) },
  }))
  const top = block.labels.length * row + 2
  const key = keyToHast(entries, top, width)
  return { height: top + key.height, nodes: [...rows, ...key.nodes] }
}

function sharesOf(parts: readonly number[]): readonly (number | null)[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => (whole === 0 ? null : part / whole))
}

interface Bar {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly write: (share: number) => string
}

/** The share stands above a part that is wide enough for it; the others have it in the key. */
function barToHast(parts: readonly number[], { left, top, width, write }: Bar): Element[] {
  let x = left
  return sharesOf(parts).flatMap((share, at) => {
    if (share === null || share === 0) return []
    const wide = width * share
    const from = x
    x += wide
    const words = write(share)
    return [
      s('rect', { x: round(from), y: top + 18, width: round(Math.max(0.5, wide - 1.5)), height: thick, fill: partColor(at) }),
      ...(textWidth(words, letter.label) + 4 > wide
        ? []
        : [wordsToHast({ x: from, y: top + 12, text: words, anchor: 'start', size: letter.label, color: ink.text, weight: 600 })]),
    ]
  })
}

/** A chart as a drawing of lines and letters: on paper, on pages, and as a picture. */
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { s } from 'hastscript'
import type { ChartBlock } from '../../../contracts/report-shapes.ts'
import { ink } from '../colors.ts'
import type { ReportDrawing } from '../drawing.ts'
import { reportFonts } from '../fonts.ts'
import { barChart } from './bar-chart.ts'
import { columnChart } from './column-chart.ts'
import { round, wordsToHast } from './layout.ts'
import { lineChart } from './line-chart.ts'
import { stackChart } from './stack-chart.ts'

/** Around a picture that stands alone. */
const edge = 24
const titleHeight = 34

/** As wide as the column of text; says so where there is nothing to draw. */
export function chartToHast(block: ChartBlock, drawing: ReportDrawing): Element {
  const { height, nodes } = isEmpty(block) ? emptyChart(drawing) : draw(block, drawing)
  return frame(block, { width: drawing.width, height }, nodes)
}

/** A picture of its own: white, with its title and an edge around it. `font`: style that brings the letters along. */
export function chartToSvg(
  block: ChartBlock,
  drawing: ReportDrawing,
  font = '',
): { readonly svg: string; readonly width: number; readonly height: number } {
  const { height, nodes } = isEmpty(block) ? emptyChart(drawing) : draw(block, drawing)
  const size = { width: drawing.width + edge * 2, height: Math.ceil(height + titleHeight + edge * 2) }
  const title = wordsToHast({ x: edge, y: edge + 14, text: block.title, anchor: 'start', size: 15, color: ink.text, weight: 600 })
  const element = frame(block, size, [
    ...(font === '' ? [] : [s('style', font)]),
    s('rect', { width: size.width, height: size.height, fill: ink.white }),
    title,
    s('g', { transform: `translate(${edge} ${edge + titleHeight})` }, [...nodes]),
  ])
  return { svg: toHtml(element, { space: 'svg' }), ...size }
}

/** True where not one value is known. */
export function isEmpty({ labels, series }: ChartBlock): boolean {
  return labels.length === 0 || series.every(({ values }) => values.every((value) => value === null))
}

function frame(
  block: ChartBlock,
  { width, height }: { readonly width: number; readonly height: number },
  nodes: readonly ElementContent[],
): Element {
  return s(
    'svg.gr-chart',
    {
      ...{
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${round(width)} ${round(height)}`,
        width: round(width),
        height: round(height),
      },
      ...{ role: 'img', ariaLabel: altOf(block), fontFamily: reportFonts, style: 'font-variant-numeric: tabular-nums' },
    },
    [s('title', block.title), s('desc', block.alt), ...nodes],
  )
}

/** What is read aloud in its place: the letters' key too, which is drawn. */
function altOf({ title, alt, marks }: ChartBlock): string {
  return [...(alt.startsWith(title) ? [] : [title]), alt, ...marks.map(({ letter, text }) => `${letter}: ${text}`)]
    .filter((part) => part !== '')
    .map((part) => (/[.:!?]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

function draw(block: ChartBlock, drawing: ReportDrawing): { readonly height: number; readonly nodes: readonly ElementContent[] } {
  switch (block.form) {
    case 'line':
      return lineChart(block, drawing, block.id.replace(/[^\w-]/g, '-'))
    case 'columns':
      return columnChart(block, drawing)
    case 'bars':
      return barChart(block, drawing)
    default:
      return stackChart(block, drawing)
  }
}

function emptyChart({ text, width }: ReportDrawing): { readonly height: number; readonly nodes: readonly ElementContent[] } {
  const words = text.message('report-paper.empty')
  return {
    height: 64,
    nodes: [
      s('rect', { x: 0.5, y: 0.5, width: round(width - 1), height: 63, rx: 4, fill: '#f5f6f7', stroke: ink.grid }),
      wordsToHast({ x: width / 2, y: 36, text: words, anchor: 'middle', size: 12, color: ink.quiet }),
    ],
  }
}

/** Figures as tiles under a line: the name, the figure large, what it is made of. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ReportFigure } from '../../contracts/report-shapes.ts'
import type { ReportDrawing } from './drawing.ts'
import { estimateOf } from './estimate.ts'

/** `isFirst`: those at the head of the report stand under a heavy line. */
export function figuresToHast(figures: readonly ReportFigure[], drawing: ReportDrawing, isFirst: boolean): Element {
  return h(
    isFirst ? 'ul.gr-figures.gr-first' : 'ul.gr-figures',
    { style: `--gr-tiles: ${tilesInRow(figures.length, drawing.width)}` },
    figures.map((figure) => tile(figure, drawing)),
  )
}

/** Rows as even as can be; on wide paper more of them. */
function tilesInRow(count: number, width: number): number {
  const most = width > 900 ? 5 : 4
  return Math.max(1, Math.ceil(count / Math.ceil(count / most)))
}

function tile(figure: ReportFigure, { text, values }: ReportDrawing): Element {
  const { label, value, unit, before, note, reference } = figure
  const write = (amount: number | null) => values.write(amount, unit)
  const change = before === null || value === null ? '' : values.change(before, value, unit)
  const estimate = estimateOf(figure, values, text.message)
  const lines = [[note, change].filter((part) => part !== '').join(', '), estimate, reference]
  return h('li', [h('p.gr-name', label), h('p.gr-value', write(value)), ...lines.filter((line) => line !== '').map((line) => h('p', line))])
}

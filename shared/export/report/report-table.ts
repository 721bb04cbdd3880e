/** Tables of a report: columns as wide as their words need, the same on every page the table goes over. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ReportCell, TableBlock } from '../../contracts/report-shapes.ts'
import { textWidth } from './charts/text-width.ts'
import type { ReportDrawing } from './drawing.ts'

type Column = TableBlock['columns'][number]

const letter = 13
const padding = 16
/** Of the bar beside a rate. */
const barWidth = 64
/** Of the whole width, the most that a column of words asks for. */
const mostWords = 0.46

/** One row each. */
export function tableRows(block: TableBlock, drawing: ReportDrawing): readonly Element[] {
  return block.rows.map((row) => rowToHast(row, block.columns, drawing, 'tr'))
}

/** The rows in their table; the sum stands under the last of them. */
export function tableFrame(block: TableBlock, drawing: ReportDrawing, rows: readonly Element[], isLast: boolean): Element {
  const { columns, foot } = block
  return h('table.gr-table', [
    h(
      'colgroup',
      columnShares(block, drawing).map((share) => h('col', { style: `width: ${(share * 100).toFixed(2)}%` })),
    ),
    h('thead', [
      h(
        'tr',
        columns.map((column) => h('th', { scope: 'col', ...classOf(column) }, column.label)),
      ),
    ]),
    h('tbody', [...rows]),
    ...(foot !== null && isLast ? [h('tfoot', [rowToHast(foot, columns, drawing, 'tr')])] : []),
  ])
}

/** Words at the left, whatever is counted at the right. */
function classOf({ unit }: Column): { readonly className?: string[] } {
  return unit === 'text' ? {} : { className: ['gr-number'] }
}

function rowToHast(row: readonly ReportCell[], columns: readonly Column[], drawing: ReportDrawing, tag: 'tr'): Element {
  return h(
    tag,
    columns.map((column, at) => {
      const cell = row[at] ?? null
      const written = drawing.values.write(cell, column.unit)
      const content = column.hasBar && typeof cell === 'number' ? withBar(written, cell) : written
      const isName = at === 0 && column.unit === 'text'
      return isName ? h('th', { scope: 'row' }, content) : h('td', classOf(column), content)
    }),
  )
}

/** Drawn against the whole, not against the longest. */
function withBar(written: string, share: number): ElementContent[] {
  const width = `width: ${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`
  return [h('span.gr-bar', { ariaHidden: 'true' }, [h('span', { style: width })]), { type: 'text', value: written }]
}

/** Parts of 1. */
function columnShares({ columns, rows, foot }: TableBlock, { values, width }: ReportDrawing): readonly number[] {
  const all = foot === null ? rows : [...rows, foot]
  const needs = columns.map((column, at) => {
    const cells = all.map((row) => values.write(row[at] ?? null, column.unit))
    const head = Math.max(...column.label.split(' ').map((word) => textWidth(word, letter)))
    const longest = Math.max(0, ...cells.map((cell) => textWidth(cell, letter)))
    if (column.unit !== 'text') return { least: Math.max(head, longest) + padding + (column.hasBar ? barWidth : 0), wish: 0 }
    const words = Math.max(head, ...cells.flatMap((cell) => cell.split(/\s+/).map((word) => textWidth(word, letter))))
    const least = Math.min(words, width * 0.3) + padding
    return { least, wish: Math.max(0, Math.min(longest, width * mostWords) + padding - least) }
  })
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const wished = needs.reduce((sum, need) => sum + need.wish, 0)
  const left = Math.max(0, width - least)
  const given = needs.map((need) => need.least + (wished === 0 ? 0 : (Math.min(left, wished) * need.wish) / wished))
  // What nobody asked for goes to the first one, so that figures stay close to each other at the right.
  const rest = Math.max(0, width - given.reduce((sum, one) => sum + one, 0))
  const sum = given.reduce((total, one) => total + one, rest)
  return given.map((one, at) => (one + (at === 0 ? rest : 0)) / sum)
}

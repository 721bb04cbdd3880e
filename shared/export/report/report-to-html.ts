/** A report as one page that opens anywhere: style and drawings inside, no script, nothing fetched. */
import { h } from 'hastscript'
import type { ChartBlock, ReportContent } from '../../contracts/report-shapes.ts'
import type { ReportPaper } from '../../domain/reports/types.ts'
import { pageToHtml } from '../document/page-to-html.ts'
import type { PaperText } from '../document/paper-types.ts'
import { chartToTable } from './chart-table.ts'
import { isEmpty } from './charts/chart-to-svg.ts'
import { brandStyle, createDrawing, type ReportDrawing, reportClasses } from './drawing.ts'
import { footLine, headLine } from './lines.ts'
import { columnWidth, paperSizes } from './paper-sizes.ts'
import { reportToParts } from './parts.ts'
import { reportCss } from './report-css.ts'
import { tableFrame, tableRows } from './report-table.ts'
import { speakable } from './speakable.ts'

/** The desk around the report, narrow screens, and how a browser prints it. */
const pageCss = (paper: ReportPaper) => `
@page { size: ${paperSizes[paper].css}; margin: 13mm 13.5mm; }
body { margin: 0; background: #eef0f2; }
.gr-report { max-width: ${columnWidth(paper)}px; margin: 2em auto; padding: 3em 3.6em; box-sizing: content-box; }
.gr-body { padding-bottom: 2em; }
.gr-scroll { overflow-x: auto; }
.gr-is-heading { break-after: avoid; }
.gr-figures { break-inside: avoid; }
details { margin-top: .4em; font-size: .929em; }
summary { color: var(--gr-quiet); cursor: pointer; }
details table { margin-top: .4em; }
@media (max-width: 60em) {
  .gr-report { margin: 0; padding: 1.5em 1.2em; }
  .gr-chart { max-width: none; }
}
@media (max-width: 40em) {
  .gr-report .gr-figures { grid-template-columns: 1fr 1fr; }
  .gr-report h1 { font-size: 1.6em; }
  .gr-scroll table { min-width: 48em; }
}
@media print {
  body { background: #fff; }
  .gr-report { max-width: none; margin: 0; padding: 0; }
  .gr-scroll { overflow: visible; }
  .gr-chart { max-width: 100%; }
  details { display: none; }
}
`

interface ReportPage {
  /** Address of the picture itself (`data:`); null: none. */
  readonly logo: string | null
  readonly paper: ReportPaper
  /** The words of the report's language. */
  readonly text: PaperText
}

/** Everything that was typed is escaped; names must be resolved. Each drawing has its numbers as a table beside it. */
export function reportToHtml(content: ReportContent, { logo, paper, text }: ReportPage): string {
  const drawing = createDrawing(content, text, columnWidth(paper))
  const parts = reportToParts(content, drawing, (block) => [numbersOf(block, drawing)])
  const sheet = h('article', { className: [...reportClasses(drawing)], lang: content.locale, style: brandStyle(drawing) }, [
    h('header', [headLine(content, drawing, { logo, isHidden: false })]),
    h(
      'div.gr-body',
      parts.map((part) =>
        h('div.gr-part', { className: [part.isHeading ? 'gr-is-heading' : part.id === 'head' ? 'gr-is-head' : 'gr-scroll'] }, [
          part.frame(part.pieces, { isFirst: true, isLast: true, cut: 0 }),
        ]),
      ),
    ),
    h('footer', [footLine(content, '')]),
  ])
  const title = [content.name, content.program].filter((word) => word !== '').join(', ')
  return speakable(pageToHtml({ locale: content.locale, title, css: reportCss + pageCss(paper) }, sheet))
}

function numbersOf(block: ChartBlock, drawing: ReportDrawing) {
  if (isEmpty(block)) return h('span')
  const table = chartToTable(block, drawing)
  return h('details', [
    h('summary', drawing.text.message('report-paper.as-table')),
    tableFrame(table, drawing, tableRows(table, drawing), true),
  ])
}

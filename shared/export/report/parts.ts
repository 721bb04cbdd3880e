/** A report as parts in reading order, each of pieces between which a sheet may end. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ChartBlock, ReportBlock, ReportContent, ReportSection } from '../../contracts/report-shapes.ts'
import type { ReportSectionKind } from '../../domain/reports/types.ts'
import { aboutToHast } from './about.ts'
import { chartToHast, isEmpty } from './charts/chart-to-svg.ts'
import { definitionPieces } from './definitions.ts'
import { plotHeights, type ReportDrawing } from './drawing.ts'
import { figuresToHast } from './report-figures.ts'
import { tableFrame, tableRows } from './report-table.ts'
import { targetRows, targetsFrame } from './report-targets.ts'

interface PartPlace {
  /** Whether the pieces begin and end the part. */
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Dots by which it is to be drawn lower. */
  readonly cut: number
}

export interface ReportPart {
  /** Of the block, or of what stands before and after all of them. */
  readonly id: string
  /** Null: the head of the report and what is said about all of it. */
  readonly section: ReportSectionKind | null
  /** Does not stay behind alone at the foot of a sheet. */
  readonly isHeading: boolean
  readonly pieces: readonly Element[]
  /** Dots by which it can be drawn lower. */
  readonly give: number
  /** All or some of the pieces, as one. */
  readonly frame: (pieces: readonly Element[], place: PartPlace) => Element
}

type AfterChart = (block: ChartBlock) => readonly Element[]

/** `afterChart`: what a page adds to each drawing that a sheet has no place for. */
export function reportToParts(content: ReportContent, drawing: ReportDrawing, afterChart: AfterChart = () => []): readonly ReportPart[] {
  const filters =
    content.filters.length === 0 ? [] : [h('p.gr-only', drawing.text.message('report-paper.only', { what: content.filters.join(', ') }))]
  return [
    whole('head', null, h('div.gr-title', [h('h1', content.headline || content.name), ...filters])),
    ...content.sections.flatMap((section) => sectionToParts(section, drawing, afterChart)),
    whole('about', null, aboutToHast(content, drawing)),
  ]
}

function sectionToParts(section: ReportSection, drawing: ReportDrawing, afterChart: AfterChart): readonly ReportPart[] {
  const { kind, title, blocks } = section
  const blockParts = blocks.flatMap((block) => blockToParts(block, { section, drawing, afterChart }))
  // What stands first needs no heading of its own: the report's is right above it.
  if (kind === 'headline' || title === '') return blockParts
  return [{ ...whole(`${kind}.title`, kind, h('h2', title)), isHeading: true }, ...blockParts]
}

interface Place {
  readonly section: ReportSection
  readonly drawing: ReportDrawing
  readonly afterChart: AfterChart
}

function blockToParts(block: ReportBlock, { section, drawing, afterChart }: Place): readonly ReportPart[] {
  const { kind } = section
  // Said once: a section of one chart is called as the chart is.
  const title = 'title' in block && block.title !== section.title ? block.title : ''
  switch (block.kind) {
    case 'prose':
      return paragraphs(block.text).map((paragraph, at) =>
        whole(`${block.id}.${at}`, kind, h(kind === 'headline' ? 'p.gr-lead' : 'p', paragraph)),
      )
    case 'note':
      return [whole(block.id, kind, h('p.gr-note', block.text))]
    case 'figures':
      return [whole(block.id, kind, figuresToHast(block.figures, drawing, kind === 'headline'))]
    case 'chart':
      return [chartToPart(block, kind, title, { drawing, afterChart })]
    case 'targets':
      return [
        framed(block.id, kind, targetRows(block, drawing), (rows, { isFirst }) => [
          ...heading(titleOf(title, isFirst, drawing)),
          targetsFrame(rows, drawing),
        ]),
      ]
    case 'table':
      return [
        framed(block.id, kind, tableRows(block, drawing), (rows, { isFirst, isLast }) => [
          ...heading(titleOf(title, isFirst, drawing)),
          tableFrame(block, drawing, rows, isLast),
          ...noteUnder(isLast && block.more > 0 ? drawing.text.message('report-paper.more', { count: block.more }) : ''),
          ...noteUnder(isLast ? block.note : ''),
        ]),
      ]
    case 'list':
      return [listToPart(block, kind, title, drawing)]
    case 'definitions':
      return [framed(block.id, kind, definitionPieces(block, drawing), (pieces) => [h('ul.gr-definitions', [...pieces])])]
  }
}

/** What goes over time can be drawn lower where that lets it stand on a sheet. */
function chartToPart(
  block: ChartBlock,
  kind: ReportSectionKind,
  title: string,
  { drawing, afterChart }: Pick<Place, 'drawing' | 'afterChart'>,
): ReportPart {
  const { plotHeight } = drawing
  const draw = (cut: number) =>
    h('div.gr-drawing', [
      ...heading(title),
      chartToHast(block, { ...drawing, plotHeight: plotHeight - cut }),
      ...noteUnder(block.note),
      ...afterChart(block),
    ])
  const isOverTime = block.form === 'line' || block.form === 'columns'
  return {
    ...whole(block.id, kind, draw(0)),
    give: isOverTime && !isEmpty(block) ? Math.max(0, plotHeight - plotHeights.least) : 0,
    frame: ([piece], { cut }) => (cut > 0 || piece === undefined ? draw(cut) : piece),
  }
}

function listToPart(
  block: Extract<ReportBlock, { kind: 'list' }>,
  kind: ReportSectionKind,
  title: string,
  drawing: ReportDrawing,
): ReportPart {
  const items = block.items.map(({ text, detail }, at) =>
    h('li', { ...(block.form === 'steps' ? { value: at + 1 } : {}) }, [text, ...(detail === '' ? [] : [h('span.gr-detail', detail)])]),
  )
  return framed(block.id, kind, items, (pieces, { isFirst }) => [
    ...heading(titleOf(title, isFirst, drawing)),
    h(block.form === 'steps' ? 'ol' : 'ul', [...pieces]),
  ])
}

/** One piece that no sheet divides. */
function whole(id: string, section: ReportSectionKind | null, element: Element): ReportPart {
  return { id, section, isHeading: false, give: 0, pieces: [element], frame: ([piece]) => piece ?? element }
}

function framed(
  id: string,
  section: ReportSectionKind,
  pieces: readonly Element[],
  frame: (pieces: readonly Element[], place: PartPlace) => readonly ElementContent[],
): ReportPart {
  // By this a sheet finds where it may end.
  const marked = pieces.map((piece, at) => ({ ...piece, properties: { ...piece.properties, dataPiece: String(at) } }))
  return { id, section, isHeading: false, give: 0, pieces: marked, frame: (some, place) => h('div.gr-block', [...frame(some, place)]) }
}

function titleOf(title: string, isFirst: boolean, { text }: ReportDrawing): string {
  return title === '' || isFirst ? title : text.message('report-paper.continued', { title })
}

function heading(title: string): readonly Element[] {
  return title === '' ? [] : [h('h3', title)]
}

function noteUnder(note: string): readonly Element[] {
  return note === '' ? [] : [h('p.gr-under', note)]
}

/** A very long one is divided behind a sentence: it has to fit on a sheet. */
function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n+/)
    .flatMap((paragraph) => paragraph.match(/.{1,1200}(?:(?<=[.!?])\s+|$)|.{1,1200}/gu) ?? [])
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

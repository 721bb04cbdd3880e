/** What the blocks of a report tell a commentary: figures, targets, drawings and tables by their names. */
import type {
  ChartBlock,
  ReportBlock,
  ReportCell,
  ReportContent,
  ReportFigure,
  ReportSection,
  TableBlock,
} from '../../../contracts/report-shapes.ts'
import type { ReportSectionKind } from '../types.ts'

export type Blocks = readonly ReportBlock[]

type TargetRow = Extract<ReportBlock, { kind: 'targets' }>['rows'][number]

/** A figure that is known; `of` where it is the rate of two counts. */
export interface KnownFigure extends ReportFigure {
  readonly value: number
}

/** Null: there is none, or nothing is known of it. */
export function figureOf(blocks: Blocks, key: string): KnownFigure | null {
  for (const block of blocks) {
    const found = block.kind === 'figures' ? block.figures.find((figure) => figure.key === key) : undefined
    if (found !== undefined && found.value !== null) return { ...found, value: found.value }
  }
  return null
}

/** A figure by its parts; null where they are not told. */
export function partsOfRate(blocks: Blocks, key: string): { readonly part: number; readonly whole: number } | null {
  const of = figureOf(blocks, key)?.of
  return of === undefined || of.whole <= 0 ? null : of
}

export function targetsOf(blocks: Blocks): readonly TargetRow[] {
  return blocks.flatMap((block) => (block.kind === 'targets' ? block.rows : []))
}

/** Rows of a table by the ids of its columns; empty: it is not there. */
export function rowsOf(blocks: Blocks, id: string): readonly Readonly<Record<string, ReportCell>>[] {
  const table = blocks.find((block): block is TableBlock => block.kind === 'table' && isNamed(block.id, id))
  return table === undefined
    ? []
    : table.rows.map((row) => Object.fromEntries(table.columns.map((column, at) => [column.id, row[at] ?? null])))
}

export function chartOf(blocks: Blocks, id: string): ChartBlock | null {
  return blocks.find((block): block is ChartBlock => block.kind === 'chart' && isNamed(block.id, id)) ?? null
}

/** How many entries the lists hold. */
export function countListed(blocks: Blocks): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 0), 0)
}

/** The blocks of a section of the report, wherever it stands; none where it is not shown. */
export function blocksOf(content: ReportContent, kind: ReportSectionKind): Blocks {
  return content.sections.find((section) => section.kind === kind)?.blocks ?? []
}

/** Its own blocks first, then those of everything else that is shown. */
export function everyBlock(content: ReportContent, first?: ReportSection): Blocks {
  return [...(first?.blocks ?? []), ...content.sections.flatMap(({ kind, blocks }) => (kind === first?.kind ? [] : blocks))]
}

function isNamed(id: string, name: string): boolean {
  return id === name || id.endsWith(`.${name}`)
}

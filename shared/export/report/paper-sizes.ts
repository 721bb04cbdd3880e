/** The sheets that a report is laid out for. */
import type { ReportPaper } from '../../domain/reports/types.ts'

export interface PaperSize {
  /** As CSS and printers name it. */
  readonly css: string
  /** In dots of 1/96 inch. */
  readonly width: number
  readonly height: number
}

/** The white around the text, in dots: what stands in the style of the sheets. */
export const sheetEdges = { side: 51, top: 45, bottom: 34, head: 28, foot: 32, underHead: 20 } as const
const dotsOfMillimetre = 96 / 25.4

export const paperSizes: Readonly<Record<ReportPaper, PaperSize>> = {
  'a4-portrait': { css: '210mm 297mm', width: 210 * dotsOfMillimetre, height: 297 * dotsOfMillimetre },
  'a4-landscape': { css: '297mm 210mm', width: 297 * dotsOfMillimetre, height: 210 * dotsOfMillimetre },
  'letter-portrait': { css: '8.5in 11in', width: 816, height: 1056 },
}

/** Of the column of text on a sheet, in whole dots. */
export function columnWidth(paper: ReportPaper): number {
  return Math.floor(paperSizes[paper].width) - 2 * sheetEdges.side
}

/** What a sheet after the first one holds; the first has the space under its head line in its own heading. */
export function columnHeight(paper: ReportPaper): number {
  const { top, bottom, head, foot, underHead } = sheetEdges
  return Math.floor(paperSizes[paper].height) - top - bottom - head - foot - underHead
}

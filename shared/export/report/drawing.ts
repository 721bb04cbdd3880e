/** What drawing a block of a report needs besides the block. */
import type { ReportContent } from '../../contracts/report-shapes.ts'
import type { PaperText } from '../document/paper-types.ts'
import { colorsOf, type ReportColors } from './colors.ts'
import { createValues, type ReportValues } from './values.ts'

export interface ReportDrawing {
  /** The words of the report's own language. */
  readonly text: PaperText
  readonly values: ReportValues
  readonly colors: ReportColors
  /** Of the column of text, in dots of 1/96 inch. */
  readonly width: number
  /** Of what is between the marks above and the days below a drawing over time. */
  readonly plotHeight: number
  /** All of it has to go on one sheet. */
  readonly isCompact: boolean
}

/** `least`: a drawing may be made as low as this to stand in what is left of a sheet. */
export const plotHeights = { usual: 190, compact: 92, least: 106 } as const

export function createDrawing({ locale, currency, color, template }: ReportContent, text: PaperText, width: number): ReportDrawing {
  const isCompact = template === 'board-one-pager'
  const plotHeight = isCompact ? plotHeights.compact : plotHeights.usual
  return { text, width, plotHeight, isCompact, values: createValues(locale, currency), colors: colorsOf(color) }
}

/** The classes of whatever holds a report. */
export function reportClasses({ isCompact }: ReportDrawing): readonly string[] {
  return isCompact ? ['gr-report', 'gr-compact'] : ['gr-report']
}

/** The report's colours as custom properties. */
export function brandStyle({ colors }: ReportDrawing): string {
  return `--gr-brand: ${colors.text}; --gr-fill: ${colors.line}`
}

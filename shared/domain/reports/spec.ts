/** How a report is put together: what the database keeps of it, or what a template makes of today. */
import type { FigureFilter, Period } from '../../contracts/figures-shapes.ts'
import type { SectionFields } from '../../contracts/reports.ts'
import type { Locale } from '../../ids.ts'
import type { ReportAudience, ReportComparison, ReportPaper, ReportSectionKind, ReportTemplate } from './types.ts'

/** A section as it was chosen; `comment` null: drafted from the figures, empty: nothing is said. */
export interface SectionSpec extends Readonly<SectionFields> {
  readonly kind: ReportSectionKind
}

export interface ReportSpec {
  readonly name: string
  readonly template: ReportTemplate
  readonly locale: Locale
  readonly period: Period
  readonly compare: ReportComparison
  readonly filter: Partial<FigureFilter>
  readonly audience: ReportAudience
  readonly paper: ReportPaper
  readonly campaignId: string | null
  /** In the order of the report, those that are not shown too. */
  readonly sections: readonly SectionSpec[]
}

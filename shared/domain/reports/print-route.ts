/** The address at which the app draws a report on paper. */
import type { ReportSource } from '../../contracts/reports.ts'
import type { ReportPaper } from './types.ts'

/** Of the hash router. */
export function routeOfReport(source: ReportSource, paper: ReportPaper): string {
  return `/print/report?${new URLSearchParams({ source: JSON.stringify(source), paper })}`
}

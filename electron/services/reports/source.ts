/** What a report says, whatever it is asked for by: its own row, what was frozen of it, or a template. */
import { frozenOf, frozenRow, specOf } from '#db/queries/reports/store.ts'
import type { ReadDb } from '#db/types.ts'
import type { Period } from '#shared/contracts/figures-shapes.ts'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { ReportSource } from '#shared/contracts/reports.ts'
import type { Day } from '#shared/domain/day.ts'
import { canonicalJson } from '#shared/domain/documents/canonical.ts'
import type { ReportSpec } from '#shared/domain/reports/spec.ts'
import type { ReportPaper } from '#shared/domain/reports/types.ts'
import { createValues } from '#shared/export/report/values.ts'
import type { Locale } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { hashOfBytes } from '../document-hash.ts'
import type { Templates } from '../templates.ts'
import { gatherContent } from './gather/gather.ts'
import { specFromTemplate } from './spec.ts'

export interface Moment {
  readonly today: Day
  /** Of a report straight from a template, where it does not say its own. */
  readonly locale: Locale
}

/** Nobody is named in it yet: see `names.ts`. Refuses row-missing and frozen-unreadable. */
export function contentOfSource(read: ReadDb, source: ReportSource, moment: Moment & { readonly templates: Templates }): ReportContent {
  if ('frozenId' in source) {
    const frozen = foundSource(frozenOf(read, source.frozenId))
    return { ...frozen.content, audience: source.audience === 'nobody' ? 'nobody' : frozen.content.audience }
  }
  return gatherContent(read, specOfSource(read, source, moment), moment)
}

/** Of what it says: the one that it was frozen with, or would be. SHA-256 in hexadecimal. */
export function hashOfSource(read: ReadDb, source: ReportSource, content: ReportContent): string {
  return 'frozenId' in source ? foundSource(frozenOf(read, source.frozenId)).hash : hashOfBytes(canonicalJson(content))
}

/** What it is drawn on: the paper of its report; A4 upright where there is none. */
export function paperOfSource(read: ReadDb, source: ReportSource): ReportPaper {
  const reportId = 'frozenId' in source ? frozenRow(read, source.frozenId)?.reportId : 'reportId' in source ? source.reportId : undefined
  return (reportId === undefined ? null : specOf(read, reportId))?.paper ?? 'a4-portrait'
}

/** How it calls itself, for names of files. Refuses as `contentOfSource`. */
export function titleOfSource(read: ReadDb, source: ReportSource, moment: Moment): Pick<ReportSpec, 'name' | 'period' | 'locale'> {
  return 'frozenId' in source ? foundSource(frozenOf(read, source.frozenId)).content : specOfSource(read, source, moment)
}

function specOfSource(read: ReadDb, source: Exclude<ReportSource, { frozenId: string }>, { today, locale }: Moment): ReportSpec {
  const spec =
    'reportId' in source
      ? onDays(foundSource(specOf(read, source.reportId)), source.period)
      : specFromTemplate(read, source.template, { period: source.period, locale: source.locale ?? locale, today })
  return source.audience === 'nobody' ? { ...spec, audience: 'nobody' } : spec
}

/** What was typed speaks of the days that it was typed for; a name that holds them gets the others. */
function onDays(spec: ReportSpec, period: Period | undefined): ReportSpec {
  if (period === undefined || (period.from === spec.period.from && period.to === spec.period.to)) return spec
  const { period: days } = createValues(spec.locale, 'EUR')
  const name = spec.name.replace(days(spec.period), days(period))
  return {
    ...spec,
    name,
    period,
    sections: spec.sections.map((section) => ({ ...section, comment: section.comment === '' ? '' : null, lines: [] })),
  }
}

function foundSource<T>(row: T | null): T {
  if (row === null) throw new AppError('row-missing')
  return row
}

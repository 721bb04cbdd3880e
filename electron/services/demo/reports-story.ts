/** What the demo's people tell their leaders, as data: reports, what was written into them, and which were kept for good. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Period } from '#shared/contracts/figures-shapes.ts'
import { reportSections, reportTemplates } from '#shared/domain/reports/types.ts'
import type { Stage } from './stage.ts'

const Words = z.object({ en: z.string(), it: z.string(), ms: z.string() })

const Report = z.object({
  on: z.string(),
  by: z.string(),
  template: z.enum(reportTemplates),
  period: Period,
  name: Words,
  /** Those that are shown, in order; empty: as the template has them. */
  sections: z.array(
    z.object({
      kind: z.enum(reportSections),
      title: Words.optional(),
      comment: Words.optional(),
      lines: z.array(Words).optional(),
    }),
  ),
  frozen: z.boolean(),
})

/** A report that is made at a moment of local time. */
export interface ReportStep {
  readonly on: string
  readonly by: string
  readonly report: z.output<typeof Report>
}

export function readReportSteps(resources: string): readonly ReportStep[] {
  const { reports } = z
    .object({ reports: z.array(Report) })
    .parse(JSON.parse(readFileSync(join(resources, 'demo', 'reports.json'), 'utf8')))
  return reports.map((report) => ({ on: report.on, by: report.by, report }))
}

/** Makes it through the product's own procedures. */
export async function performReport({ caller: { reports }, locale }: Stage, { report }: ReportStep): Promise<void> {
  const { template, period, name, sections, frozen } = report
  const { reportId } = await reports.create({ template, period, locale, name: name[locale] })
  const made = (await reports.one({ reportId })).sections
  const chosen = sections.flatMap((section) => made.filter(({ kind }) => kind === section.kind).map(({ id }) => ({ ...section, id })))
  const others = chosen.length === 0 ? [] : made.filter(({ id }) => chosen.every((section) => section.id !== id))
  for (const { id, shown } of others) if (shown) await reports.updateSection({ sectionId: id, fields: { shown: false } })
  for (const { id, title, comment, lines } of chosen) {
    const said = { title: title?.[locale], comment: comment?.[locale], lines: lines?.map((line) => line[locale]) }
    await reports.updateSection({ sectionId: id, fields: { shown: true, ...said } })
    await reports.moveSection({ sectionId: id, before: others[0]?.id ?? null })
  }
  if (frozen) await reports.freeze({ reportId })
}

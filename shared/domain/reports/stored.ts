/** What was kept of a report years ago, in the shape of today. */
import { z } from 'zod'
import { ReportContent } from '../../contracts/report-shapes.ts'
import { ReportFields, SectionFields } from '../../contracts/reports.ts'
import { AppError } from '../../rpc.ts'
import { canonicalJson } from '../documents/canonical.ts'
import type { ReportSpec } from './spec.ts'
import { reportSections, reportTemplates } from './types.ts'

/** The version of `ReportContent` that is written today. */
const contentVersion = 1

/**
 * One step for each version that was ever written: from it to the next. The stored text itself is never touched, so that its hash
 * stays; when the shape changes, its version goes up by one and the step from the last one is entered here.
 */
const steps: Readonly<Record<number, (content: Readonly<Record<string, unknown>>) => Record<string, unknown>>> = {}

const Versioned = z.looseObject({ version: z.number().int() })

const Spec = ReportFields.extend({
  template: z.enum(reportTemplates),
  sections: z.array(SectionFields.extend({ kind: z.enum(reportSections) })),
})

const Stored = z.object({ content: Versioned, spec: Spec })

export interface StoredReport {
  readonly content: ReportContent
  /** What the report was made of, so that the same can be asked of the figures of another day. */
  readonly spec: ReportSpec
  /** The text that its hash is made of. */
  readonly hashed: string
}

/** The text that is kept: names of fields sorted, no spaces. */
export function toStored(content: ReportContent, spec: ReportSpec): string {
  return canonicalJson({ content, spec: Spec.parse(spec) })
}

/** Refuses frozen-unreadable: the text is damaged, or a newer version of the app wrote it. */
export function readStored(text: string): StoredReport {
  const stored = Stored.safeParse(parse(text))
  const content = ReportContent.safeParse(stored.data === undefined ? null : toToday(stored.data.content))
  if (!stored.success || !content.success) throw new AppError('frozen-unreadable')
  return { content: content.data, spec: stored.data.spec, hashed: canonicalJson(stored.data.content) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('frozen-unreadable')
  }
}

function toToday(stored: z.output<typeof Versioned>): unknown {
  let content: Record<string, unknown> = stored
  for (let { version } = stored; version < contentVersion; version += 1) content = steps[version]?.(content) ?? content
  return content
}

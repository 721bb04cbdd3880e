/** Reports as they are put together. */

import { campaignRow } from '#db/queries/content.ts'
import { membersById } from '#db/queries/members.ts'
import { lastChangeOf } from '#db/queries/reports/changed.ts'
import {
  frozenLines,
  insertReport,
  insertSection,
  type ReportRow,
  removeReport,
  reportLines,
  reportRow,
  sectionRow,
  sectionRows,
  specOf,
  updateReport,
  updateSection,
} from '#db/queries/reports/store.ts'
import type { Db, ReadDb, WriteDb } from '#db/types.ts'
import type { ReportFields } from '#shared/contracts/reports.ts'
import { positionsBetween } from '#shared/domain/documents/nodes.ts'
import type { ReportSpec } from '#shared/domain/reports/spec.ts'
import { templateSections } from '#shared/domain/reports/templates.ts'
import { specFromTemplate, templateOffers } from '../../services/reports/spec.ts'
import { textsOf } from '../../services/text.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import { checkPeriod } from '../goals/ranges.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'

type StoreHandlers = Pick<
  Handlers['reports'],
  'list' | 'one' | 'templates' | 'create' | 'duplicate' | 'remove' | 'update' | 'updateSection' | 'moveSection'
>

export function storeProcedures(ctx: RouterCtx): StoreHandlers {
  return {
    list: () => viewList(requireDb(ctx).read),
    one: ({ reportId }) => viewOne(requireDb(ctx).read, reportId),
    templates: () => {
      const db = requireDb(ctx)
      return templateOffers(db.read, todayOf(ctx, db)).map(({ template, period, gap }) => ({
        ...{ template, period },
        sections: templateSections(template).flatMap(({ kind, shown }) => (shown ? [kind] : [])),
        why: gap === null ? null : { code: `reports.gap-${gap}`, data: {} },
      }))
    },
    create: (input) => {
      const db = requireDb(ctx)
      const { template, period, name, campaignId } = input
      if (period !== undefined) checkPeriod(period.from, period.to)
      checkCampaign(db.read, campaignId)
      const locale = input.locale ?? ctx.settings.get().locale
      const spec = specFromTemplate(db.read, template, { period, locale, today: todayOf(ctx, db), campaignId })
      return keepReport(ctx, db, 'report-added', { ...spec, name: name ?? spec.name })
    },
    duplicate: ({ reportId, period }) => {
      const db = requireDb(ctx)
      const spec = found(specOf(db.read, reportId), 'report')
      if (period !== undefined) return keepReport(ctx, db, 'report-duplicated', { ...spec, period: checkPeriod(period.from, period.to) })
      const name = textsOf(ctx.settings.get().locale).formatMessage({ id: 'reports.copy-of' }, { name: spec.name })
      return keepReport(ctx, db, 'report-duplicated', { ...spec, name })
    },
    remove: ({ reportId }) => {
      const db = requireDb(ctx)
      const { name } = found(reportRow(db.read, reportId), 'report')
      db.write({ code: 'report-removed', data: { name } }, (tx) => removeReport(tx, reportId, ctx.clock()))
      return {}
    },
    update: ({ reportId, fields }) => {
      const db = requireDb(ctx)
      const { name } = found(reportRow(db.read, reportId), 'report')
      checkCampaign(db.read, fields.campaignId)
      const columns = columnsOf(fields)
      db.write({ code: 'report-updated', data: { name: fields.name ?? name } }, (tx) => updateReport(tx, reportId, columns))
      return {}
    },
    ...sectionProcedures(ctx),
  }
}

function sectionProcedures(ctx: RouterCtx): Pick<StoreHandlers, 'updateSection' | 'moveSection'> {
  return {
    updateSection: ({ sectionId, fields }) => {
      const { db, act } = sectionAct(ctx, sectionId)
      db.write({ code: 'report-section-updated', data: act }, (tx) => updateSection(tx, sectionId, fields))
      return {}
    },
    moveSection: ({ sectionId, before }) => {
      const { db, section, act } = sectionAct(ctx, sectionId)
      const others = sectionRows(db.read, section.reportId).filter(({ id }) => id !== sectionId)
      const place = before === null ? others.length : others.findIndex(({ id }) => id === before)
      if (place === -1) found(null, 'report_section')
      const [position] = positionsBetween(others[place - 1]?.position ?? null, others[place]?.position ?? null, 1)
      db.write({ code: 'report-section-moved', data: act }, (tx) => updateSection(tx, sectionId, { position }))
      return {}
    },
  }
}

function sectionAct(ctx: RouterCtx, sectionId: string) {
  const db = requireDb(ctx)
  const section = found(sectionRow(db.read, sectionId), 'report_section')
  const { name } = found(reportRow(db.read, section.reportId), 'report')
  return { db, section, act: { name } }
}

/** The row and its sections in one act. */
function keepReport(ctx: RouterCtx, db: Db, code: string, spec: ReportSpec): { readonly reportId: string } {
  const { sections, period, ...fields } = spec
  const reportId = db.newId()
  const positions = positionsBetween(null, null, sections.length)
  db.write({ code, data: { name: spec.name } }, (tx: WriteDb) => {
    insertReport(tx, { ...fields, fromDay: period.from, toDay: period.to, id: reportId, createdAt: ctx.clock() })
    for (const [at, { kind, shown, title, comment, hidden, lines }] of sections.entries())
      insertSection(tx, { kind, shown, title, comment, hidden, lines, id: db.newId(), reportId, position: positions[at] ?? '' })
  })
  return { reportId }
}

/** Refuses row-missing. */
function checkCampaign(db: ReadDb, campaignId: string | null | undefined): void {
  if (campaignId) found(campaignRow(db, campaignId), 'campaign')
}

/** Refuses day-missing and period-backwards. */
function columnsOf({ period, ...fields }: Partial<ReportFields>): Partial<ReportRow> {
  if (period === undefined) return fields
  const { from, to } = checkPeriod(period.from, period.to)
  return { ...fields, fromDay: from, toDay: to }
}

function viewList(db: ReadDb) {
  const names = membersById(db)
  return reportLines(db).map(({ id, name, template, locale, fromDay, toDay, sections, frozen, frozenAt, isScheduled, createdAt }) => ({
    ...{ id, name, template, locale, sections, frozen, frozenAt, isScheduled },
    period: { from: fromDay, to: toDay },
    ...lastChange(db, id, createdAt, names),
  }))
}

function viewOne(db: ReadDb, reportId: string) {
  const spec = found(specOf(db, reportId), 'report')
  const row = found(reportRow(db, reportId), 'report')
  const names = membersById(db)
  return {
    ...spec,
    id: reportId,
    ...lastChange(db, reportId, row.createdAt, names),
    frozen: frozenLines(db, reportId).map(({ by, ...line }) => ({ ...line, by: names.get(by) ?? by })),
  }
}

function lastChange(db: ReadDb, reportId: string, createdAt: number, names: ReadonlyMap<string, string>) {
  const last = lastChangeOf(db, reportId)
  return { changedAt: last?.at ?? createdAt, changedBy: last === null ? '' : (names.get(last.actor) ?? last.actor) }
}

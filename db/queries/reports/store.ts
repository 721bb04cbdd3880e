/** Reports as they are put together, their sections, and those that were kept for good. */
import { and, asc, count, desc, eq, getTableColumns, isNull, max, sql } from 'drizzle-orm'
import type { ReportSpec, SectionSpec } from '#shared/domain/reports/spec.ts'
import { readStored, type StoredReport } from '#shared/domain/reports/stored.ts'
import { report, reportFrozen, reportSchedule, reportSection } from '../../schema/reports.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { membersById } from '../members.ts'

export type ReportRow = typeof report.$inferSelect
export type SectionRow = typeof reportSection.$inferSelect
export type FrozenRow = typeof reportFrozen.$inferSelect
/** Without what it says, which is only read where it is shown. */
export type FrozenLine = Pick<FrozenRow, 'id' | 'at' | 'by' | 'hash'>

/** A program with more reports than these has no list to choose from. */
const mostReports = 1000
/** As many kinds as there are, and room for what two computers made at once. */
const mostSections = 100
const mostFrozen = 500

/** Null when there is none, or it was removed. */
export function reportRow(db: ReadDb, id: string): ReportRow | null {
  return (
    db
      .select()
      .from(report)
      .where(and(eq(report.id, id), isNull(report.deletedAt)))
      .get() ?? null
  )
}

/** The newest first, with what each has beside its own row. */
export function reportLines(db: ReadDb) {
  const sections = db
    .select({ count: count() })
    .from(reportSection)
    .where(and(eq(reportSection.reportId, report.id), sql`+${reportSection.deletedAt} is null`, eq(reportSection.shown, true)))
  const frozen = and(eq(reportFrozen.reportId, report.id), sql`+${reportFrozen.deletedAt} is null`)
  const isOn = and(eq(reportSchedule.reportId, report.id), sql`+${reportSchedule.deletedAt} is null`, eq(reportSchedule.active, true))
  const scheduled = sql<number>`exists ${db.select({ id: reportSchedule.id }).from(reportSchedule).where(isOn)}`
  return db
    .select({
      ...getTableColumns(report),
      sections: sql<number>`(${sections})`,
      frozen: sql<number>`(${db.select({ count: count() }).from(reportFrozen).where(frozen)})`,
      frozenAt: sql<number | null>`(${db
        .select({ at: max(reportFrozen.at) })
        .from(reportFrozen)
        .where(frozen)})`,
      isScheduled: scheduled.mapWith(Boolean),
    })
    .from(report)
    .where(isNull(report.deletedAt))
    .orderBy(desc(report.createdAt), desc(report.id))
    .limit(mostReports)
    .all()
}

/** In the order of the report, those that are not shown too. */
export function sectionRows(db: ReadDb, reportId: string): readonly SectionRow[] {
  return db
    .select()
    .from(reportSection)
    .where(and(eq(reportSection.reportId, reportId), isNull(reportSection.deletedAt)))
    .orderBy(asc(reportSection.position), asc(reportSection.id))
    .limit(mostSections)
    .all()
}

/** Null when there is none, or its report was removed. */
export function sectionRow(db: ReadDb, id: string): SectionRow | null {
  const row = db
    .select()
    .from(reportSection)
    .where(and(eq(reportSection.id, id), isNull(reportSection.deletedAt)))
    .get()
  return row === undefined || reportRow(db, row.reportId) === null ? null : row
}

interface StoredSpec extends ReportSpec {
  readonly sections: (SectionSpec & { readonly id: string })[]
}

/** What a report is made of; null when there is none, or it was removed. */
export function specOf(db: ReadDb, reportId: string): StoredSpec | null {
  const row = reportRow(db, reportId)
  if (row === null) return null
  const { name, template, locale, compare, filter, audience, paper, campaignId } = row
  const sections = sectionRows(db, reportId).map(({ id, kind, shown, title, comment, hidden, lines }) => ({
    ...{ id, kind, shown, title, comment },
    hidden: [...hidden],
    lines: [...lines],
  }))
  return { name, template, locale, period: { from: row.fromDay, to: row.toDay }, compare, filter, audience, paper, campaignId, sections }
}

/** Those of a report, the newest first. */
export function frozenLines(db: ReadDb, reportId: string): readonly FrozenLine[] {
  const { id, at, by, hash } = reportFrozen
  return db
    .select({ id, at, by, hash })
    .from(reportFrozen)
    .where(and(eq(reportFrozen.reportId, reportId), isNull(reportFrozen.deletedAt)))
    .orderBy(desc(at), desc(id))
    .limit(mostFrozen)
    .all()
}

/** What a report said when it was kept; null when there is none, or it or its report was removed. Refuses frozen-unreadable. */
export function frozenOf(db: ReadDb, id: string): (StoredReport & Omit<FrozenLine, 'id'>) | null {
  const row = frozenRow(db, id)
  return row === null ? null : { ...readStored(row.content), hash: row.hash, at: row.at, by: membersById(db).get(row.by) ?? row.by }
}

/** Null when there is none, or it or its report was removed. */
export function frozenRow(db: ReadDb, id: string): FrozenRow | null {
  const row = db
    .select()
    .from(reportFrozen)
    .where(and(eq(reportFrozen.id, id), isNull(reportFrozen.deletedAt)))
    .get()
  return row === undefined || reportRow(db, row.reportId) === null ? null : row
}

export function insertReport(tx: WriteDb, row: typeof report.$inferInsert): void {
  tx.insert(report).values(row).run()
}

export function updateReport(tx: WriteDb, id: string, fields: Partial<ReportRow>): void {
  tx.update(report).set(fields).where(eq(report.id, id)).run()
}

/** With its schedules: nothing is made of it any longer. */
export function removeReport(tx: WriteDb, id: string, now: number): void {
  updateReport(tx, id, { deletedAt: now })
  tx.update(reportSchedule)
    .set({ deletedAt: now })
    .where(and(eq(reportSchedule.reportId, id), isNull(reportSchedule.deletedAt)))
    .run()
}

export function insertSection(tx: WriteDb, row: typeof reportSection.$inferInsert): void {
  tx.insert(reportSection).values(row).run()
}

export function updateSection(tx: WriteDb, id: string, fields: Partial<SectionRow>): void {
  tx.update(reportSection).set(fields).where(eq(reportSection.id, id)).run()
}

export function insertFrozen(tx: WriteDb, row: typeof reportFrozen.$inferInsert): void {
  tx.insert(reportFrozen).values(row).run()
}

export function removeFrozen(tx: WriteDb, id: string, now: number): void {
  tx.update(reportFrozen).set({ deletedAt: now }).where(eq(reportFrozen.id, id)).run()
}

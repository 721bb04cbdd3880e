/** A session as an invitation for calendars, and its list to sign. */
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import { attendeesOf } from '#db/queries/training/attendance.ts'
import { itemTitles, sequenceOf } from '#db/queries/training/sessions.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import { sessionToIcs } from '#shared/export/session-to-ics.ts'
import { attendanceToRows } from '#shared/export/teams-to-rows.ts'
import { createExportText } from '../../services/export-text.ts'
import { openDesk } from '../calendar/desk.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import { exportTable } from '../export-table.ts'
import { exportTarget, writeExport } from '../export-target.ts'
import type { Handlers } from '../handlers.ts'
import { findSession, instantOf } from './desk.ts'

export function trainingExport(ctx: RouterCtx): Pick<Handlers['training'], 'exportIcs' | 'exportSheet' | 'exportAttendance'> {
  return {
    exportIcs: async ({ sessionId, path: asked }) => {
      const { title } = findSession(openDesk(ctx).db.read, sessionId)
      const path = await exportTarget(ctx, asked, title, 'ics')
      if (path === null) return null
      writeExport(path, invitationOf(ctx, sessionId))
      return { path }
    },
    exportAttendance: ({ sessionId, path }) => {
      const { read } = requireDb(ctx)
      const { title, day } = findSession(read, sessionId)
      const text = createExportText(ctx.settings.get().locale)
      const name = text.message('training.attendance-name', { title, day })
      return exportTable(ctx, { path, name, rows: () => attendanceToRows({ title, day }, attendeesOf(read, sessionId), text) })
    },
    exportSheet: async ({ sessionId, path: asked }) => {
      const { db, today } = openDesk(ctx)
      const { title, day } = findSession(db.read, sessionId)
      const text = createExportText(ctx.settings.get().locale)
      const path = await exportTarget(ctx, asked, text.message('training.sheet-name', { title, day }), 'pdf')
      if (path === null) return null
      await ctx.desktop.printView(`/print/attendance?session=${sessionId}`, { kind: 'pdf', path, today })
      return { path }
    },
  }
}

/** The invitation as text, in the session's language, else the reader's. Refuses row-missing. */
export function invitationOf(ctx: RouterCtx, sessionId: string): string {
  const { db, zone } = openDesk(ctx)
  const row = findSession(db.read, sessionId)
  const text = createExportText(row.locale ?? ctx.settings.get().locale)
  const titles = itemTitles(db.read, row.itemIds)
  const { senderName, senderEmail } = peopleSettingsOf(db.read)
  const materials = row.itemIds.flatMap((id) => titles.get(id) ?? [])
  const facts = { ...row, instant: instantOf(row, zone), sequence: sequenceOf(db.read, sessionId), materials }
  const program = workspaceRow(db.read)?.programName ?? ''
  return sessionToIcs(facts, { program, sender: { name: senderName, email: senderEmail }, stamp: ctx.clock() }, text)
}

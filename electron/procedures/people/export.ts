/** The directory as a file: the people a filter finds, as a table. */
import { setImmediate } from 'node:timers/promises'
import { personIdsOf } from '#db/queries/people/find.ts'
import { personRows, personsById } from '#db/queries/people/people.ts'
import { teamsOfPeople } from '#db/queries/people/teams.ts'
import type { ReadDb } from '#db/types.ts'
import type { Day } from '#shared/domain/day.ts'
import { type ExportPerson, peopleToRows } from '#shared/export/people-to-rows.ts'
import { teamsToRows } from '#shared/export/teams-to-rows.ts'
import { createExportText } from '../../services/export-text.ts'
import { writeTable } from '../../services/table-file.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import { exportTable } from '../export-table.ts'
import { exportTarget } from '../export-target.ts'
import type { Handlers } from '../handlers.ts'
import { viewTeams } from './teams.ts'

/** People read at once; between two reads others have their turn. */
const pageSize = 500

/** Null when cancelled. Refuses folder-missing and what the file refuses. */
export function exportList(ctx: RouterCtx): Handlers['people']['exportList'] {
  return async ({ filter, sort, path: asked }) => {
    const db = requireDb(ctx)
    const today = todayOf(ctx, db)
    const text = createExportText(ctx.settings.get().locale)
    const path = await exportTarget(ctx, asked, text.message('export.people-name', { day: today }), 'table')
    if (path === null) return null
    // Who is found is settled before the first page is read: nobody is missed or told twice while others write.
    const ids = personIdsOf(db.read, filter, { sort, limit: mostPeople, today })
    const people: ExportPerson[] = []
    for (let offset = 0; offset < ids.length; offset += pageSize) {
      people.push(...readPage(db.read, ids.slice(offset, offset + pageSize), today))
      await setImmediate()
    }
    await writeTable(path, peopleToRows(people, text))
    return { path, people: people.length }
  }
}

/** The tree of teams. Null when cancelled. */
export function exportTeams(ctx: RouterCtx): Handlers['people']['exportTeams'] {
  return ({ path }) => {
    const db = requireDb(ctx)
    const text = createExportText(ctx.settings.get().locale)
    const name = text.message('export.list-name', { title: text.message('people.tab-teams'), day: todayOf(ctx, db) })
    return exportTable(ctx, { path, name, rows: () => teamsToRows(viewTeams(db.read), text) })
  }
}

/** As many rows as a worksheet holds, less its head. */
const mostPeople = 1_048_575

function readPage(read: ReadDb, ids: readonly string[], today: Day): readonly ExportPerson[] {
  const stored = new Map(personsById(read, ids).map((row) => [row.id, row]))
  const teams = teamsOfPeople(read, ids)
  return personRows(read, ids, today).map((row) => {
    const { employeeNumber = '', email = '', locale = null } = stored.get(row.id) ?? {}
    return { ...row, employeeNumber, email, locale, teams: (teams.get(row.id) ?? []).map((team) => team.name) }
  })
}

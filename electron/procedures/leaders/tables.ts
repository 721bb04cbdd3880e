/** The lists of who goes first as files. */
import { pilotIds } from '#db/queries/leaders/pilot.ts'
import type { ReadDb } from '#db/types.ts'
import type { leaderTables } from '#shared/contracts/leaders.ts'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { candidatesToRows, diagnosisToRows, feedbackToRows, pilotToRows, seniorsToRows } from '#shared/export/leaders-to-rows.ts'
import type { ExportText } from '#shared/export/plan-export-types.ts'
import type { Rows } from '#shared/export/plan-rows.ts'
import { createExportText } from '../../services/export-text.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import { exportTable } from '../export-table.ts'
import type { Handlers } from '../handlers.ts'

type Leaders = Handlers['leaders']
type Views = Pick<Leaders, 'list' | 'weighPilot' | 'feedback' | 'seniors' | 'diagnosis'>

/** As many as the list shows. */
const mostCandidates = 200

/** `views`: the queries whose answers become rows. */
export function exportLeaderTable(ctx: RouterCtx, views: Views): Leaders['exportTable'] {
  return ({ of, filter, path }) => {
    const db = requireDb(ctx)
    const text = createExportText(ctx.settings.get().locale)
    const title = text.message(of === 'diagnosis' ? 'diagnosis.title' : `leaders.view-${of}`)
    const name = text.message('export.list-name', { title, day: todayOf(ctx, db) })
    return exportTable(ctx, {
      path,
      name,
      rows: () => tables(views, { read: db.read, filter, dayOf: (at) => instantToDay(at, ctx.timeZone), text })[of](),
    })
  }
}

interface Means {
  readonly read: ReadDb
  /** Whom candidates are narrowed to. */
  readonly filter: PersonFilter
  readonly dayOf: (at: number) => string
  readonly text: ExportText
}

/** By what it is a table of. */
function tables(views: Views, { read, filter, dayOf, text }: Means): Readonly<Record<(typeof leaderTables)[number], () => Promise<Rows>>> {
  return {
    list: async () => candidatesToRows(await views.list({ filter, limit: mostCandidates }), text),
    pilot: async () => pilotToRows((await views.weighPilot({ personIds: [...pilotIds(read)] })).seats, text),
    feedback: async () => feedbackToRows(await views.feedback({}), dayOf, text),
    seniors: async () => seniorsToRows(await views.seniors({}), dayOf, text),
    diagnosis: async () => diagnosisToRows(await views.diagnosis({}), text),
  }
}

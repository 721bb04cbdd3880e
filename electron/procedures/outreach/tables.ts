/** The lists of messages as they leave the app: on paper page by page, or as a file. */
import { setImmediate } from 'node:timers/promises'
import { instantToDay } from '#shared/domain/day.ts'
import { type ListRows, recipientsToRows, resultsToRows, thanksToRows, wavesToRows } from '#shared/export/outreach-to-rows.ts'
import type { Rows } from '#shared/export/plan-rows.ts'
import { AppError } from '#shared/rpc.ts'
import { createExportText } from '../../services/export-text.ts'
import { exportTable } from '../export-table.ts'
import type { Handlers } from '../handlers.ts'
import { findWave, type OpenOutreach, type OutreachDesk } from './desk.ts'
import { viewRecipients } from './recipients.ts'
import { viewResults } from './results.ts'
import { thanksOf } from './texts.ts'
import { viewWaves } from './waves.ts'

type TableHandlers = Pick<Handlers['outreach'], 'table' | 'exportTable'>
type Asked = Omit<Parameters<TableHandlers['exportTable']>[0], 'path'>
type Span = Readonly<Record<'offset' | 'limit', number>>

const pageSize = 500

export function tableProcedures(open: OpenOutreach): TableHandlers {
  return {
    table: ({ offset, limit, ...asked }) => {
      const desk = open()
      const { head, lines, total } = listOf(desk, asked, { offset, limit })
      return { title: titleOf(desk, asked), head: [...head], lines: lines.map((line) => [...line]), total }
    },
    exportTable: ({ path, ...asked }) => {
      const desk = open()
      const name = createExportText(desk.ctx.settings.get().locale).message('export.list-name', {
        title: titleOf(desk, asked),
        day: desk.today,
      })
      return exportTable(desk.ctx, { path, name, rows: () => rowsOf(desk, asked) })
    },
  }
}

/** Between two pages others have their turn. */
async function rowsOf(desk: OutreachDesk, asked: Asked): Promise<Rows> {
  const rows: Rows[number][] = []
  for (;;) {
    const { head, lines, total } = listOf(desk, asked, { offset: Math.max(0, rows.length - 1), limit: pageSize })
    if (rows.length === 0) rows.push(head)
    rows.push(...lines)
    if (lines.length === 0 || rows.length > total) return rows
    await setImmediate()
  }
}

/** Refuses row-missing. */
function titleOf({ ctx, db }: OutreachDesk, { of, waveId }: Asked): string {
  if (of === 'recipients') return findWave(db.read, required(waveId)).name
  return createExportText(ctx.settings.get().locale).message(`outreach.view-${of}`)
}

/** Only recipients can be so many that a page of them is read. */
function listOf(desk: OutreachDesk, { of, waveId, days }: Asked, span: Span): ListRows & { readonly total: number } {
  const { ctx } = desk
  const text = createExportText(ctx.settings.get().locale)
  if (of === 'recipients') {
    const wave = findWave(desk.db.read, required(waveId))
    const { recipients, total } = viewRecipients(desk, wave, { states: [], round: 0, ...span })
    return { ...recipientsToRows(wave.kind, recipients, (at) => instantToDay(at, ctx.timeZone), text), total }
  }
  const whole =
    of === 'waves'
      ? wavesToRows(viewWaves(desk), text)
      : of === 'thanks'
        ? thanksToRows(thanksOf(desk, days), text)
        : resultsToRows(viewResults(desk), text)
  return { head: whole.head, lines: whole.lines.slice(span.offset, span.offset + span.limit), total: whole.lines.length }
}

function required(waveId: string | null): string {
  if (waveId === null) throw new AppError('row-missing', { table: 'wave' })
  return waveId
}

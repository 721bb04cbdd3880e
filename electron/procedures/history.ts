/** Undo, redo and the audit list of a record. */
import { type Direction, isNextLarge } from '#db/bulk-undo.ts'
import { redo, undo } from '#db/history.ts'
import { type Act, actsSince, actToRedo, actToUndo, type Change, changesOfRecord, parseImage } from '#db/queries/history.ts'
import { membersById } from '#db/queries/members.ts'
import type { AuditEntry } from '#shared/contracts/history.ts'
import type { Reason } from '#shared/ids.ts'
import type { TableName } from '#shared/tables.ts'
import { actorOf, type RouterCtx, requireDb } from './context.ts'
import type { Handlers } from './handlers.ts'
import { nameInReadersLanguage } from './launch-plan/act-names.ts'

export function historyProcedures(ctx: RouterCtx): Handlers['history'] {
  return {
    state: () => {
      const db = ctx.session.current()?.db
      return { undo: reasonOf(ctx, db && actToUndo(db.read)), redo: reasonOf(ctx, db && actToRedo(db.read)) }
    },
    record: ({ table, rowId, limit }) => {
      const { read } = requireDb(ctx)
      const names = membersById(read)
      return changesOfRecord(read, table, rowId, limit).map(({ act, change }) => ({
        ...actLine(ctx, act, names),
        ...changeLine(change, table),
      }))
    },
    since: ({ instant, limit }) => {
      const { read } = requireDb(ctx)
      const names = membersById(read)
      return actsSince(read, instant, limit).map((act) => actLine(ctx, act, names))
    },
    undo: async ({ forGood }) => {
      const large = await turnLarge(ctx, 'undo', forGood)
      return { act: toReason(ctx, large ?? undo(requireDb(ctx), ctx.clock(), forGood)) }
    },
    redo: async () => {
      const large = await turnLarge(ctx, 'redo', false)
      return { act: toReason(ctx, large ?? redo(requireDb(ctx), ctx.clock())) }
    },
  }
}

/** An act too large to be turned while the window waits is turned beside it; null: the next one is small. */
async function turnLarge(ctx: RouterCtx, direction: Direction, forGood: boolean): Promise<Act | null> {
  const db = requireDb(ctx)
  const act = isNextLarge(db.read, direction) ? (direction === 'undo' ? actToUndo : actToRedo)(db.read) : null
  if (act !== null) await ctx.desktop.undoLarge({ db, direction, forGood, now: ctx.clock(), actor: actorOf(ctx) })
  return act
}

function reasonOf(ctx: RouterCtx, act: Act | null | undefined): Reason | null {
  return act ? toReason(ctx, act) : null
}

function toReason(ctx: RouterCtx, act: Act): Reason {
  return { code: act.code, data: { ...nameInReadersLanguage(ctx, act.data) } }
}

/** An actor who is a member is shown by the name of today. */
function actLine(ctx: RouterCtx, act: Act, names: ReadonlyMap<string, string>) {
  return { id: act.id, at: act.at, actor: names.get(act.actor) ?? act.actor, act: toReason(ctx, act), kind: act.kind }
}

function changeLine(change: Change, table: TableName): Pick<AuditEntry, 'table' | 'rowId' | 'op' | 'fields'> {
  const before = change.before === null ? {} : parseImage(change.before)
  const after = change.after === null ? {} : parseImage(change.after)
  const deleted = isSet(after['deleted_at']) && !isSet(before['deleted_at'])
  const op = change.before === null ? 'insert' : deleted ? 'delete' : 'update'
  const fields = Object.keys(after)
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, before: toText(before[field]), after: toText(after[field]) }))
  return { table, rowId: change.rowId, op, fields }
}

function isSet(value: string | number | null | undefined): boolean {
  return value !== null && value !== undefined
}

function toText(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

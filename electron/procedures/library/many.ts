/** What is done to one item or to many alike, each time as one act. */
import { contentSettingsOf } from '#db/queries/content.ts'
import { changeTeams, type ItemRow, insertNotes, updateItems } from '#db/queries/library/items.ts'
import type { WriteDb } from '#db/types.ts'
import type { ItemStage } from '#shared/domain/content/types.ts'
import { AppError } from '#shared/rpc.ts'
import { actorOf, type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { actOnMany, findItems } from './act.ts'
import { noApproval, refuseUnknown } from './items.ts'

type ManyHandlers = Pick<Handlers['library'], 'updateMany' | 'setStage' | 'approve' | 'sendBack' | 'remove'>

export function manyProcedures(ctx: RouterCtx): ManyHandlers {
  return {
    updateMany: ({ itemIds, fields, addTeamIds, removeTeamIds }) => {
      const db = requireDb(ctx)
      const rows = findItems(db.read, itemIds)
      refuseUnknown(db.read, fields)
      actOnMany(db, 'items-updated', rows, (tx, ids) => {
        if (Object.keys(fields).length > 0) updateItems(tx, ids, fields)
        if (addTeamIds.length + removeTeamIds.length > 0) changeTeams(tx, ids, addTeamIds, removeTeamIds)
      })
      return { changed: rows.length }
    },
    setStage: ({ itemIds, stage }) => {
      if (stage === 'approved') return { changed: approve(ctx, itemIds).approved }
      const db = requireDb(ctx)
      const rows = findItems(db.read, itemIds).filter((row) => row.stage !== stage)
      if (rows.length === 0) return { changed: 0 }
      // Who approved what is archived stays known; whoever takes it out again decides anew.
      const fields = stage === 'archived' ? { stage } : { stage, ...noApproval }
      actOnMany(db, actOfStage[stage], rows, (tx, ids) => updateItems(tx, ids, fields))
      return { changed: rows.length }
    },
    approve: ({ itemIds }) => approve(ctx, itemIds),
    sendBack: ({ itemIds, note }) => {
      const db = requireDb(ctx)
      const facts = { kind: 'sent-back', body: note, by: actorOf(ctx), at: ctx.clock() } as const
      actOnMany(db, 'items-sent-back', findItems(db.read, itemIds), (tx, ids) => {
        updateItems(tx, ids, { stage: 'draft', ...noApproval })
        insertNotes(
          tx,
          ids.map((itemId) => ({ ...facts, id: db.newId(), itemId })),
        )
      })
      return {}
    },
    remove: ({ itemIds }) => {
      const db = requireDb(ctx)
      actOnMany(db, 'items-removed', findItems(db.read, itemIds), (tx, ids) => updateItems(tx, ids, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}

const actOfStage: Readonly<Record<Exclude<ItemStage, 'approved'>, string>> = {
  suggested: 'items-suggested',
  draft: 'items-drafted',
  review: 'items-to-review',
  archived: 'items-archived',
}

function approve(ctx: RouterCtx, itemIds: readonly string[]) {
  const { rows, write, ...counts } = planApproval(ctx, itemIds)
  if (rows.length > 0) actOnMany(requireDb(ctx), 'items-approved', rows, write)
  return counts
}

interface Approval {
  readonly rows: readonly ItemRow[]
  readonly write: (tx: WriteDb) => void
  readonly approved: number
  readonly waiting: number
}

/** Where two people are wanted the first approval waits for a second, from somebody else. Refuses approval-by-same when nothing else is left to do. */
export function planApproval(ctx: RouterCtx, itemIds: readonly string[]): Approval {
  const db = requireDb(ctx)
  const actor = actorOf(ctx)
  const open = findItems(db.read, itemIds).filter((row) => row.stage !== 'approved')
  const isTwoStep = contentSettingsOf(db.read).approvals > 1
  const first = open.filter((row) => isTwoStep && row.firstApprovedBy === null)
  const own = open.filter((row) => isTwoStep && row.firstApprovedBy === actor)
  const last = open.filter((row) => !isTwoStep || !(row.firstApprovedBy === null || row.firstApprovedBy === actor))
  const [refused] = own
  if (refused !== undefined && first.length + last.length === 0) throw new AppError('approval-by-same', { title: refused.title })
  const write = (tx: WriteDb) => {
    if (last.length > 0) updateItems(tx, idsOf(last), { stage: 'approved', approvedBy: actor, approvedAt: ctx.clock() })
    if (first.length > 0) updateItems(tx, idsOf(first), { stage: 'review', firstApprovedBy: actor, firstApprovedAt: ctx.clock() })
  }
  return { rows: [...last, ...first], write, approved: last.length, waiting: first.length + own.length }
}

function idsOf(rows: readonly ItemRow[]): readonly string[] {
  return rows.map((row) => row.id)
}

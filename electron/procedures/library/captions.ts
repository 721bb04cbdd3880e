/** Captions that are suggested for an item. */
import { insertCaption, updateCaption } from '#db/queries/library/parts.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { findCaption, findItem } from './act.ts'

type CaptionHandlers = Pick<Handlers['library'], 'addCaption' | 'updateCaption' | 'removeCaption'>

export function captionProcedures(ctx: RouterCtx): CaptionHandlers {
  return {
    addCaption: (fields) => {
      const db = requireDb(ctx)
      const { title } = findItem(db.read, fields.itemId)
      const captionId = db.newId()
      db.write({ code: 'item-caption-added', data: { title } }, (tx) =>
        insertCaption(tx, { ...fields, id: captionId, createdAt: ctx.clock() }),
      )
      return { captionId }
    },
    updateCaption: ({ captionId, fields }) => {
      const db = requireDb(ctx)
      const { title } = findItem(db.read, findCaption(db.read, captionId).itemId)
      if (Object.keys(fields).length > 0)
        db.write({ code: 'item-caption-updated', data: { title } }, (tx) => updateCaption(tx, captionId, { id: captionId, ...fields }))
      return {}
    },
    removeCaption: ({ captionId }) => {
      const db = requireDb(ctx)
      const { title } = findItem(db.read, findCaption(db.read, captionId).itemId)
      db.write({ code: 'item-caption-removed', data: { title } }, (tx) => updateCaption(tx, captionId, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}

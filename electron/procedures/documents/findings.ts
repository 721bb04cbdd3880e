/** Findings beside the text that somebody has weighed and left, with the reason why. */
import { dismissalsOf, insertDismissal, updateDismissal } from '#db/queries/documents/reviews.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { actOn } from './act.ts'
import { findDismissal, findDocument } from './find.ts'

type FindingHandlers = Pick<Handlers['documents'], 'dismiss' | 'undismiss'>

export function findingProcedures(ctx: RouterCtx): FindingHandlers {
  return {
    dismiss: ({ documentId, code, blockId, note }) => {
      const db = requireDb(ctx)
      const document = findDocument(db.read, documentId)
      const before = dismissalsOf(db.read, documentId).find((each) => each.code === code && each.blockId === blockId)
      if (before?.note === note) return {}
      actOn(ctx, document, 'document-finding-dismissed', (tx) => {
        if (before === undefined) insertDismissal(tx, { id: db.newId(), documentId, code, blockId, note })
        else updateDismissal(tx, before.id, { note })
      })
      return {}
    },
    undismiss: ({ dismissalId }) => {
      const { read } = requireDb(ctx)
      const { documentId } = findDismissal(read, dismissalId)
      actOn(ctx, findDocument(read, documentId), 'document-finding-restored', (tx) =>
        updateDismissal(tx, dismissalId, { deletedAt: ctx.clock() }),
      )
      return {}
    },
  }
}

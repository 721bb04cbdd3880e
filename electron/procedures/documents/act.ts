/** What every act on a document shares: it bears the document's name, and changed words take an approval away. */
import { type DocumentRow, updateDocument } from '#db/queries/documents/documents.ts'
import type { WriteDb } from '#db/types.ts'
import type { ErrorData } from '#shared/rpc.ts'
import { type RouterCtx, requireDb } from '../context.ts'

/** Writes an act, with the document's title among the values of its sentence. */
export function actOn<T>(
  ctx: RouterCtx,
  { title }: Pick<DocumentRow, 'title'>,
  act: string | { readonly name: string; readonly data: ErrorData },
  body: (tx: WriteDb) => T,
): T {
  const { name, data } = typeof act === 'string' ? { name: act, data: {} } : act
  return requireDb(ctx).write({ code: name, data: { title, ...data } }, body)
}

/** To be called by whatever changes title or blocks: what was approved or published is a draft again; what is in force stays in force. */
export function markEdited(tx: WriteDb, { id, stage }: DocumentRow, now: number, fields: Partial<DocumentRow> = {}): void {
  const next = stage === 'approved' || stage === 'published' ? 'draft' : stage
  updateDocument(tx, id, { ...fields, stage: next, updatedAt: now })
}

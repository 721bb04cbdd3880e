/** Cuts a version: the text as it is now, without comments, kept for ever. */
import type { DocumentRow } from '#db/queries/documents/documents.ts'
import { insertVersion, publishedLines, type VersionRow } from '#db/queries/documents/versions.ts'
import type { WriteDb } from '#db/types.ts'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { withoutComments } from '#shared/domain/documents/nodes.ts'
import { hashOfText } from '../../services/document-hash.ts'
import { actorOf, type RouterCtx, requireDb } from '../context.ts'

type Cut = Pick<VersionRow, 'kind' | 'label'> & Partial<Pick<VersionRow, 'material' | 'materialBlocks' | 'note' | 'effectiveOn'>>

/** `blocks`: the draft. Answers the version's id. */
export function cutVersion(ctx: RouterCtx, tx: WriteDb, document: DocumentRow, blocks: readonly Block[], cut: Cut): string {
  const { id: documentId, title, locale, effectiveOn } = document
  const id = requireDb(ctx).newId()
  insertVersion(tx, {
    effectiveOn,
    materialBlocks: [],
    ...cut,
    id,
    documentId,
    title,
    locale,
    blocks: blocks.map((block) => ({ ...block, node: withoutComments(block.node) })),
    hash: hashOfText(title, blocks),
    at: afterAll(ctx, tx, documentId),
    by: actorOf(ctx),
  })
  return id
}

/** Now; but never before what is published, for the newest publication is what is in force, and a clock may have been set back. */
function afterAll(ctx: RouterCtx, tx: WriteDb, documentId: string): number {
  const now = ctx.clock()
  const last = publishedLines(tx, [documentId]).get(documentId)?.at(-1)?.at ?? now
  return now < last ? last + 1 : now
}

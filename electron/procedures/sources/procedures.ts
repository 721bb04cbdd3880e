/** Content sources: which feeds are followed, how they are, and what they bring. */
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { editProcedures } from './edit.ts'
import { listSources } from './list.ts'
import { opmlProcedures } from './opml.ts'
import { previewSource } from './preview.ts'
import { createSyncing } from './syncing.ts'

export function sourceProcedures(ctx: RouterCtx): Handlers['sources'] {
  const syncing = createSyncing(ctx)
  return {
    list: () => listSources(ctx, syncing.isSyncing),
    reading: () => ({ count: syncing.count() }),
    preview: (input, { signal }) => previewSource(ctx, input, { reach: syncing.reach(), signal }),
    ...editProcedures(ctx),
    sync: ({ sourceIds }, call) => syncing.sync(sourceIds ?? null, call),
    networkBack: () => syncing.networkBack(),
    networkGone: () => syncing.networkGone(),
    ...opmlProcedures(ctx),
  }
}

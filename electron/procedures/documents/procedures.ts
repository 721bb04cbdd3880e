/** Everything that can be asked of documents, gathered from its topics. */
import { createDocumentTemplates } from '../../services/document-templates.ts'
import { type DocumentsCtx, type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { blockProcedures } from './blocks.ts'
import { createProcedures } from './create.ts'
import { documentExport } from './export.ts'
import { findingProcedures } from './findings.ts'
import { pictureProcedures } from './pictures.ts'
import { readerProcedures } from './readers.ts'
import { stageProcedures } from './stages.ts'
import { threadProcedures } from './threads.ts'
import { translationProcedures } from './translations.ts'
import { versionProcedures } from './versions.ts'
import { viewDocument, viewList } from './view.ts'

export function documentProcedures(base: RouterCtx): Handlers['documents'] {
  const ctx: DocumentsCtx = { ...base, documentTemplates: createDocumentTemplates(base.resources) }
  return {
    list: () => viewList(requireDb(ctx).read),
    view: ({ documentId }) => viewDocument(requireDb(ctx).read, documentId),
    ...createProcedures(ctx),
    ...blockProcedures(ctx),
    ...stageProcedures(ctx),
    ...versionProcedures(ctx),
    ...threadProcedures(ctx),
    ...readerProcedures(ctx),
    ...translationProcedures(ctx),
    ...findingProcedures(ctx),
    ...pictureProcedures(ctx),
    ...documentExport(ctx),
  }
}

/** Which documents the list shows, and in which order. */
import type { DocumentSummary } from '#shared/contracts/document-shapes.ts'
import type { DocumentKind, DocumentStage } from '#shared/domain/documents/types.ts'

export interface DocumentFilter {
  readonly kind: DocumentKind | null
  readonly stage: DocumentStage | null
  /** True: only what is archived; else only what is not. */
  readonly archived: boolean
}

export const noFilter: DocumentFilter = { kind: null, stage: null, archived: false }

/** Those that fit, in the order they came. */
export function filterDocuments(documents: readonly DocumentSummary[], filter: DocumentFilter): readonly DocumentSummary[] {
  return documents.filter(
    (each) =>
      (filter.kind === null || each.kind === filter.kind) &&
      (filter.stage === null || each.stage === filter.stage) &&
      (each.stage === 'archived') === filter.archived,
  )
}

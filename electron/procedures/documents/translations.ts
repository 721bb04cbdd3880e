/** Translations beside the original, block by block; what the original has changed since shows as out of date. */
import { blockRowsOf, blocksOf } from '#db/queries/documents/blocks.ts'
import type { DocumentRow } from '#db/queries/documents/documents.ts'
import {
  insertTranslation,
  removeTranslation,
  type TranslationRow,
  translationRows,
  updateTranslation,
} from '#db/queries/documents/translations.ts'
import type { ReadDb, WriteDb } from '#db/types.ts'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import type { TranslatedBlock, Translation } from '#shared/contracts/document-shapes.ts'
import { isSameValue, saysTheSame } from '#shared/domain/documents/canonical.ts'
import { withoutComments } from '#shared/domain/documents/nodes.ts'
import { isTranslatable } from '#shared/domain/documents/translatable.ts'
import type { Locale } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { type DocumentsCtx, type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { actOn } from './act.ts'
import { findDocument } from './find.ts'
import { translateTemplate } from './template-translation.ts'

type TranslationHandlers = Pick<
  Handlers['documents'],
  'translation' | 'startTranslation' | 'saveTranslation' | 'confirmTranslation' | 'removeTranslation'
>

export function translationProcedures(ctx: DocumentsCtx): TranslationHandlers {
  return {
    translation: ({ documentId, locale }) => viewTranslation(requireDb(ctx).read, documentId, locale),
    startTranslation: ({ documentId, locale }) => start(ctx, documentId, locale),
    saveTranslation: (input) => save(ctx, input),
    confirmTranslation: ({ documentId, locale, blockIds }) => confirm(ctx, documentId, locale, blockIds),
    removeTranslation: ({ documentId, locale }) => {
      const { document } = findTranslation(requireDb(ctx).read, documentId, locale)
      actOn(ctx, document, { name: 'document-translation-removed', data: { locale } }, (tx) =>
        removeTranslation(tx, documentId, locale, ctx.clock()),
      )
      return {}
    },
  }
}

interface Begun {
  readonly document: DocumentRow
  readonly title: TranslationRow
  readonly rows: ReadonlyMap<string, TranslationRow>
}

/** Refuses document-missing; row-missing when the language has not been begun. */
function findTranslation(db: ReadDb, documentId: string, locale: Locale): Begun {
  const document = findDocument(db, documentId)
  const all = translationRows(db, documentId, locale)
  const title = found(all.find(({ blockId }) => blockId === null) ?? null, 'document_translation')
  return { document, title, rows: new Map(all.flatMap((row) => (row.blockId === null ? [] : [[row.blockId, row] as const]))) }
}

function viewTranslation(db: ReadDb, documentId: string, locale: Locale): Translation {
  const { document, title, rows } = findTranslation(db, documentId, locale)
  const blocks = blocksOf(db, documentId).map(({ id, position, node }): TranslatedBlock => {
    const original = withoutComments(node)
    const row = rows.get(id)
    // What has no words needs no translator.
    if (!isTranslatable(node)) return { blockId: id, position, original, node: original, stale: false, source: original }
    const source = row === undefined || typeof row.source === 'string' ? null : row.source
    const stale = source !== null && row?.node !== null && !isSameValue(original, source)
    return { blockId: id, position, original, node: row?.node ?? null, stale, source }
  })
  const from = document.locale
  const titleStale = title.title !== '' && title.source !== document.title
  return { documentId, locale, from, originalTitle: document.title, title: title.title, titleStale, blocks }
}

/** Refuses translation-exists, also for the original's own language. */
function start(ctx: DocumentsCtx, documentId: string, locale: Locale) {
  const db = requireDb(ctx)
  const document = findDocument(db.read, documentId)
  const isBegun = translationRows(db.read, documentId, locale).length > 0
  if (isBegun || locale === document.locale) throw new AppError('translation-exists', { title: document.title, locale })
  const known = translateTemplate(ctx, document, blockRowsOf(db.read, documentId), locale)
  actOn(ctx, document, { name: 'document-translation-started', data: { locale } }, (tx) => {
    insertTranslation(tx, { id: db.newId(), documentId, locale, title: known.title, source: document.title })
    for (const { blockId, node, source } of known.blocks)
      insertTranslation(tx, { id: db.newId(), documentId, locale, blockId, node, source })
  })
  return {}
}

interface Written {
  readonly documentId: string
  readonly locale: Locale
  readonly title?: string | undefined
  readonly blocks: readonly { readonly blockId: string; readonly node: BlockNode }[]
}

/** A block is as new as the original beside it. Saving the same again changes nothing: that it still holds is said by confirming it. */
function save(ctx: RouterCtx, { documentId, locale, title, blocks }: Written) {
  const db = requireDb(ctx)
  const begun = findTranslation(db.read, documentId, locale)
  const { document, rows } = begun
  const originals = new Map(blocksOf(db.read, documentId).map(({ id, node }) => [id, withoutComments(node)]))
  const written = blocks.map(({ blockId, node }) => ({
    blockId,
    node: withoutComments(node),
    source: found(originals.get(blockId) ?? null, 'document_block'),
  }))
  const changed = written.filter(
    ({ blockId, node, source }) => isTranslatable(source) && !isSameValue(rows.get(blockId)?.node ?? null, node),
  )
  const isTitleNew = title !== undefined && (title !== begun.title.title || begun.title.source !== document.title)
  if (changed.length === 0 && !isTitleNew) return {}
  actOn(ctx, document, { name: 'document-translation-edited', data: { locale } }, (tx) => {
    if (isTitleNew) updateTranslation(tx, begun.title.id, { title: title.trim(), source: document.title })
    for (const block of changed) writeTranslated(tx, { id: db.newId(), documentId, locale, ...block }, rows.get(block.blockId))
  })
  return {}
}

function writeTranslated(tx: WriteDb, row: Parameters<typeof insertTranslation>[1], before: TranslationRow | undefined): void {
  if (before === undefined) insertTranslation(tx, row)
  else updateTranslation(tx, before.id, { node: row.node ?? null, source: row.source })
}

function confirm(ctx: RouterCtx, documentId: string, locale: Locale, blockIds: readonly string[]) {
  const { read } = requireDb(ctx)
  const { document, rows } = findTranslation(read, documentId, locale)
  const originals = new Map(blocksOf(read, documentId).map(({ id, node }) => [id, node]))
  const stale = [...new Set(blockIds)].flatMap((blockId) => {
    const row = rows.get(blockId)
    const original = originals.get(blockId)
    if (row === undefined || typeof row.source === 'string' || original === undefined || saysTheSame(row.source, original)) return []
    return [{ id: row.id, source: withoutComments(original) }]
  })
  if (stale.length === 0) return {}
  actOn(ctx, document, { name: 'document-translation-confirmed', data: { locale } }, (tx) => {
    for (const { id, source } of stale) updateTranslation(tx, id, { source })
  })
  return {}
}

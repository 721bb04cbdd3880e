/** Documents as a whole: begun from a template or empty, renamed, doubled, put away. */
import { blockRowsOf, insertBlock } from '#db/queries/documents/blocks.ts'
import { type DocumentRow, insertDocument, updateDocument } from '#db/queries/documents/documents.ts'
import { insertTranslation, translationRows } from '#db/queries/documents/translations.ts'
import { memberRow } from '#db/queries/members.ts'
import type { ReadDb } from '#db/types.ts'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { textToDay } from '#shared/domain/day.ts'
import { positionsBetween, withoutComments } from '#shared/domain/documents/nodes.ts'
import type { DocumentKind } from '#shared/domain/documents/types.ts'
import type { Locale } from '#shared/ids.ts'
import { textsOf } from '../../services/text.ts'
import { actorOf, type DocumentsCtx, type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { actOn, markEdited } from './act.ts'
import { findDocument } from './find.ts'
import { filledTemplate, reviewDay } from './template-text.ts'

type CreateHandlers = Pick<Handlers['documents'], 'templates' | 'create' | 'update' | 'duplicate' | 'remove'>
type Fields = Parameters<CreateHandlers['update']>[0]['fields']

interface NewDocument {
  readonly kind: DocumentKind
  readonly template: string | null
  readonly locale: Locale
  readonly title?: string | undefined
}
interface FirstText {
  readonly kind: DocumentKind
  readonly title: string
  readonly blocks: readonly { readonly key: string; readonly node: BlockNode }[]
}

export function createProcedures(ctx: DocumentsCtx): CreateHandlers {
  return {
    templates: () =>
      ctx.documentTemplates.list(ctx.settings.get().locale).map(({ id, kind, name, summary, blocks }) => ({
        id,
        kind,
        name,
        summary,
        blocks: blocks.length,
      })),
    create: (input) => create(ctx, input),
    update: ({ documentId, fields }) => update(ctx, documentId, fields),
    duplicate: ({ documentId }) => duplicate(ctx, documentId),
    remove: ({ documentId }) => {
      const document = findDocument(requireDb(ctx).read, documentId)
      actOn(ctx, document, 'document-removed', (tx) => updateDocument(tx, documentId, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}

function create(ctx: DocumentsCtx, { kind, template, locale, title }: NewDocument) {
  const db = requireDb(ctx)
  const today = todayOf(ctx, db)
  const text = template === null ? emptyText(kind, locale) : firstText(ctx, db.read, template, locale)
  const now = ctx.clock()
  const document = {
    id: db.newId(),
    kind: text.kind,
    title: title ?? text.title,
    locale,
    stage: 'draft',
    templateId: template ?? '',
    ownerId: memberRow(db.read, actorOf(ctx))?.id ?? null,
    reviewOn: text.kind === 'page' ? null : reviewDay(today),
    createdAt: now,
    updatedAt: now,
  } as const
  const positions = positionsBetween(null, null, text.blocks.length)
  actOn(ctx, document, 'document-created', (tx) => {
    insertDocument(tx, document)
    for (const [index, { key, node }] of text.blocks.entries()) {
      insertBlock(tx, { id: db.newId(), documentId: document.id, position: positions[index] ?? '', node, templateKey: key })
    }
  })
  return { documentId: document.id }
}

function firstText(ctx: DocumentsCtx, db: ReadDb, template: string, locale: Locale): FirstText {
  return filledTemplate(ctx, db, template, locale, todayOf(ctx, requireDb(ctx)))
}

/** One line to write on. */
function emptyText(kind: DocumentKind, locale: Locale): FirstText {
  const title = textsOf(locale).formatMessage({ id: 'document.new-title' }, { kind })
  return { kind, title, blocks: [{ key: '', node: { type: 'paragraph' } }] }
}

function update(ctx: RouterCtx, documentId: string, fields: Fields) {
  const db = requireDb(ctx)
  const document = findDocument(db.read, documentId)
  const { title, ownerId, effectiveOn, reviewOn } = fields
  if (ownerId) found(memberRow(db.read, ownerId), 'member')
  for (const day of [effectiveOn, reviewOn]) if (day) textToDay(day)
  const isRenamed = title !== undefined && title !== document.title
  const others = Object.entries(fields).filter(([field]) => field !== 'title')
  if (!isRenamed && others.every(([field, value]) => document[field as keyof Fields] === value)) return {}
  actOn(ctx, { title: title ?? document.title }, isRenamed && others.length === 0 ? 'document-renamed' : 'document-updated', (tx) => {
    if (isRenamed) markEdited(tx, document, ctx.clock(), fields)
    else updateDocument(tx, documentId, { ...fields, updatedAt: ctx.clock() })
  })
  return {}
}

/** The copy is a draft of its own, with its translations, without comments, versions and readers. */
function duplicate(ctx: RouterCtx, documentId: string) {
  const db = requireDb(ctx)
  const original = findDocument(db.read, documentId)
  const title = textsOf(ctx.settings.get().locale).formatMessage({ id: 'plan.copy-of' }, { title: original.title })
  const now = ctx.clock()
  const copy: DocumentRow = { ...original, id: db.newId(), title, stage: 'draft', effectiveOn: null, createdAt: now, updatedAt: now }
  const ids = new Map<string, string>()
  actOn(ctx, original, 'document-duplicated', (tx) => {
    insertDocument(tx, copy)
    for (const block of blockRowsOf(tx, documentId)) {
      const id = db.newId()
      ids.set(block.id, id)
      insertBlock(tx, { ...block, id, documentId: copy.id, node: withoutComments(block.node) })
    }
    for (const row of translationRows(tx, documentId)) {
      const blockId = row.blockId === null ? null : ids.get(row.blockId)
      if (blockId !== undefined) insertTranslation(tx, { ...row, id: db.newId(), documentId: copy.id, blockId })
    }
  })
  return { documentId: copy.id }
}

/** Policy, brand guideline and free pages: a row a block, so that history, translation and sync speak of single clauses. */
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Block, BlockNode } from '#shared/contracts/document-nodes.ts'
import { acknowledgementWays, documentKinds, documentStages, verdicts, versionKinds } from '#shared/domain/documents/types.ts'
import { locales } from '#shared/locales.ts'
import { synced } from './columns.ts'
import { member } from './workspace.ts'

export const document = sqliteTable('document', {
  ...synced,
  kind: text('kind', { enum: documentKinds }).notNull(),
  title: text('title').notNull(),
  locale: text('locale', { enum: locales }).notNull(),
  stage: text('stage', { enum: documentStages }).notNull(),
  /** Empty when it was begun without a template. */
  templateId: text('template_id').notNull().default(''),
  ownerId: text('owner_id').references(() => member.id),
  effectiveOn: text('effective_on'),
  reviewOn: text('review_on'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
})

const documentId = () =>
  text('document_id')
    .notNull()
    .references(() => document.id)

export const documentBlock = sqliteTable(
  'document_block',
  {
    ...synced,
    documentId: documentId(),
    /** Fractional index: sorts as text. */
    position: text('position').notNull(),
    node: text('node', { mode: 'json' }).$type<BlockNode>().notNull(),
    /** Which block of the template it was; empty for the writer's own. */
    templateKey: text('template_key').notNull().default(''),
  },
  (t) => [index('document_block_document').on(t.documentId, t.deletedAt, t.position)],
)

/** Never changed after it was cut: versions are kept for ever. */
export const documentVersion = sqliteTable(
  'document_version',
  {
    ...synced,
    documentId: documentId(),
    kind: text('kind', { enum: versionKinds }).notNull(),
    label: text('label').notNull(),
    title: text('title').notNull(),
    locale: text('locale', { enum: locales }).notNull(),
    /** SHA-256 of title and blocks without comment marks, in hexadecimal. */
    hash: text('hash').notNull(),
    material: integer('material', { mode: 'boolean' }).notNull().default(false),
    materialBlocks: text('material_blocks', { mode: 'json' }).$type<readonly string[]>().notNull(),
    note: text('note').notNull().default(''),
    effectiveOn: text('effective_on'),
    at: integer('at').notNull(),
    by: text('by').notNull(),
    /** Last in the row: whoever looks through versions then reads none of their text. */
    blocks: text('blocks', { mode: 'json' }).$type<readonly Block[]>().notNull(),
  },
  (t) => [index('document_version_document').on(t.documentId, t.at)],
)

/** One translated block, or the translated title (`blockId` null). */
export const documentTranslation = sqliteTable(
  'document_translation',
  {
    ...synced,
    documentId: documentId(),
    locale: text('locale', { enum: locales }).notNull(),
    blockId: text('block_id').references(() => documentBlock.id),
    /** Null for the title's row. */
    node: text('node', { mode: 'json' }).$type<BlockNode>(),
    title: text('title').notNull().default(''),
    /** What the original said when this was written: the block, or the title as JSON text. */
    source: text('source', { mode: 'json' }).$type<BlockNode | string>().notNull(),
  },
  (t) => [index('document_translation_document').on(t.documentId, t.locale)],
)

export const documentReview = sqliteTable(
  'document_review',
  {
    ...synced,
    documentId: documentId(),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    verdict: text('verdict', { enum: verdicts }).notNull(),
    note: text('note').notNull().default(''),
    dueOn: text('due_on'),
    /** Hash of the text the verdict speaks of; empty while waiting. */
    hash: text('hash').notNull().default(''),
    at: integer('at').notNull(),
  },
  (t) => [index('document_review_document').on(t.documentId)],
)

export const documentThread = sqliteTable(
  'document_thread',
  {
    ...synced,
    documentId: documentId(),
    blockId: text('block_id')
      .notNull()
      .references(() => documentBlock.id),
    quote: text('quote').notNull(),
    replacement: text('replacement'),
    resolvedAt: integer('resolved_at'),
    at: integer('at').notNull(),
  },
  (t) => [index('document_thread_document').on(t.documentId)],
)

export const documentComment = sqliteTable(
  'document_comment',
  {
    ...synced,
    threadId: text('thread_id')
      .notNull()
      .references(() => documentThread.id),
    authorId: text('author_id').references(() => member.id),
    /** Name at the time of writing, so that a comment outlives its author's row. */
    author: text('author').notNull(),
    body: text('body').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('document_comment_thread').on(t.threadId)],
)

export const documentReader = sqliteTable(
  'document_reader',
  {
    ...synced,
    documentId: documentId(),
    name: text('name').notNull(),
    email: text('email').notNull().default(''),
    /** "Pilot", "Bari" …, as the editor calls it. */
    group: text('group').notNull().default(''),
    remindedAt: integer('reminded_at'),
  },
  (t) => [index('document_reader_document').on(t.documentId)],
)

/** Bound to the text that was read: version and hash. */
export const acknowledgement = sqliteTable(
  'acknowledgement',
  {
    ...synced,
    readerId: text('reader_id')
      .notNull()
      .references(() => documentReader.id),
    versionId: text('version_id')
      .notNull()
      .references(() => documentVersion.id),
    hash: text('hash').notNull(),
    how: text('how', { enum: acknowledgementWays }).notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('acknowledgement_reader').on(t.readerId), index('acknowledgement_version').on(t.versionId)],
)

/** A finding beside the text that somebody has weighed and left. */
export const documentDismissal = sqliteTable(
  'document_dismissal',
  {
    ...synced,
    documentId: documentId(),
    code: text('code').notNull(),
    blockId: text('block_id').references(() => documentBlock.id),
    note: text('note').notNull().default(''),
  },
  (t) => [index('document_dismissal_document').on(t.documentId)],
)

/** A picture by its content; the bytes lie in `asset_bytes`, outside of history. */
export const asset = sqliteTable('asset', {
  ...synced,
  name: text('name').notNull(),
  type: text('type').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  hash: text('hash').notNull(),
})

/** Written once and never changed: what carries the same hash is the same picture. */
export const assetBytes = sqliteTable('asset_bytes', {
  hash: text('hash').primaryKey(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
})

export const vocabularyTerm = sqliteTable(
  'vocabulary_term',
  {
    ...synced,
    list: text('list', { enum: ['accept', 'reject', 'customer', 'unreleased'] }).notNull(),
    term: text('term').notNull(),
    /** For `reject`: what to say instead; empty where it is just not to be said. */
    say: text('say').notNull().default(''),
    until: text('until'),
    origin: text('origin').notNull().default(''),
  },
  (t) => [index('vocabulary_term_list').on(t.list, t.deletedAt)],
)

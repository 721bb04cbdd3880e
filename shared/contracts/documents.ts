/** What can be asked of policy, brand guideline and free pages. */
import { z } from 'zod'
import { acknowledgementWays, documentKinds } from '../domain/documents/types.ts'
import { DayText, Id, Locale } from '../ids.ts'
import { command, job, query } from '../rpc.ts'
import { Block, BlockNode } from './document-nodes.ts'
import {
  DocumentSummary,
  DocumentView,
  PublishPreview,
  pictureTypes,
  Reader,
  Redline,
  Thread,
  Translation,
  Version,
} from './document-shapes.ts'

const Title = z.string().trim().min(1).max(200)
const Words = z.string().trim().max(5000)
const Done = z.object({})

export const documentFormats = ['pdf', 'docx', 'html', 'md'] as const

const rows = ['document', 'document_block', 'document_version'] as const
const summaryReads = [
  ...rows,
  'document_translation',
  'document_review',
  'document_thread',
  'document_reader',
  'acknowledgement',
  'document_dismissal',
  'member',
  'session',
  'settings',
] as const

const Ask = z.object({ documentId: Id })
/** A version, or the draft when null. */
const VersionOrDraft = Id.nullable()

export const documents = {
  templates: query(
    z.object({}),
    z.array(z.object({ id: z.string(), kind: z.enum(documentKinds), name: z.string(), summary: z.string(), blocks: z.number() })),
    { reads: ['settings'] },
  ),
  list: query(z.object({}), z.array(DocumentSummary), { reads: summaryReads }),
  view: query(Ask, DocumentView, { reads: summaryReads }),
  versions: query(Ask, z.array(Version), { reads: [...rows, 'member', 'session'] }),
  version: query(
    z.object({ versionId: Id, locale: Locale.optional() }),
    Version.extend({ title: z.string(), locale: Locale, blocks: z.array(Block) }),
    { reads: [...rows, 'document_translation', 'member', 'session'] },
  ),
  threads: query(Ask, z.array(Thread), { reads: ['document_thread', 'document_comment', 'member', 'session'] }),
  readers: query(Ask, z.array(Reader), { reads: ['document_reader', 'acknowledgement', 'document_version', 'session'] }),
  translation: query(z.object({ documentId: Id, locale: Locale }), Translation, {
    reads: ['document', 'document_block', 'document_translation', 'session'],
  }),
  publishPreview: query(Ask, PublishPreview, { reads: summaryReads }),

  /** From a template in a language, or empty when `template` is null. */
  create: command(
    z.object({ kind: z.enum(documentKinds).default('page'), template: z.string().nullable(), locale: Locale, title: Title.optional() }),
    z.object({ documentId: Id }),
  ),
  update: command(
    z.object({
      documentId: Id,
      fields: z.object({ title: Title, ownerId: Id.nullable(), effectiveOn: DayText.nullable(), reviewOn: DayText.nullable() }).partial(),
    }),
    Done,
  ),
  duplicate: command(Ask, z.object({ documentId: Id })),
  remove: command(Ask, Done),
  /** What was typed since the last save: new and changed blocks, and the ids of those that went. Saving the same again changes nothing. */
  saveBlocks: command(z.object({ documentId: Id, blocks: z.array(Block).max(2000), removed: z.array(Id).max(2000) }), Done),
  /** A section of the template, in the document's language, after a block (at the end when null). */
  addSection: command(z.object({ documentId: Id, topic: z.string(), after: Id.nullable() }), z.object({ blockIds: z.array(Id) })),

  requestReview: command(z.object({ documentId: Id, reviewers: z.array(Id).min(1).max(20), dueOn: DayText.nullable() }), Done),
  giveVerdict: command(z.object({ documentId: Id, memberId: Id, verdict: z.enum(['approved', 'changes']), note: Words }), Done),
  /** Everybody asked has to have approved this very text. */
  approve: command(Ask, Done),
  backToDraft: command(Ask, Done),
  /** `materialBlocks`: what changed in substance; readers acknowledge again when there is any, and at the first version. */
  publish: command(
    z.object({ documentId: Id, note: Words, effectiveOn: DayText.nullable(), materialBlocks: z.array(Id) }),
    z.object({ versionId: Id, version: z.string() }),
  ),
  archive: command(Ask, Done),
  keepVersion: command(z.object({ documentId: Id, label: Title }), z.object({ versionId: Id })),
  /** The draft becomes what that version says; the version itself stays. */
  restoreVersion: command(z.object({ versionId: Id }), Done),

  /** The page has set the mark with this id on the quoted words already. */
  addThread: command(
    z.object({
      documentId: Id,
      threadId: Id,
      blockId: Id,
      quote: z.string().max(2000),
      body: Words,
      replacement: Words.nullable(),
      authorId: Id.nullable(),
    }),
    Done,
  ),
  reply: command(z.object({ threadId: Id, body: Words.min(1), authorId: Id.nullable() }), z.object({ commentId: Id })),
  resolveThread: command(z.object({ threadId: Id, resolved: z.boolean() }), Done),
  /** Puts the proposed words in the place of the marked ones and resolves the thread, in one step. */
  applySuggestion: command(z.object({ threadId: Id }), Done),

  addReaders: command(
    z.object({
      documentId: Id,
      readers: z.array(z.object({ name: Title, email: z.string().max(200), group: z.string().max(80) })).max(5000),
    }),
    z.object({ added: z.number(), known: z.number() }),
  ),
  removeReaders: command(z.object({ readerIds: z.array(Id).max(5000) }), Done),
  /** Of the newest published version. */
  acknowledge: command(z.object({ readerIds: z.array(Id).max(5000), how: z.enum(acknowledgementWays) }), Done),
  withdrawAcknowledgement: command(z.object({ readerIds: z.array(Id).max(5000) }), Done),
  markReminded: command(z.object({ readerIds: z.array(Id).max(5000) }), Done),

  /** Begins one; what still reads as the template is taken from the template's own language. */
  startTranslation: command(z.object({ documentId: Id, locale: Locale }), Done),
  saveTranslation: command(
    z.object({
      documentId: Id,
      locale: Locale,
      title: z.string().max(200).optional(),
      blocks: z.array(z.object({ blockId: Id, node: BlockNode })).max(2000),
    }),
    Done,
  ),
  /** These still say what the original says. */
  confirmTranslation: command(z.object({ documentId: Id, locale: Locale, blockIds: z.array(Id).max(2000) }), Done),
  removeTranslation: command(z.object({ documentId: Id, locale: Locale }), Done),

  dismiss: command(z.object({ documentId: Id, code: z.string().max(80), blockId: Id.nullable(), note: Words }), Done),
  undismiss: command(z.object({ dismissalId: Id }), Done),

  addPicture: command(
    z.object({
      name: z.string().max(300),
      type: z.enum(pictureTypes),
      bytes: z.instanceof(Uint8Array),
      width: z.number(),
      height: z.number(),
    }),
    z.object({ assetId: Id }),
  ),
  picture: query(
    z.object({ assetId: Id }),
    z.object({ type: z.enum(pictureTypes), bytes: z.instanceof(Uint8Array), width: z.number(), height: z.number() }).nullable(),
    { reads: ['asset', 'session'] },
  ),

  redline: job(
    z.object({ documentId: Id, from: VersionOrDraft, to: VersionOrDraft }),
    z.object({ done: z.number(), all: z.number() }),
    Redline,
  ),
  /** Asks where to save unless a path is given; null when cancelled. */
  exportDocument: command(
    z.object({
      documentId: Id,
      versionId: VersionOrDraft.default(null),
      locale: Locale.optional(),
      format: z.enum(documentFormats),
      path: z.string().optional(),
    }),
    z.object({ path: z.string() }).nullable(),
  ),
  /** `view`: the document itself, or the sheet on which readers sign. */
  printDocument: command(
    z.object({
      documentId: Id,
      versionId: VersionOrDraft.default(null),
      locale: Locale.optional(),
      view: z.enum(['document', 'sign-sheet']),
    }),
    Done,
  ),
}

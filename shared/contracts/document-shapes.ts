/** What is told of policy, brand guideline and free pages: documents, versions, threads, readers, comparisons, translations. */
import { z } from 'zod'
import { acknowledgementWays, documentKinds, documentStages, verdicts, versionKinds } from '../domain/documents/types.ts'
import { DayText, Id, Locale } from '../ids.ts'
import { Block, BlockNode } from './document-nodes.ts'

/** Epoch milliseconds. */
const Instant = z.number().int()

/** The largest picture that is kept, in bytes; the page makes pictures smaller before it sends them. */
export const largestPicture = 2_000_000
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const

export const DocumentSummary = z.object({
  id: Id,
  kind: z.enum(documentKinds),
  title: z.string(),
  locale: Locale,
  stage: z.enum(documentStages),
  /** Number of the newest published version, "1.0"; null before the first. */
  version: z.string().nullable(),
  publishedAt: Instant.nullable(),
  /** Blocks that differ from the newest published version; 0 when nothing was published. */
  changes: z.number().int(),
  readers: z.number().int(),
  /** Readers whose acknowledgement still counts. */
  acknowledged: z.number().int(),
  reviewersWaiting: z.number().int(),
  openThreads: z.number().int(),
  /** Languages it is translated into, and how many blocks are missing or behind the original. */
  translations: z.array(z.object({ locale: Locale, behind: z.number().int() })),
  /** Day on which it is to be looked at again. */
  reviewOn: DayText.nullable(),
  updatedAt: Instant,
})
export type DocumentSummary = z.output<typeof DocumentSummary>

export const Review = z.object({
  id: Id,
  memberId: Id,
  name: z.string(),
  verdict: z.enum(verdicts),
  note: z.string(),
  dueOn: DayText.nullable(),
  /** The text has changed since this verdict. */
  outdated: z.boolean(),
})
export type Review = z.output<typeof Review>

export const Dismissal = z.object({ id: Id, code: z.string(), blockId: Id.nullable(), note: z.string() })
export type Dismissal = z.output<typeof Dismissal>

export const DocumentView = DocumentSummary.extend({
  ownerId: Id.nullable(),
  effectiveOn: DayText.nullable(),
  /** The version number this draft will get when it is published. */
  nextVersion: z.string(),
  blocks: z.array(Block),
  reviews: z.array(Review),
  dismissals: z.array(Dismissal),
})
export type DocumentView = z.output<typeof DocumentView>

export const Version = z.object({
  id: Id,
  documentId: Id,
  kind: z.enum(versionKinds),
  /** "1.0" for published ones, else the name somebody gave it. */
  label: z.string(),
  at: Instant,
  by: z.string(),
  /** SHA-256 of title and blocks in hexadecimal. */
  hash: z.string(),
  /** True when readers have to acknowledge again. */
  material: z.boolean(),
  /** Blocks that were marked as changed in substance. */
  materialBlocks: z.array(Id),
  note: z.string(),
  effectiveOn: DayText.nullable(),
})
export type Version = z.output<typeof Version>

export const Comment = z.object({ id: Id, authorId: Id.nullable(), author: z.string(), body: z.string(), at: Instant })
export const Thread = z.object({
  id: Id,
  blockId: Id,
  /** The words it was begun on. */
  quote: z.string(),
  /** Words proposed in place of the quote; null for a mere comment. */
  replacement: z.string().nullable(),
  resolvedAt: Instant.nullable(),
  comments: z.array(Comment),
})
export type Thread = z.output<typeof Thread>

export const readerStates = ['acknowledged', 'outdated', 'waiting'] as const
export const Reader = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  group: z.string(),
  state: z.enum(readerStates),
  /** Label of the version last acknowledged. */
  version: z.string().nullable(),
  at: Instant.nullable(),
  how: z.enum(acknowledgementWays).nullable(),
  remindedAt: Instant.nullable(),
})
export type Reader = z.output<typeof Reader>

/** A change between two versions: `same` blocks carry one run. */
export const RedlineRun = z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string() })
export type RedlineRun = z.output<typeof RedlineRun>
export const RedlineBlock = z.object({
  id: Id,
  type: z.string(),
  level: z.number().int().nullable(),
  change: z.enum(['same', 'added', 'removed', 'changed', 'moved']),
  /** Changed in substance, as far as a rule can tell. */
  material: z.boolean(),
  runs: z.array(RedlineRun),
})
export type RedlineBlock = z.output<typeof RedlineBlock>
export const Redline = z.object({ blocks: z.array(RedlineBlock), wordsAdded: z.number().int(), wordsRemoved: z.number().int() })
export type Redline = z.output<typeof Redline>

/** One block of the original beside its translation. */
export const TranslatedBlock = z.object({
  blockId: Id,
  position: z.string(),
  original: BlockNode,
  /** Null: not translated yet. */
  node: BlockNode.nullable(),
  /** The original has changed since; `source` is what it said then. */
  stale: z.boolean(),
  source: BlockNode.nullable(),
})
export type TranslatedBlock = z.output<typeof TranslatedBlock>
export const Translation = z.object({
  documentId: Id,
  locale: Locale,
  from: Locale,
  originalTitle: z.string(),
  title: z.string(),
  titleStale: z.boolean(),
  blocks: z.array(TranslatedBlock),
})
export type Translation = z.output<typeof Translation>

export const PublishPreview = z.object({
  version: z.string(),
  /** Blocks that differ from the newest published version; `material` as far as a rule can tell. */
  changes: z.array(z.object({ blockId: Id, heading: z.string(), before: z.string(), after: z.string(), material: z.boolean() })),
  readers: z.number().int(),
  openThreads: z.number().int(),
})
export type PublishPreview = z.output<typeof PublishPreview>

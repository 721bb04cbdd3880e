/** The life of a document: asked to be reviewed, judged, approved, published, put away. */
import { blocksOf } from '#db/queries/documents/blocks.ts'
import { type DocumentRow, updateDocument } from '#db/queries/documents/documents.ts'
import { insertReview, type ReviewRow, reviewsOf, updateReview } from '#db/queries/documents/reviews.ts'
import { memberRow } from '#db/queries/members.ts'
import type { WriteDb } from '#db/types.ts'
import { textToDay } from '#shared/domain/day.ts'
import type { DocumentStage } from '#shared/domain/documents/types.ts'
import { AppError } from '#shared/rpc.ts'
import { hashOfText } from '../../services/document-hash.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { actOn } from './act.ts'
import { cutVersion } from './cut-version.ts'
import { findDocument, findText, publishedOf } from './find.ts'
import { nextVersion, sumOne } from './view.ts'

type StageHandlers = Pick<Handlers['documents'], 'requestReview' | 'giveVerdict' | 'approve' | 'backToDraft' | 'publish' | 'archive'>

export function stageProcedures(ctx: RouterCtx): StageHandlers {
  return {
    requestReview: (input) => requestReview(ctx, input),
    giveVerdict: (input) => giveVerdict(ctx, input),
    approve: ({ documentId }) => approve(ctx, documentId),
    backToDraft: ({ documentId }) => backToDraft(ctx, documentId),
    publish: (input) => publish(ctx, input),
    archive: ({ documentId }) => {
      const document = findDocument(requireDb(ctx).read, documentId)
      if (document.stage === 'archived') return {}
      actOn(ctx, document, 'document-archived', (tx) => setStage(tx, ctx, documentId, 'archived'))
      return {}
    },
  }
}

interface ReviewRequest {
  readonly documentId: string
  readonly reviewers: readonly string[]
  readonly dueOn: string | null
}

/** Everybody is asked anew: an earlier verdict was on an earlier text. The text goes into the history as it is now. */
function requestReview(ctx: RouterCtx, { documentId, reviewers, dueOn }: ReviewRequest) {
  const db = requireDb(ctx)
  const document = findDocument(db.read, documentId)
  const blocks = findText(db.read, document)
  if (dueOn !== null) textToDay(dueOn)
  const asked = new Set(reviewers.map((id) => found(memberRow(db.read, id), 'member').id))
  const before = new Map(reviewsOf(db.read, documentId).map((review) => [review.memberId, review]))
  const now = ctx.clock()
  actOn(ctx, document, 'document-review-requested', (tx) => {
    for (const review of before.values()) if (!asked.has(review.memberId)) updateReview(tx, review.id, { deletedAt: now })
    for (const memberId of asked)
      ask(tx, before.get(memberId), { id: db.newId(), documentId, memberId, verdict: 'waiting', dueOn, at: now })
    cutVersion(ctx, tx, document, blocks, { kind: 'review', label: nextVersion(sumOne(tx, document, blocks), blocks) })
    setStage(tx, ctx, documentId, 'in-review')
  })
  return {}
}

function ask(tx: WriteDb, before: ReviewRow | undefined, row: Parameters<typeof insertReview>[1]): void {
  if (before === undefined) insertReview(tx, row)
  else updateReview(tx, before.id, { verdict: 'waiting', note: '', hash: '', dueOn: row.dueOn ?? null, at: row.at })
}

interface GivenVerdict {
  readonly documentId: string
  readonly memberId: string
  readonly verdict: 'approved' | 'changes'
  readonly note: string
}

/** Bound to the text as it is now. Whoever asks for changes takes an approval back. */
function giveVerdict(ctx: RouterCtx, { documentId, memberId, verdict, note }: GivenVerdict) {
  const db = requireDb(ctx)
  const document = findDocument(db.read, documentId)
  const review = found(reviewsOf(db.read, documentId).find((each) => each.memberId === memberId) ?? null, 'document_review')
  const hash = hashOfText(document.title, blocksOf(db.read, documentId))
  const name = verdict === 'approved' ? 'document-verdict-approved' : 'document-verdict-changes'
  actOn(ctx, document, { name, data: { name: review.name } }, (tx) => {
    updateReview(tx, review.id, { verdict, note, hash, at: ctx.clock() })
    if (verdict === 'changes' && document.stage === 'approved') setStage(tx, ctx, documentId, 'in-review')
  })
  return {}
}

function approve(ctx: RouterCtx, documentId: string) {
  const { read } = requireDb(ctx)
  const document = findDocument(read, documentId)
  if (document.stage === 'approved') return {}
  const blocks = findText(read, document)
  const reviews = reviewsOf(read, documentId)
  const hash = hashOfText(document.title, blocks)
  const open = reviews.filter((review) => review.verdict !== 'approved' || review.hash !== hash).length
  if (document.stage !== 'in-review' || open > 0 || reviews.length === 0) throw notApproved(document, open)
  actOn(ctx, document, 'document-approved', (tx) => setStage(tx, ctx, documentId, 'approved'))
  return {}
}

/** What was archived comes back as it was: in force again when nothing has changed since. */
function backToDraft(ctx: RouterCtx, documentId: string) {
  const { read } = requireDb(ctx)
  const document = findDocument(read, documentId)
  if (document.stage === 'draft') return {}
  const stage = document.stage === 'archived' && isAsPublished(ctx, document) ? 'published' : 'draft'
  actOn(ctx, document, document.stage === 'archived' ? 'document-restored' : 'document-back-to-draft', (tx) =>
    setStage(tx, ctx, documentId, stage),
  )
  return {}
}

function isAsPublished(ctx: RouterCtx, { id, title }: DocumentRow): boolean {
  const { read } = requireDb(ctx)
  return publishedOf(read, id).at(-1)?.hash === hashOfText(title, blocksOf(read, id))
}

interface Publication {
  readonly documentId: string
  readonly note: string
  readonly effectiveOn: string | null
  readonly materialBlocks: readonly string[]
}

function publish(ctx: RouterCtx, { documentId, note, effectiveOn, materialBlocks }: Publication) {
  const { read } = requireDb(ctx)
  const document = findDocument(read, documentId)
  if (document.stage === 'in-review') throw new AppError('review-open', { title: document.title })
  if (document.stage !== 'approved') throw notApproved(document, 0)
  if (effectiveOn !== null) textToDay(effectiveOn)
  const blocks = findText(read, document)
  const summed = sumOne(read, document, blocks)
  const changed = new Set(summed.changes.map(({ id }) => id))
  const isFirst = summed.summary.version === null
  const substantial = isFirst ? [] : [...new Set(materialBlocks)].filter((id) => changed.has(id))
  const material = isFirst || substantial.length > 0
  const label = nextVersion(summed, blocks, material)
  const versionId = actOn(ctx, document, { name: 'document-published', data: { version: label } }, (tx) => {
    updateDocument(tx, documentId, { effectiveOn: effectiveOn ?? document.effectiveOn })
    setStage(tx, ctx, documentId, 'published')
    const more = { material, materialBlocks: substantial, note, effectiveOn: effectiveOn ?? document.effectiveOn }
    return cutVersion(ctx, tx, document, blocks, { kind: 'published', label, ...more })
  })
  return { versionId, version: label }
}

function setStage(tx: WriteDb, ctx: RouterCtx, documentId: string, stage: DocumentStage): void {
  updateDocument(tx, documentId, { stage, updatedAt: ctx.clock() })
}

/** `open`: how many of those asked have not approved this very text; 0 when nobody was asked. */
function notApproved({ title }: DocumentRow, open: number): AppError {
  return new AppError('document-not-approved', { title, open })
}

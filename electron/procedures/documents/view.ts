/** One document with everything its screen shows beside the text. */
import { blocksOf } from '#db/queries/documents/blocks.ts'
import { type DocumentRow, listDocuments } from '#db/queries/documents/documents.ts'
import { dismissalsOf, reviewsOf } from '#db/queries/documents/reviews.ts'
import type { ReadDb } from '#db/types.ts'
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { DocumentSummary, DocumentView, PublishPreview, Review } from '#shared/contracts/document-shapes.ts'
import { type BlockChange, nextVersionNumber } from '#shared/domain/documents/changes.ts'
import { blockToLines } from '#shared/domain/redline/block-lines.ts'
import { isMaterialChange, sentencesKept } from '#shared/domain/redline/material.ts'
import { hashOfText } from '../../services/document-hash.ts'
import { findDocument } from './find.ts'
import { type Summed, summarize } from './summaries.ts'

/** Archived documents too. */
export function viewList(db: ReadDb): DocumentSummary[] {
  return summarize(db, listDocuments(db)).map(({ summary }) => summary)
}

/** Refuses document-missing. */
export function viewDocument(db: ReadDb, documentId: string): DocumentView {
  const document = findDocument(db, documentId)
  const blocks = blocksOf(db, documentId)
  const summed = sumOne(db, document, blocks)
  const dismissals = dismissalsOf(db, documentId).map(({ id, code, blockId, note }) => ({ id, code, blockId, note }))
  return {
    ...summed.summary,
    ownerId: document.ownerId,
    effectiveOn: document.effectiveOn,
    nextVersion: nextVersion(summed, blocks),
    blocks: [...blocks],
    reviews: viewReviews(db, document, blocks),
    dismissals,
  }
}

/** What publishing would change for readers, as far as rules can tell. Refuses document-missing. */
export function previewPublication(db: ReadDb, documentId: string): PublishPreview {
  const blocks = blocksOf(db, documentId)
  const summed = sumOne(db, findDocument(db, documentId), blocks)
  const headings = headingsOf(blocks)
  const { readers, openThreads } = summed.summary
  const isMaterial = materialIn(summed.changes)
  const changes = summed.changes
    .filter(({ moved }) => !moved)
    .map((change) => ({
      blockId: change.id,
      heading: headings.get(change.id) ?? '',
      before: textOf(change.before),
      after: textOf(change.after),
      material: isMaterial(change),
    }))
  return { version: nextVersion(summed, blocks), changes, readers, openThreads }
}

/** How the draft stands to what is published. */
export function sumOne(db: ReadDb, document: DocumentRow, blocks: readonly Block[]): Summed {
  const [summed] = summarize(db, [document], new Map([[document.id, blocks]]))
  if (summed === undefined) throw new Error(`no summary of ${document.id}`)
  return summed
}

/** The number the draft would be published under. `material`: what somebody has decided, else what rules say. */
export function nextVersion({ summary, changes }: Summed, blocks: readonly Block[], material?: boolean): string {
  const isMaterial = material ?? changes.some(materialIn(changes))
  return nextVersionNumber(summary.version, { changed: changes.length, blocks: blocks.length, material: isMaterial })
}

/** Tells of one change among all: what only stands in another block now is no change. */
function materialIn(changes: readonly BlockChange[]): (change: BlockChange) => boolean {
  const nodes = (side: 'before' | 'after') => changes.flatMap((change) => change[side]?.node ?? [])
  const kept = sentencesKept(nodes('before'), nodes('after'))
  return ({ before, after, moved }) => !moved && isMaterialChange(before?.node ?? null, after?.node ?? null, kept)
}

function viewReviews(db: ReadDb, { id, title }: DocumentRow, blocks: readonly Block[]): Review[] {
  const reviews = reviewsOf(db, id)
  if (reviews.length === 0) return []
  const hash = hashOfText(title, blocks)
  return reviews.map((review) => ({
    id: review.id,
    memberId: review.memberId,
    name: review.name,
    verdict: review.verdict,
    note: review.note,
    dueOn: review.dueOn,
    outdated: review.verdict !== 'waiting' && review.hash !== hash,
  }))
}

/** The heading that each block stands under; a heading stands under itself. */
function headingsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const headings = new Map<string, string>()
  let current = ''
  for (const { id, node } of blocks) {
    if (node.type === 'heading') current = blockToLines(node).join(' ')
    headings.set(id, current)
  }
  return headings
}

function textOf(block: Block | null): string {
  return block === null ? '' : blockToLines(block.node).join('\n')
}

/** The text while it is written: what was typed is saved block by block, missing sections come from the template. */
import { type BlockRow, blockRowsById, blockRowsOf, blocksOf, insertBlock, updateBlock } from '#db/queries/documents/blocks.ts'
import type { DocumentRow } from '#db/queries/documents/documents.ts'
import type { WriteDb } from '#db/types.ts'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { isSameValue, saysTheSame } from '#shared/domain/documents/canonical.ts'
import { positionsBetween } from '#shared/domain/documents/nodes.ts'
import { AppError } from '#shared/rpc.ts'
import type { DocumentTemplateBlock } from '../../services/document-templates.ts'
import { type DocumentsCtx, type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { actOn, markEdited } from './act.ts'
import { findDocument } from './find.ts'
import { filledTemplate, templateOfKind } from './template-text.ts'

type BlockHandlers = Pick<Handlers['documents'], 'saveBlocks' | 'addSection'>

export function blockProcedures(ctx: DocumentsCtx): BlockHandlers {
  return {
    saveBlocks: (input) => saveBlocks(ctx, input),
    addSection: (input) => addSection(ctx, input),
  }
}

interface Typed {
  readonly documentId: string
  readonly blocks: readonly Block[]
  readonly removed: readonly string[]
}

function saveBlocks(ctx: RouterCtx, { documentId, blocks, removed }: Typed) {
  const db = requireDb(ctx)
  const document = findDocument(db.read, documentId)
  const typed = new Map(blocks.map((block) => [block.id, block]))
  const rows = blockRowsById(db.read, [...new Set([...typed.keys(), ...removed])])
  if ([...rows.values()].some((row) => row.documentId !== documentId)) throw new AppError('bad-input', { field: 'blocks' })
  const changed = [...typed.values()].filter((block) => !isSaved(block, rows.get(block.id)))
  const gone = removed.filter((id) => !typed.has(id) && rows.get(id)?.deletedAt === null)
  if (changed.length + gone.length === 0) return {}
  const now = ctx.clock()
  actOn(ctx, document, 'document-edited', (tx) => {
    for (const block of changed) writeBlock(tx, documentId, block, rows.get(block.id))
    for (const id of gone) updateBlock(tx, id, { deletedAt: now })
    // A comment that was begun or taken away does not change what the document says.
    if (gone.length > 0 || changed.some((block) => !isUnchangedText(block, rows.get(block.id)))) markEdited(tx, document, now)
  })
  return {}
}

function isSaved(block: Block, row: BlockRow | undefined): boolean {
  return isInPlace(block, row) && isSameValue(row?.node, block.node)
}

function isUnchangedText(block: Block, row: BlockRow | undefined): boolean {
  return isInPlace(block, row) && row !== undefined && saysTheSame(row.node, block.node)
}

function isInPlace(block: Block, row: BlockRow | undefined): boolean {
  return row?.deletedAt === null && row.position === block.position
}

/** A block that comes back, as undo in the editor brings it, takes its old row again. */
export function writeBlock(tx: WriteDb, documentId: string, { id, position, node }: Block, row: BlockRow | undefined): void {
  if (row === undefined) insertBlock(tx, { id, documentId, position, node })
  else updateBlock(tx, id, { position, node, deletedAt: null })
}

interface Section {
  readonly documentId: string
  readonly topic: string
  readonly after: string | null
}

function addSection(ctx: DocumentsCtx, { documentId, topic, after }: Section) {
  const db = requireDb(ctx)
  const document = findDocument(db.read, documentId)
  const section = sectionOf(ctx, document, topic)
  const blocks = blocksOf(db.read, documentId)
  const place = after === null ? blocks.length : blocks.findIndex(({ id }) => id === after) + 1
  if (after !== null && place === 0) throw new AppError('row-missing', { table: 'document_block' })
  const positions = positionsBetween(blocks[place - 1]?.position ?? null, blocks[place]?.position ?? null, section.length)
  const used = new Set(blockRowsOf(db.read, documentId).map((row) => row.templateKey))
  const rows = section.map(({ key, node }, index) => ({
    id: db.newId(),
    documentId,
    position: positions[index] ?? '',
    node,
    templateKey: used.has(key) ? '' : key,
  }))
  actOn(ctx, document, 'document-section-added', (tx) => {
    for (const row of rows) insertBlock(tx, row)
    markEdited(tx, document, ctx.clock())
  })
  return { blockIds: rows.map(({ id }) => id) }
}

/** From the heading that speaks of the topic up to the next of its level or above, or that speaks of another. Refuses bad-input when no template has it. */
function sectionOf(ctx: DocumentsCtx, document: DocumentRow, topic: string): readonly DocumentTemplateBlock[] {
  const db = requireDb(ctx)
  const known = templateOfKind(document.kind)
  for (const id of new Set([document.templateId, known ?? ''])) {
    if (id === '') continue
    const { blocks } = filledTemplate(ctx, db.read, id, document.locale, todayOf(ctx, db))
    const section = cutSection(blocks, topic)
    if (section.length > 0) return section
  }
  throw new AppError('bad-input', { field: 'topic' })
}

function cutSection(blocks: readonly DocumentTemplateBlock[], topic: string): readonly DocumentTemplateBlock[] {
  const start = blocks.findIndex(({ node }) => node.type === 'heading' && node.attrs.topic === topic)
  const heading = blocks[start]?.node
  // A topic without a heading of its own is a part of another section.
  if (heading?.type !== 'heading') return blocks.filter((block) => block.topic === topic)
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex(
    ({ node }) => node.type === 'heading' && (node.attrs.level <= heading.attrs.level || node.attrs.topic !== null),
  )
  return blocks.slice(start, end === -1 ? undefined : start + 1 + end)
}

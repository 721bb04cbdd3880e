/** Versions: listed, read, kept under a name, and brought back. */
import { blockRowsById, blocksOf, updateBlock } from '#db/queries/documents/blocks.ts'
import { type DocumentRow, updateDocument } from '#db/queries/documents/documents.ts'
import { type VersionLine, type VersionRow, versionsOf } from '#db/queries/documents/versions.ts'
import { membersById } from '#db/queries/members.ts'
import type { ReadDb } from '#db/types.ts'
import type { Version } from '#shared/contracts/document-shapes.ts'
import { saysTheSame } from '#shared/domain/documents/canonical.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { actOn, markEdited } from './act.ts'
import { writeBlock } from './blocks.ts'
import { cutVersion } from './cut-version.ts'
import { findDocument, findVersion, publishedOf } from './find.ts'
import { readText } from './reading.ts'
import { previewPublication } from './view.ts'

type VersionHandlers = Pick<Handlers['documents'], 'versions' | 'version' | 'publishPreview' | 'keepVersion' | 'restoreVersion'>

export function versionProcedures(ctx: RouterCtx): VersionHandlers {
  return {
    versions: ({ documentId }) => {
      const { read } = requireDb(ctx)
      const names = membersById(read)
      return versionsOf(read, findDocument(read, documentId).id).map((line) => toVersion(line, names))
    },
    version: ({ versionId, locale }) => {
      const { read } = requireDb(ctx)
      const line = findVersion(read, versionId)
      const reading = readText(read, { documentId: line.documentId, versionId, locale })
      return { ...toVersion(line, membersById(read)), title: reading.title, locale: reading.locale, blocks: [...reading.blocks] }
    },
    publishPreview: ({ documentId }) => previewPublication(requireDb(ctx).read, documentId),
    keepVersion: ({ documentId, label }) => {
      const { read } = requireDb(ctx)
      const document = findDocument(read, documentId)
      const blocks = blocksOf(read, documentId)
      const act = { name: 'document-version-kept', data: { label } }
      return { versionId: actOn(ctx, document, act, (tx) => cutVersion(ctx, tx, document, blocks, { kind: 'kept', label })) }
    },
    restoreVersion: ({ versionId }) => restore(ctx, findVersion(requireDb(ctx).read, versionId)),
  }
}

function toVersion(line: VersionLine, names: ReadonlyMap<string, string>): Version {
  const { id, documentId, kind, label, at, by, hash, material, materialBlocks, note, effectiveOn } = line
  const facts = { id, documentId, kind, label, at, hash, material, note, effectiveOn }
  return { ...facts, by: names.get(by) ?? by, materialBlocks: [...materialBlocks] }
}

/** Every block takes its old row again; a block that says the same keeps its comments. */
function restore(ctx: RouterCtx, version: VersionRow) {
  const db = requireDb(ctx)
  const { documentId, title } = version
  const document = findDocument(db.read, documentId)
  const draft = blocksOf(db.read, documentId)
  const kept = new Set(version.blocks.map(({ id }) => id))
  const rows = blockRowsById(db.read, [...kept])
  const changed = version.blocks.filter(({ id, position, node }) => {
    const row = rows.get(id)
    return row === undefined || row.deletedAt !== null || row.position !== position || !saysTheSame(row.node, node)
  })
  const gone = draft.filter(({ id }) => !kept.has(id))
  if (changed.length + gone.length === 0 && title === document.title) return {}
  const now = ctx.clock()
  actOn(ctx, document, { name: 'document-version-restored', data: { version: version.label } }, (tx) => {
    for (const block of changed) writeBlock(tx, documentId, block, rows.get(block.id))
    for (const { id } of gone) updateBlock(tx, id, { deletedAt: now })
    markEdited(tx, document, now, { title })
    if (isInForce(db.read, version) && isOverPublished(document)) updateDocument(tx, documentId, { stage: 'published' })
  })
  return {}
}

/** Whether the version says what the newest publication says. */
function isInForce(db: ReadDb, { documentId, hash }: VersionRow): boolean {
  return publishedOf(db, documentId).at(-1)?.hash === hash
}

/** A review that goes on is ended by whoever began it. */
function isOverPublished({ stage }: DocumentRow): boolean {
  return stage !== 'in-review' && stage !== 'archived'
}

/** Who is to read the document, who has, and who is reminded. */
import {
  type AcknowledgementLine,
  acknowledgementsOf,
  insertAcknowledgement,
  insertReader,
  readersOf,
  removeAcknowledgements,
  updateReaders,
} from '#db/queries/documents/readers.ts'
import type { ReadDb } from '#db/types.ts'
import type { Reader, readerStates } from '#shared/contracts/document-shapes.ts'
import { countingVersions } from '#shared/domain/documents/acknowledgement.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { actOn } from './act.ts'
import { findDocument, findReaders, publishedOf } from './find.ts'

type ReaderHandlers = Pick<
  Handlers['documents'],
  'readers' | 'addReaders' | 'removeReaders' | 'acknowledge' | 'withdrawAcknowledgement' | 'markReminded'
>
type How = AcknowledgementLine['how']

export function readerProcedures(ctx: RouterCtx): ReaderHandlers {
  return {
    readers: ({ documentId }) => viewReaders(requireDb(ctx).read, documentId),
    addReaders: ({ documentId, readers }) => addReaders(ctx, documentId, readers),
    removeReaders: ({ readerIds }) => updateAll(ctx, readerIds, 'document-readers-removed', { deletedAt: ctx.clock() }),
    acknowledge: ({ readerIds, how }) => acknowledge(ctx, readerIds, how),
    withdrawAcknowledgement: ({ readerIds }) => withdraw(ctx, readerIds),
    markReminded: ({ readerIds }) => updateAll(ctx, readerIds, 'document-readers-reminded', { remindedAt: ctx.clock() }),
  }
}

/** Refuses document-missing. */
function viewReaders(db: ReadDb, documentId: string): Reader[] {
  findDocument(db, documentId)
  const counting = countingIds(db, documentId)
  const acknowledgements = acknowledgementsOf(db, documentId)
  return readersOf(db, documentId).map(({ id, name, email, group, remindedAt }) => {
    const own = acknowledgements.get(id) ?? []
    // What counts comes first: the newest by the clock may be of an older version, where a clock was set back in between.
    const last = own.findLast(({ versionId }) => counting.has(versionId)) ?? own.at(-1)
    const state: (typeof readerStates)[number] = last === undefined ? 'waiting' : counting.has(last.versionId) ? 'acknowledged' : 'outdated'
    return { id, name, email, group, state, version: last?.label ?? null, at: last?.at ?? null, how: last?.how ?? null, remindedAt }
  })
}

function countingIds(db: ReadDb, documentId: string): ReadonlySet<string> {
  return new Set(countingVersions(publishedOf(db, documentId)).map(({ id }) => id))
}

interface NewReader {
  readonly name: string
  readonly email: string
  readonly group: string
}

/** Who is there already, by address or else by name, is not added again. */
function addReaders(ctx: RouterCtx, documentId: string, readers: readonly NewReader[]) {
  const db = requireDb(ctx)
  const document = findDocument(db.read, documentId)
  const known = new Set(readersOf(db.read, documentId).flatMap(keysOf))
  const added: NewReader[] = []
  for (const { name, email, group } of readers) {
    const reader = { name: name.trim(), email: email.trim(), group: group.trim() }
    const keys = reader.email === '' ? [nameKey(reader.name)] : [mailKey(reader.email)]
    if (keys.some((key) => known.has(key))) continue
    for (const key of keysOf(reader)) known.add(key)
    added.push(reader)
  }
  if (added.length > 0) {
    actOn(ctx, document, { name: 'document-readers-added', data: { count: added.length } }, (tx) => {
      for (const reader of added) insertReader(tx, { ...reader, id: db.newId(), documentId })
    })
  }
  return { added: added.length, known: readers.length - added.length }
}

function keysOf({ name, email }: Pick<NewReader, 'name' | 'email'>): readonly string[] {
  return email === '' ? [nameKey(name)] : [mailKey(email), nameKey(name)]
}

const mailKey = (email: string) => `mail ${email.toLowerCase()}`
const nameKey = (name: string) => `name ${name.toLowerCase()}`

function updateAll(ctx: RouterCtx, readerIds: readonly string[], name: string, fields: Parameters<typeof updateReaders>[2]) {
  if (readerIds.length === 0) return {}
  const { document, readers } = findReaders(requireDb(ctx).read, readerIds)
  const ids = readers.map(({ id }) => id)
  actOn(ctx, document, { name, data: { count: ids.length } }, (tx) => updateReaders(tx, ids, fields))
  return {}
}

/** Of the newest published version. Refuses document-not-published. */
function acknowledge(ctx: RouterCtx, readerIds: readonly string[], how: How) {
  if (readerIds.length === 0) return {}
  const db = requireDb(ctx)
  const { document, readers } = findReaders(db.read, readerIds)
  const version = publishedOf(db.read, document.id).at(-1)
  if (version === undefined) throw new AppError('document-not-published', { title: document.title })
  const before = acknowledgementsOf(db.read, document.id)
  const fresh = readers.filter(({ id }) => before.get(id)?.some(({ versionId }) => versionId === version.id) !== true)
  if (fresh.length === 0) return {}
  actOn(ctx, document, { name: 'document-acknowledged', data: { count: fresh.length, version: version.label } }, (tx) => {
    for (const { id } of fresh) {
      insertAcknowledgement(tx, { id: db.newId(), readerId: id, versionId: version.id, hash: version.hash, how, at: ctx.clock() })
    }
  })
  return {}
}

/** Takes back everything that counts now; what was said of versions long past stays in the history. */
function withdraw(ctx: RouterCtx, readerIds: readonly string[]) {
  if (readerIds.length === 0) return {}
  const db = requireDb(ctx)
  const { document, readers } = findReaders(db.read, readerIds)
  const counting = countingIds(db.read, document.id)
  const all = acknowledgementsOf(db.read, document.id)
  const taken = readers.flatMap(({ id }) => all.get(id) ?? []).filter(({ versionId }) => counting.has(versionId))
  if (taken.length === 0) return {}
  const count = new Set(taken.map(({ readerId }) => readerId)).size
  actOn(ctx, document, { name: 'document-acknowledgement-withdrawn', data: { count } }, (tx) =>
    removeAcknowledgements(
      tx,
      taken.map(({ id }) => id),
      ctx.clock(),
    ),
  )
  return {}
}

/** Documents as lists and headers show them: one query a table, however many there are. */
import { draftsOf, translatableCounts } from '#db/queries/documents/blocks.ts'
import type { DocumentRow } from '#db/queries/documents/documents.ts'
import { acknowledgedCounts, readerCounts } from '#db/queries/documents/readers.ts'
import { waitingReviews } from '#db/queries/documents/reviews.ts'
import { openThreads } from '#db/queries/documents/threads.ts'
import { changedSources, translatedLocales, translationCounts } from '#db/queries/documents/translations.ts'
import { blocksOfVersions, publishedLines } from '#db/queries/documents/versions.ts'
import type { ReadDb } from '#db/types.ts'
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { DocumentSummary } from '#shared/contracts/document-shapes.ts'
import { countingVersions } from '#shared/domain/documents/acknowledgement.ts'
import { saysTheSame } from '#shared/domain/documents/canonical.ts'
import { type BlockChange, changesBetween } from '#shared/domain/documents/changes.ts'

/** A summary with what it was made of. */
export interface Summed {
  readonly summary: DocumentSummary
  /** Against the newest published version; empty when there is none. */
  readonly changes: readonly BlockChange[]
}

/** In the order of `rows`. `known`: drafts that have been read already. */
export function summarize(
  db: ReadDb,
  rows: readonly DocumentRow[],
  known: ReadonlyMap<string, readonly Block[]> = new Map(),
): readonly Summed[] {
  const ids = rows.map((row) => row.id)
  const published = publishedLines(db, ids)
  const locales = translatedLocales(db, ids)
  // What is published or has never been differs from nothing; only a draft under a version is compared.
  const edited = rows.filter((row) => row.stage !== 'published' && published.has(row.id)).map(({ id }) => id)
  const changes = changesOf(db, edited, known, (id) => published.get(id)?.at(-1)?.id ?? '')
  const behind = behindOf(db, locales)
  const counting = [...published.values()].flatMap((versions) => countingVersions(versions).map((version) => version.id))
  const counts = {
    readers: readerCounts(db, ids),
    acknowledged: acknowledgedCounts(db, counting),
    reviewersWaiting: waitingReviews(db, ids),
    openThreads: openThreads(db, ids),
  }
  return rows.map((row) => {
    const newest = published.get(row.id)?.at(-1)
    const differing = changes.get(row.id) ?? []
    const summary = {
      ...factsOf(row),
      version: newest?.label ?? null,
      publishedAt: newest?.at ?? null,
      changes: differing.length,
      readers: counts.readers.get(row.id) ?? 0,
      acknowledged: counts.acknowledged.get(row.id) ?? 0,
      reviewersWaiting: row.stage === 'in-review' ? (counts.reviewersWaiting.get(row.id) ?? 0) : 0,
      openThreads: counts.openThreads.get(row.id) ?? 0,
      translations: locales
        .filter(({ documentId }) => documentId === row.id)
        .map(({ locale }) => ({ locale, behind: behind.get(`${row.id} ${locale}`) ?? 0 })),
    }
    return { summary, changes: differing }
  })
}

function factsOf({ id, kind, title, locale, stage, reviewOn, updatedAt }: DocumentRow) {
  return { id, kind, title, locale, stage, reviewOn, updatedAt }
}

function changesOf(
  db: ReadDb,
  edited: readonly string[],
  known: ReadonlyMap<string, readonly Block[]>,
  newestOf: (documentId: string) => string,
): ReadonlyMap<string, readonly BlockChange[]> {
  if (edited.length === 0) return new Map()
  const drafts = new Map([
    ...known,
    ...draftsOf(
      db,
      edited.filter((id) => !known.has(id)),
    ),
  ])
  const texts = blocksOfVersions(db, edited.map(newestOf))
  return new Map(edited.map((id) => [id, changesBetween(texts.get(newestOf(id)) ?? [], drafts.get(id) ?? [])]))
}

/** Blocks that are missing in a language or behind the original, by document and language. */
function behindOf(db: ReadDb, locales: ReturnType<typeof translatedLocales>): ReadonlyMap<string, number> {
  const ids = [...new Set(locales.map(({ documentId }) => documentId))]
  if (ids.length === 0) return new Map()
  const all = translatableCounts(db, ids)
  const counts = translationCounts(db, ids)
  const current = new Map(counts.map((row) => [`${row.documentId} ${row.locale}`, row.current]))
  const changed = counts.flatMap((row) => (row.current < row.all ? [row.documentId] : []))
  for (const { documentId, locale, node, source } of changed.length === 0 ? [] : changedSources(db, changed)) {
    const key = `${documentId} ${locale}`
    if (typeof source !== 'string' && saysTheSame(node, source)) current.set(key, (current.get(key) ?? 0) + 1)
  }
  return new Map(
    locales.map(({ documentId, locale }) => {
      const key = `${documentId} ${locale}`
      return [key, (all.get(documentId) ?? 0) - (current.get(key) ?? 0)]
    }),
  )
}

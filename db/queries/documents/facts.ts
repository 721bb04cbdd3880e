/** What readiness asks of the documents: whether policy and brand guideline are in force, and whether the pilot group has read the policy. */
import { and, asc, count, eq, inArray, isNull, like, ne, or, type SQL, sql } from 'drizzle-orm'
import { countingVersions, pilotWords } from '#shared/domain/documents/acknowledgement.ts'
import type { DocumentFacts } from '#shared/domain/launch-plan/facts.ts'
import { document, documentReader, documentVersion } from '../../schema/documents.ts'
import type { ReadDb } from '../../types.ts'
import { grouped } from './grouped.ts'

/** A company has a handful of documents, each with some versions. */
const most = 5000

/** One query for the documents; a second one only when there is a policy to be read. */
export function readDocumentFacts(db: ReadDb): DocumentFacts {
  const rows = linesOf(db)
  const policies = rows.filter(({ kind }) => kind === 'policy')
  const [policy, guideline] = (['policy', 'brand'] as const).map((kind) =>
    rows.findLast((row) => row.kind === kind && row.version !== null),
  )
  return {
    policies: new Set(policies.map(({ id }) => id)).size,
    policyApproved: policies.some(({ stage, version }) => stage === 'approved' || version !== null),
    policyVersion: policy?.version?.label ?? null,
    guidelineVersion: guideline?.version?.label ?? null,
    ...(policy === undefined ? { pilotReaders: 0, pilotWaiting: 0 } : readersOf(db, policies)),
  }
}

type Line = ReturnType<typeof linesOf>[number]

/** Policies and guidelines, a row for each published version, oldest first; those without one come first. */
function linesOf(db: ReadDb) {
  const { id, label, material } = documentVersion
  const isPublished = and(
    eq(documentVersion.documentId, document.id),
    eq(documentVersion.kind, 'published'),
    isNull(documentVersion.deletedAt),
  )
  return db
    .select({ id: document.id, kind: document.kind, stage: document.stage, version: { id, label, material } })
    .from(document)
    .leftJoin(documentVersion, isPublished)
    .where(and(isNull(document.deletedAt), ne(document.stage, 'archived')))
    .orderBy(asc(documentVersion.at), asc(id))
    .limit(most)
    .all()
}

function readersOf(db: ReadDb, policies: readonly Line[]): Pick<DocumentFacts, 'pilotReaders' | 'pilotWaiting'> {
  const versions = [...grouped(policies, (row) => row.id).values()].map((lines) => lines.flatMap(({ version }) => version ?? []))
  const counting = versions.flatMap((each) => countingVersions(each).map(({ id }) => id))
  const inForce = new Set(policies.flatMap(({ id, version }) => (version === null ? [] : [id])))
  const ids = sql.join(
    counting.map((id) => sql`${id}`),
    sql`, `,
  )
  // Found once for all readers, not once for each of them.
  const hasRead = sql`${documentReader.id} in (select a.reader_id from acknowledgement a where +a.version_id in (${ids}) and a.deleted_at is null)`
  const isPilot: SQL | undefined = or(...pilotWords.map((word) => like(sql`lower(${documentReader.group})`, `%${word}%`)))
  const row = db
    .select({ all: count(), read: sql<number | null>`sum(${hasRead})` })
    .from(documentReader)
    .where(and(inArray(documentReader.documentId, [...inForce]), isNull(documentReader.deletedAt), isPilot))
    .get()
  const all = row?.all ?? 0
  return { pilotReaders: all, pilotWaiting: all - (row?.read ?? 0) }
}

/** What the policy in force is called, so that messages can name it. */
import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Locale } from '#shared/ids.ts'
import { document, documentVersion } from '../../schema/documents.ts'
import type { ReadDb } from '../../types.ts'

/** A company has a handful. */
const most = 100

/** Of the policy published last in each language. */
export function policyTitles(db: ReadDb): Readonly<Partial<Record<Locale, string>>> {
  const rows = db
    .select({ locale: document.locale, title: document.title })
    .from(documentVersion)
    .innerJoin(document, eq(document.id, documentVersion.documentId))
    .where(
      and(
        eq(document.kind, 'policy'),
        eq(documentVersion.kind, 'published'),
        isNull(document.deletedAt),
        isNull(documentVersion.deletedAt),
        ne(document.stage, 'archived'),
      ),
    )
    .orderBy(asc(documentVersion.at))
    .limit(most)
    .all()
  return Object.fromEntries(rows.map(({ locale, title }) => [locale, title]))
}

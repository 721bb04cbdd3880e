/** The versions of a document, as the screens look them up. */
import type { Version } from '#shared/contracts/document-shapes.ts'

/** What is in force; undefined before the first. */
export function newestPublished(versions: readonly Version[]): Version | undefined {
  return versions.filter((version) => version.kind === 'published').toSorted((a, b) => b.at - a.at)[0]
}

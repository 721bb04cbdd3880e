/** By which a document is known that was taken in before: most sites send the same bytes all day, and few say so. */
import { hash } from 'node:crypto'
import type { SourceRow, SourceStateRow } from '#db/queries/sources/sources.ts'
import packageJson from '../../../../package.json' with { type: 'json' }
import type { FeedAnswer } from '../fetch/types.ts'

type Document = Pick<Extract<FeedAnswer, { kind: 'fresh' }>, 'bytes' | 'contentType' | 'contentLocation' | 'url'>

/** SHA-256 of the bytes, and of all that decides how they are read. */
export function digestOf({ bytes, contentType, contentLocation, url }: Document): string {
  return hash('sha256', JSON.stringify([hash('sha256', bytes), contentType, contentLocation ?? url]), 'base64url')
}

/** What is kept of a document that was taken in whole. */
export function standingDigest(digest: string, source: SourceRow): string {
  return `${rulesMark(source)} ${digest}`
}

export function isTakenIn(digest: string, source: SourceRow, { digest: known }: SourceStateRow): boolean {
  return known === standingDigest(digest, source)
}

/** Whether the last document, were it to come again, would bring what it brought. */
export function stillHolds(source: SourceRow, { digest }: SourceStateRow): boolean {
  return digest.startsWith(`${rulesMark(source)} `)
}

/** With other rules, by whatever act they changed, or another version of the app the same bytes may become something else. */
function rulesMark({ kind, category, locale, teamIds, keepWords, dropWords, arrival, readPages }: SourceRow): string {
  const rules = [packageJson.version, kind, category, locale, teamIds, keepWords, dropWords, arrival, readPages]
  return hash('sha1', JSON.stringify(rules), 'base64url')
}

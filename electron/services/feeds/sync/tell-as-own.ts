/** The company's own word comes before what others tell of it. */
import type { SourceRow } from '#db/queries/sources/sources.ts'
import type { SaidItem, StoreWriter } from '#db/queries/sources/store.ts'
import type { Entry } from './entry.ts'

interface Telling {
  readonly source: SourceRow
  readonly entry: Entry
  readonly writer: StoreWriter
  readonly stored: { updated: number; readonly arrived: { readonly itemId: string; readonly entry: Entry }[] }
}

/**
 * The item of a story that a source of others has told first becomes the company's, as if its own source had come first: unless somebody
 * has had it in hand. What has been approved stays as it is.
 */
export function tellAsOwn(itemId: string, said: SaidItem, { source, entry, stored, writer }: Telling): void {
  if (source.kind !== 'company') return
  const item = writer.item(itemId)
  if (item === null || item.deletedAt !== null || item.sourceId === null || item.approvedAt !== null || item.stage === 'approved') return
  if (writer.kindOfSource(item.sourceId) !== 'third-party' || !writer.isUntouched(itemId)) return
  // Older ones of a long feed lie in the archive; what waits for a verdict already goes on waiting.
  const stage = said.stage === 'archived' ? item.stage : said.stage
  writer.updateItem(itemId, { ...said, stage, newer: null })
  writer.writeText(itemId, entry.content)
  stored.updated += 1
  if (stage !== 'archived') stored.arrived.push({ itemId, entry })
}

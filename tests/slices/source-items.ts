/** What lies in a workspace's library, read past the screens. */
import Database from 'better-sqlite3'
import type { World } from './world.ts'

export interface StoredItem {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly url: string
  readonly imageUrl: string
  readonly stage: string
  readonly locale: string | null
  readonly publishedAt: number
  readonly approvedBy: string | null
  readonly newer: string | null
  /** Entries of feeds that speak of it. */
  readonly origins: number
  readonly html: string | null
}

/** Newest first; removed ones are left out. */
export function itemsForTests({ session }: World): readonly StoredItem[] {
  return rows<StoredItem>(
    session,
    `SELECT id, title, summary, url, image_url AS imageUrl, stage, locale, published_at AS publishedAt, approved_by AS approvedBy, newer,
       (SELECT count(*) FROM item_origin WHERE item_id = item.id) AS origins, (SELECT html FROM item_text WHERE item_id = item.id) AS html
     FROM item WHERE deleted_at IS NULL ORDER BY published_at DESC, title`,
  )
}

/** The rows that a question to the open file answers. */
export function rows<T>(session: World['session'], question: string): readonly T[] {
  const db = new Database(session.current()?.path ?? '', { readonly: true })
  try {
    return db.prepare<[], T>(question).all()
  } finally {
    db.close()
  }
}

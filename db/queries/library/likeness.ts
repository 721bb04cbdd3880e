/** Captions that may say nearly the same as a text: those that share one of its smallest runs of words. */
import { sql } from 'drizzle-orm'
import { type ComparablePost, sketchOf } from '#shared/domain/content/likeness.ts'
import type { ReadDb } from '../../types.ts'

export interface OtherCaption {
  readonly captionId: string
  readonly itemId: string
  readonly title: string
  readonly text: string
}

/** A run that more captions share, such as the line that says who one works for, makes none of them alike. */
const mostPerRun = 150

/** To be compared by whoever asks; a few hundred at most, those that share most runs first. */
export function similarCaptions(db: ReadDb, post: ComparablePost, exceptCaptionId: string | null): readonly OtherCaption[] {
  const hashes = sketchOf(post)
  if (hashes.length === 0) return []
  const sharing = hashes.map((hash) => sql`select * from (select caption_id from caption_run where hash = ${hash} limit ${mostPerRun})`)
  return db
    .select({
      captionId: sql<string>`c.id`,
      itemId: sql<string>`c.item_id`,
      title: sql<string>`i.title`,
      text: sql<string>`c.text`,
    })
    .from(
      sql`(select caption_id, count(*) as runs from (${sql.join(sharing, sql` union all `)}) group by caption_id) r
        cross join item_caption c on c.id = r.caption_id and c.deleted_at is null
        cross join item i on i.id = c.item_id and i.deleted_at is null`,
    )
    .where(sql`c.id is not ${exceptCaptionId}`)
    .orderBy(sql`r.runs desc, c.id`)
    .limit(mostPerRun)
    .all()
}

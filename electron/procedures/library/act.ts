/** What acts on items share: the moment they happen in, the records they are about, the names they bear. */
import { type ItemRow, itemRow, itemRows } from '#db/queries/library/items.ts'
import { type CaptionRow, captionRow } from '#db/queries/library/parts.ts'
import type { Moment } from '#db/queries/library/summaries.ts'
import type { Db, ReadDb, WriteDb } from '#db/types.ts'
import { instantToWall } from '#shared/domain/calendar/zones.ts'
import { AppError } from '#shared/rpc.ts'
import { nowOf, type RouterCtx, todayOf } from '../context.ts'
import { found } from '../launch-plan/find.ts'

/** Now, as calendars and clocks of every zone show it. */
export function momentOf(ctx: RouterCtx, db: Db): Moment {
  const now = nowOf(ctx, db)
  const walls = new Map<string, string>()
  const wallIn = (zone: string): string => {
    const known = walls.get(zone)
    if (known !== undefined) return known
    const { day, time } = instantToWall(now, zone)
    walls.set(zone, `${day}T${time}`)
    return `${day}T${time}`
  }
  return { today: todayOf(ctx, db), wallIn }
}

/** Refuses row-missing. */
export const findItem = (db: ReadDb, id: string): ItemRow => found(itemRow(db, id), 'item')
/** Refuses row-missing. */
export const findCaption = (db: ReadDb, id: string): CaptionRow => found(captionRow(db, id), 'item_caption')

/** All of them; refuses row-missing when none is there. Some may have gone since they were chosen. */
export function findItems(db: ReadDb, ids: readonly string[]): readonly ItemRow[] {
  const rows = itemRows(db, [...new Set(ids)])
  if (rows.length === 0) throw new AppError('row-missing', { table: 'item' })
  return rows
}

/** One act on one or many, named after the first of them. */
export function actOnMany<T>(db: Db, code: string, rows: readonly ItemRow[], body: (tx: WriteDb, ids: readonly string[]) => T): T {
  const ids = rows.map((row) => row.id)
  return db.write({ code, data: { count: rows.length, title: rows[0]?.title ?? '' } }, (tx) => body(tx, ids))
}

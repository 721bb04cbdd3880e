/** What people shared, as they told it. */
import { itemRow } from '#db/queries/library/items.ts'
import { insertShare, removeShare, shareRow } from '#db/queries/people/shares.ts'
import { textToDay } from '#shared/domain/day.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { findPerson } from './act.ts'

type ShareHandlers = Pick<Handlers['people'], 'addShare' | 'removeShare'>

export function shareProcedures(ctx: RouterCtx): ShareHandlers {
  return {
    addShare: ({ personId, ...fields }) => {
      const db = requireDb(ctx)
      const { name, consent } = findPerson(db.read, personId)
      if (consent !== 'opted-in') throw new AppError('not-opted-in', { name })
      const today = todayOf(ctx, db)
      if (textToDay(fields.day) > today) throw new AppError('day-ahead', { day: fields.day })
      if (fields.url !== '' && !/^https?:\/\//i.test(fields.url)) throw new AppError('link-not-web', { url: fields.url })
      if (fields.itemId !== null) found(itemRow(db.read, fields.itemId), 'item')
      const row = { ...fields, id: db.newId(), personId, createdAt: ctx.clock() }
      db.write({ code: 'person-share-added', data: { name } }, (tx) => insertShare(tx, row))
      return { shareId: row.id }
    },
    removeShare: ({ shareId }) => {
      const db = requireDb(ctx)
      const row = found(shareRow(db.read, shareId), 'share')
      const { personId } = row
      const name = personId === null ? '' : findPerson(db.read, personId).name
      db.write({ code: 'person-share-removed', data: { name } }, (tx) => removeShare(tx, row, db.newId(), ctx.clock()))
      return {}
    },
  }
}

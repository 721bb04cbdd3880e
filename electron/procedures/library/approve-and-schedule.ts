/** Approving an item and putting it where the calendar proposes, as one act that is taken back as one. */
import { insertSlot } from '#db/queries/calendar/slots.ts'
import { openDesk } from '../calendar/desk.ts'
import { suggest } from '../calendar/filling.ts'
import { findItem } from '../calendar/find.ts'
import { newSlot } from '../calendar/schedule.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import { actOnMany } from './act.ts'
import { planApproval } from './many.ts'

/** What still waits for a second approval, and what finds no place, is not scheduled. Refuses row-missing, approval-by-same. */
export function approveAndSchedule(ctx: RouterCtx, itemId: string) {
  const db = requireDb(ctx)
  const item = findItem(db.read, itemId)
  const { rows, write, waiting } = planApproval(ctx, [itemId])
  const desk = openDesk(ctx)
  const proposal = waiting > 0 ? null : suggest(ctx, desk, itemId)
  if (proposal === null) {
    if (rows.length > 0) actOnMany(db, 'items-approved', rows, write)
    return { approved: waiting === 0, slot: null }
  }
  const slot = newSlot(desk, proposal, ctx.clock())
  db.write({ code: 'item-approved-scheduled', data: { title: item.title, day: slot.day } }, (tx) => {
    write(tx)
    insertSlot(tx, slot)
  })
  return { approved: true, slot: { day: slot.day, time: slot.time } }
}

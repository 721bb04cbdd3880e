/** Records of the calendar that an act speaks of; each refuses row-missing when it is not there, or no longer. */
import { type CalendarItem, calendarItems } from '#db/queries/calendar/items.ts'
import { type RecurringRow, recurringSlotRow } from '#db/queries/calendar/recurring.ts'
import { slotRow } from '#db/queries/calendar/slots.ts'
import type { ReadDb } from '#db/types.ts'
import { found } from '../launch-plan/find.ts'
import { type Desk, type PostRow, withItems } from './desk.ts'

export function findPost({ db }: Pick<Desk, 'db'>, slotId: string): PostRow {
  const row = slotRow(db.read, slotId)
  return found(row === null ? null : (withItems(db, [row])[0] ?? null), 'slot')
}

export const findItem = (db: ReadDb, id: string): CalendarItem => found(calendarItems(db, [id]).get(id) ?? null, 'item')
export const findRecurring = (db: ReadDb, id: string): RecurringRow => found(recurringSlotRow(db, id), 'recurring_slot')

/** Places that come again: "Tuesdays at 9, for Sales, on LinkedIn". */
import { insertRecurringSlot, type RecurringRow, updateRecurringSlot } from '#db/queries/calendar/recurring.ts'
import { teamRow } from '#db/queries/content.ts'
import type { ReadDb } from '#db/types.ts'
import { textToDay } from '#shared/domain/day.ts'
import { type Network, networkNames } from '#shared/domain/networks.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { checkedZone } from './desk.ts'
import { findRecurring } from './find.ts'

type RecurringHandlers = Pick<Handlers['calendar'], 'addRecurring' | 'updateRecurring' | 'removeRecurring'>

export function recurringProcedures(ctx: RouterCtx): RecurringHandlers {
  return {
    addRecurring: ({ fields }) => {
      const db = requireDb(ctx)
      const row = { id: db.newId(), ...fields, ...checked(db.read, fields) }
      db.write({ code: 'recurring-slot-added', data: nameOf(row) }, (tx) => insertRecurringSlot(tx, row))
      return { recurringSlotId: row.id }
    },
    updateRecurring: ({ recurringSlotId, fields }) => {
      const db = requireDb(ctx)
      const row = { ...findRecurring(db.read, recurringSlotId), ...fields }
      const next = { ...fields, ...checked(db.read, row) }
      db.write({ code: 'recurring-slot-updated', data: nameOf(row) }, (tx) => updateRecurringSlot(tx, recurringSlotId, next))
      return {}
    },
    // What stands in its places stays where it is.
    removeRecurring: ({ recurringSlotId }) => {
      const db = requireDb(ctx)
      const row = findRecurring(db.read, recurringSlotId)
      db.write({ code: 'recurring-slot-removed', data: nameOf(row) }, (tx) =>
        updateRecurringSlot(tx, recurringSlotId, { deletedAt: ctx.clock() }),
      )
      return {}
    },
  }
}

/** Its weekdays once each, in order. Refuses day-missing, zone-unknown, row-missing (team), bad-input for an end before the beginning. */
function checked(db: ReadDb, { weekdays, fromDay, untilDay, zone, teamId }: Omit<RecurringRow, 'id' | 'deletedAt'>) {
  textToDay(fromDay)
  if (untilDay !== null && textToDay(untilDay) < fromDay) throw new AppError('bad-input', { field: 'untilDay' })
  checkedZone(zone)
  if (teamId !== null && teamRow(db, teamId) === null) throw new AppError('row-missing', { table: 'team' })
  return { weekdays: [...new Set(weekdays)].sort() }
}

function nameOf({ time, network }: { readonly time: string; readonly network: Network }) {
  return { time, network: networkNames[network] }
}

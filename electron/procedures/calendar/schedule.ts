/** Putting posts on days, moving them, taking them off, and noting what came of them. */

import { recurringSlotRow, takenPlaces } from '#db/queries/calendar/recurring.ts'
import { insertSlot, removeSlots, type SlotRow, slotsById, updateSlot } from '#db/queries/calendar/slots.ts'
import { teamRow } from '#db/queries/content.ts'
import type { ReadDb, WriteDb } from '#db/types.ts'
import { recursOn } from '#shared/domain/calendar/recurrence.ts'
import { textToDay } from '#shared/domain/day.ts'
import type { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { checkedZone, type Desk, openDesk, viewSlots, withItems } from './desk.ts'
import { findItem, findPost, findRecurring } from './find.ts'

type ScheduleHandlers = Pick<Handlers['calendar'], 'schedule' | 'update' | 'remove' | 'setResult'>
type Wish = Parameters<ScheduleHandlers['schedule']>[0]

export function scheduleProcedures(ctx: RouterCtx): ScheduleHandlers {
  return {
    schedule: (wish) => {
      const desk = openDesk(ctx)
      const { title } = findItem(desk.db.read, wish.itemId)
      const row = newSlot(desk, wish, ctx.clock())
      desk.db.write({ code: 'slot-scheduled', data: { title, day: row.day } }, (tx) => insertSlot(tx, row))
      return { slotId: row.id, warnings: warningsFor(desk, row.id) }
    },
    update: ({ slotId, fields }) => {
      const desk = openDesk(ctx)
      const post = findPost(desk, slotId)
      const next = { ...post, ...checkedFields(desk.db.read, post.itemId, fields) }
      const code = fields.day === undefined || next.day === post.day ? 'slot-updated' : 'slot-moved'
      desk.db.write({ code, data: { title: post.item.title, day: next.day } }, (tx) => updateSlot(tx, slotId, changeOf(tx, post, next)))
      return { warnings: warningsFor(desk, slotId) }
    },
    remove: ({ slotIds }) => {
      const desk = openDesk(ctx)
      const posts = withItems(desk.db, slotsById(desk.db.read, slotIds))
      const [first] = posts
      if (first === undefined) throw new AppError('row-missing', { table: 'slot' })
      const data = { count: posts.length, title: first.item.title }
      desk.db.write({ code: 'slots-removed', data }, (tx) =>
        removeSlots(
          tx,
          posts.map(({ id }) => id),
          ctx.clock(),
        ),
      )
      return {}
    },
    setResult: ({ slotId, shares, clicks }) => {
      const desk = openDesk(ctx)
      const { item } = findPost(desk, slotId)
      desk.db.write({ code: 'slot-result-set', data: { title: item.title } }, (tx) => updateSlot(tx, slotId, { shares, clicks }))
      return {}
    },
  }
}

/** A row for what is wished, what is left out as the settings have it. Refuses day-missing, zone-unknown, row-missing. */
export function newSlot(desk: Desk, wish: Wish, now: number): SlotRow {
  const { itemId, network, time, recurringSlotId } = wish
  const { read } = desk.db
  const place = recurringSlotId === null ? null : findRecurring(read, recurringSlotId)
  const zone = wish.zone ?? place?.zone ?? desk.zone
  const fields = checkedFields(read, itemId, { ...wish, zone })
  const day = textToDay(wish.day)
  return {
    id: desk.db.newId(),
    deletedAt: null,
    ...{ itemId, network, time, zone, day },
    captionId: fields.captionId ?? null,
    teamId: fields.teamId ?? null,
    staggerMinutes: fields.staggerMinutes ?? desk.settings.staggerMinutes,
    recurringSlotId: place !== null && isFree(read, place, day) ? place.id : null,
    ...{ shares: null, clicks: null, createdAt: now },
  }
}

type Fields = Parameters<ScheduleHandlers['update']>[0]['fields']

/** Refuses day-missing, zone-unknown, and row-missing for a team or a caption that is not there. */
function checkedFields(db: ReadDb, itemId: string, fields: Fields): Fields {
  if (fields.day !== undefined) textToDay(fields.day)
  if (fields.zone !== undefined) checkedZone(fields.zone)
  if (fields.teamId && teamRow(db, fields.teamId) === null) throw new AppError('row-missing', { table: 'team' })
  const { captionId } = fields
  if (captionId && !findItem(db, itemId).captions.some(({ id }) => id === captionId))
    throw new AppError('row-missing', { table: 'item_caption' })
  return fields
}

/** A post that leaves the day of its recurring slot leaves the place empty, too. */
function changeOf(
  tx: WriteDb,
  before: SlotRow,
  { captionId, network, teamId, day, time, zone, staggerMinutes }: SlotRow,
): Partial<SlotRow> {
  const place = before.recurringSlotId === null ? null : recurringSlotRow(tx, before.recurringSlotId)
  const stays = place !== null && (day === before.day || isFree(tx, place, day))
  return { captionId, network, teamId, day, time, zone, staggerMinutes, recurringSlotId: stays ? before.recurringSlotId : null }
}

function isFree(db: ReadDb, place: Parameters<typeof recursOn>[0] & { readonly id: string }, day: string): boolean {
  return recursOn(place, day) && !takenPlaces(db, day, day).has(`${place.id} ${day}`)
}

function warningsFor(desk: Desk, slotId: string): Reason[] {
  return viewSlots(desk, [findPost(desk, slotId)])[0]?.warnings ?? []
}

/** At which minute of a day a post does not meet another one. */
import { type SlotRow, slotsBetween } from '#db/queries/calendar/slots.ts'
import { staggeredTime } from '#shared/domain/calendar/times.ts'
import { instantToWall, wallToInstant } from '#shared/domain/calendar/zones.ts'
import { addDays, textToDay } from '#shared/domain/day.ts'
import type { RouterCtx } from '../context.ts'
import { checkedZone, openDesk } from './desk.ts'

type Wish = Pick<SlotRow, 'network' | 'teamId' | 'day' | 'time' | 'zone'>

/** `HH:MM` by the clocks of the wished zone. Refuses day-missing and zone-unknown. */
export function findFreeTime(ctx: RouterCtx, wish: Wish): string {
  const { db, settings } = openDesk(ctx)
  const day = textToDay(wish.day)
  const zone = checkedZone(wish.zone)
  // Elsewhere it may be another day already.
  const around = slotsBetween(db.read, addDays(day, -1), addDays(day, 1), { teamId: null, network: null })
  const taken = around
    .filter((slot) => meets(slot, wish))
    .map((slot) => (slot.zone === zone ? slot : instantToWall(wallToInstant(slot.day, slot.time, slot.zone), zone)))
    .flatMap((wall) => (wall.day === day ? [wall.time] : []))
  return staggeredTime(wish.time, taken, settings.staggerMinutes)
}

/** Somebody would see both at once. */
function meets(one: Pick<SlotRow, 'network' | 'teamId'>, other: Wish): boolean {
  return one.network === other.network || one.teamId === null || other.teamId === null || one.teamId === other.teamId
}

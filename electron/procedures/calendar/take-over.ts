/** Takes a proposal over into the calendar as one act, without what has become impossible since it was made. */
import { type CalendarItem, calendarItems } from '#db/queries/calendar/items.ts'
import { recurringSlotRow, takenPlaces } from '#db/queries/calendar/recurring.ts'
import { insertSlot, type SlotRow, slotsOfItems } from '#db/queries/calendar/slots.ts'
import { teamsOf } from '#db/queries/content.ts'
import type { Proposal } from '#shared/contracts/calendar.ts'
import { wallToInstant } from '#shared/domain/calendar/zones.ts'
import { type Day, daysBetween, textToDay } from '#shared/domain/day.ts'
import type { Reason } from '#shared/ids.ts'
import { checkedZone, type Desk } from './desk.ts'
import { newSlot } from './schedule.ts'

/** What is found out once for all proposals; grows with what is taken over. */
interface Standing {
  readonly items: ReadonlyMap<string, CalendarItem>
  readonly teamIds: ReadonlySet<string>
  /** By item. */
  readonly days: Map<string, readonly Day[]>
  /** Places of recurring slots that have an item. */
  readonly taken: Set<string>
}

/** Ids of the new slots, and why the others were left out. `now`: epoch ms, when they are made. */
export function takeOver(desk: Desk, proposals: readonly Proposal[], now: number): { slotIds: string[]; refused: Reason[] } {
  const standing = readStanding(desk, proposals)
  const refused: Reason[] = []
  const rows: SlotRow[] = []
  for (const proposal of proposals) {
    const refusal = whyNot(desk, proposal, standing)
    if (refusal !== null) {
      refused.push(refusal)
      continue
    }
    const { itemId, day, recurringSlotId } = proposal
    const hasCaption = standing.items.get(itemId)?.captions.some(({ id }) => id === proposal.captionId) ?? false
    const hasPlace = recurringSlotId !== null && recurringSlotRow(desk.db.read, recurringSlotId) !== null
    const wish = { captionId: hasCaption ? proposal.captionId : null, recurringSlotId: hasPlace ? recurringSlotId : null }
    rows.push(newSlot(desk, { ...proposal, ...wish }, now))
    standing.days.set(itemId, [...(standing.days.get(itemId) ?? []), day])
    if (recurringSlotId !== null) standing.taken.add(`${recurringSlotId} ${day}`)
  }
  if (rows.length > 0) {
    desk.db.write({ code: 'calendar-filled', data: { count: rows.length } }, (tx) => {
      for (const row of rows) insertSlot(tx, row)
    })
  }
  return { slotIds: rows.map(({ id }) => id), refused }
}

function readStanding({ db }: Desk, proposals: readonly Proposal[]): Standing {
  const itemIds = [...new Set(proposals.map(({ itemId }) => itemId))]
  const days = new Map<string, readonly Day[]>()
  for (const { itemId, day } of slotsOfItems(db.read, itemIds)) days.set(itemId, [...(days.get(itemId) ?? []), day])
  const inOrder = proposals.map(({ day }) => textToDay(day)).sort()
  const taken = takenPlaces(db.read, inOrder[0] ?? '', inOrder.at(-1) ?? '')
  const teamIds = new Set(teamsOf(db.read).map(({ id }) => id))
  return { items: calendarItems(db.read, itemIds), teamIds, days, taken: new Set(taken) }
}

function whyNot(desk: Desk, proposal: Proposal, { items, teamIds, days, taken }: Standing): Reason | null {
  const { title, day, time, zone, teamId, recurringSlotId } = proposal
  const item = items.get(proposal.itemId)
  if (item === undefined || item.stage !== 'approved' || item.internalOnly) return { code: 'fill.refused-not-approved', data: { title } }
  if (item.expiresOn !== null && item.expiresOn < day) return { code: 'fill.refused-expired', data: { title, day: item.expiresOn } }
  if (wallToInstant(day, time, checkedZone(zone)) < desk.now) return { code: 'fill.refused-past', data: { title, day } }
  if (teamId !== null && !teamIds.has(teamId)) return { code: 'fill.refused-team', data: { title } }
  const rest = Math.max(1, desk.settings.repeatAfterDays)
  const near = (days.get(item.id) ?? []).find((each) => !item.evergreen || Math.abs(daysBetween(each, day)) < rest)
  if (near !== undefined) return { code: 'fill.refused-scheduled', data: { title, day: near } }
  if (recurringSlotId !== null && taken.has(`${recurringSlotId} ${day}`)) return { code: 'fill.refused-place', data: { title, day } }
  return null
}

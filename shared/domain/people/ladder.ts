/** The reminders that follow an invitation, by working days; who has answered is not reminded. */
import type { Day } from '../day.ts'
import { addWorkingDays, nextWorkingDay } from '../launch-plan/calendar.ts'
import type { WorkCalendar } from '../launch-plan/types.ts'

/** Who waits for what, from their deliveries in one wave. */
export interface Rung {
  /** The reminder that is next, 1 for the first. */
  readonly round: number
  readonly dueOn: Day
}

/**
 * The next reminder of somebody who was invited on `invitedOn` and has had `reminders` so far; null when the ladder ends there.
 * `reminderDays`: working days after the invitation, ascending. Never before the working day after the last message.
 */
export function nextRung(
  invitedOn: Day,
  reminders: { readonly count: number; readonly lastOn: Day | null },
  reminderDays: readonly number[],
  calendar: WorkCalendar,
): Rung | null {
  const after = reminderDays[reminders.count]
  if (after === undefined) return null
  const planned = addWorkingDays(calendar, invitedOn, after)
  const last = reminders.lastOn
  if (last === null) return { round: reminders.count + 1, dueOn: planned }
  const soonest = addWorkingDays(calendar, nextWorkingDay(calendar, last), 1)
  return { round: reminders.count + 1, dueOn: planned > soonest ? planned : soonest }
}

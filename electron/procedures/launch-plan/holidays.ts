/** Reads the holidays of years that a plan has not met yet. */
import { type HolidayRow, holidaysOf, insertHoliday, placesOf } from '#db/queries/days-off.ts'
import type { Db, WriteDb } from '#db/types.ts'
import type { Day } from '#shared/domain/day.ts'
import { publicHolidays } from '../../services/holidays.ts'
import { holidayRows, yearsOfPlan } from '../../services/new-plan.ts'
import { findPlan } from './find.ts'

/** The days off to add when the plan starts on `start`: of years without any for a place, so that a removed day stays removed. */
export async function missingHolidays(db: Db, planId: string, start: Day, lengthDays?: number): Promise<readonly HolidayRow[]> {
  const plan = findPlan(db.read, planId)
  const years = yearsOfPlan(start, lengthDays ?? plan.lengthDays)
  const standing = holidaysOf(db.read, planId).filter((holiday) => !holiday.own)
  const found: HolidayRow[] = []
  for (const place of placesOf(db.read, planId).filter((each) => each.country !== '')) {
    const days = standing.filter((holiday) => holiday.placeId === place.id).map((holiday) => holiday.day)
    const missing = years.filter((year) => !days.some((day) => day.startsWith(`${year}-`)))
    if (missing.length > 0) found.push(...holidayRows(planId, place.id, await publicHolidays(place, missing), db.newId))
  }
  return found
}

/** Two moves asked for at once may both have found the same days missing: each is written once. */
export function writeHolidays(tx: WriteDb, planId: string, rows: readonly HolidayRow[]): void {
  const standing = new Set(holidaysOf(tx, planId).map((row) => `${row.placeId} ${row.day}`))
  for (const row of rows) if (!standing.has(`${row.placeId} ${row.day}`)) insertHoliday(tx, row)
}

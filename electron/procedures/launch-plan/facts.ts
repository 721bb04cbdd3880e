/** What readiness asks, read for one task of a plan. */
import { readFacts } from '#db/queries/plan-facts.ts'
import type { Db } from '#db/types.ts'
import type { Day } from '#shared/domain/day.ts'
import type { Facts } from '#shared/domain/launch-plan/facts.ts'
import { readPlanRows, rowsToCalendar } from '../../services/plan-spec.ts'

/** Refuses no-plan. */
export function factsOf({ read }: Db, planId: string, today: Day): Facts {
  const rows = readPlanRows(read, planId)
  return readFacts(read, planId, { today, calendar: rowsToCalendar(rows) }, rows)
}

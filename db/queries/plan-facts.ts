/** What readiness asks of the data, read from the rows; a later condition adds its line here. */
import type { Day } from '#shared/domain/day.ts'
import { type FactRows, type Facts, rowsToFacts } from '#shared/domain/launch-plan/facts.ts'
import { rollOutOf } from '#shared/domain/launch-plan/program-dates.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import type { ReadDb } from '../types.ts'
import { readContentFacts } from './calendar/facts.ts'
import { readDocumentFacts } from './documents/facts.ts'
import { membersOf } from './members.ts'
import { readPeopleFacts } from './people/facts.ts'
import { planRow } from './plans.ts'
import { risksOf } from './risks.ts'
import { dependenciesOf, tasksOf } from './tasks.ts'
import { workspaceRow } from './workspace.ts'

/** When it is asked, and on which days people work. */
interface AsOf {
  readonly today: Day
  readonly calendar: WorkCalendar
}

/** Rows that the caller has read already are taken as they are. */
export function readFacts(
  db: ReadDb,
  planId: string,
  { today, calendar }: AsOf,
  known: Partial<Pick<FactRows, 'tasks' | 'dependencies' | 'members'>> = {},
): Facts {
  const workspace = workspaceRow(db)
  const tasks = known.tasks ?? tasksOf(db, planId)
  const rollOut = rollOutOf(tasks) ?? today
  return rowsToFacts({
    members: known.members ?? membersOf(db),
    programName: workspace?.programName ?? '',
    hashtag: workspace?.hashtag ?? '',
    brandColor: workspace?.brandColor ?? '',
    calendarCheckedOn: workspace?.calendarCheckedOn ?? null,
    baselineOn: planRow(db, planId)?.baselineOn ?? null,
    documents: readDocumentFacts(db),
    content: readContentFacts(db, { today, from: rollOut > today ? rollOut : today, calendar }),
    people: readPeopleFacts(db, { today, calendar }),
    tasks,
    dependencies: known.dependencies ?? dependenciesOf(db, planId),
    // A null mitigation is the template's own, which every template has.
    risks: risksOf(db, planId).map((risk) => ({ ownerId: risk.ownerId, hasMitigation: risk.mitigation !== '', status: risk.status })),
  })
}

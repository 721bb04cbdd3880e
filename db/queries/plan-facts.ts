/** What readiness asks of the data, read from the rows; a later condition adds its line here. */
import { type FactRows, type Facts, rowsToFacts } from '#shared/domain/launch-plan/facts.ts'
import type { ReadDb } from '../types.ts'
import { readDocumentFacts } from './documents/facts.ts'
import { membersOf } from './members.ts'
import { planRow } from './plans.ts'
import { risksOf } from './risks.ts'
import { dependenciesOf, tasksOf } from './tasks.ts'
import { workspaceRow } from './workspace.ts'

/** Rows that the caller has read already are taken as they are. */
export function readFacts(db: ReadDb, planId: string, known: Partial<Pick<FactRows, 'tasks' | 'dependencies' | 'members'>> = {}): Facts {
  const workspace = workspaceRow(db)
  return rowsToFacts({
    members: known.members ?? membersOf(db),
    programName: workspace?.programName ?? '',
    hashtag: workspace?.hashtag ?? '',
    brandColor: workspace?.brandColor ?? '',
    calendarCheckedOn: workspace?.calendarCheckedOn ?? null,
    baselineOn: planRow(db, planId)?.baselineOn ?? null,
    documents: readDocumentFacts(db),
    tasks: known.tasks ?? tasksOf(db, planId),
    dependencies: known.dependencies ?? dependenciesOf(db, planId),
    // A null mitigation is the template's own, which every template has.
    risks: risksOf(db, planId).map((risk) => ({ ownerId: risk.ownerId, hasMitigation: risk.mitigation !== '', status: risk.status })),
  })
}

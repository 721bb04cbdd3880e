/** What slices of reports share: a company with figures, and a report of them. */

import { bringIn, counted } from './goals.ts'
import { addPerson } from './people.ts'
import type { World } from './world.ts'
import { withPlan } from './world.ts'

/** The days that the report tells of. */
export const quarter = { from: '2026-10-01', to: '2026-12-31' }

/** Eight people who joined and shared, two of whom agree to be ranked; answers their ids. */
export async function sharingCompany(world: World): Promise<readonly string[]> {
  await withPlan(world)
  const { people } = world.caller
  const ids: string[] = []
  for (let number = 0; number < 8; number += 1) ids.push(await addPerson(world, `Colleague Number${number}`))
  await people.recordConsent({ personIds: ids, step: 'opted-in', way: 'mail' })
  await people.recordConsent({ personIds: ids.slice(0, 2), step: 'ranking-in', way: 'mail' })
  bringIn(
    world,
    ...ids.flatMap((id, at) => [counted('2026-11-10', 'share', 5 + at, 'linkedin', id), counted('2026-12-08', 'share', 4, 'x', id)]),
    counted('2026-11-12', 'impression', 9000),
    counted('2026-11-12', 'click', 210),
    counted('2026-11-13', 'reaction', 340),
  )
  return ids
}

/** A quarterly report of theirs. */
export async function quarterly(world: World): Promise<string> {
  return (await world.caller.reports.create({ template: 'quarterly', period: quarter, name: 'Last quarter' })).reportId
}

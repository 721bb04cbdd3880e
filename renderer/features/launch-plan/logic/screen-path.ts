/** Where the screens that tasks and conditions point at have their address. */
import type { Condition } from '#shared/contracts/launch-plan.ts'
import type { Screen } from '#shared/domain/launch-plan/types.ts'

/** The address of a screen, for the router. */
export function screenToPath(screen: Screen): string {
  return screen === 'plan' ? '/plan/timeline' : `/${screen}`
}

/** Where an open condition is met: in the calendar, on the first day that it asks about. */
export function conditionToPath({ screen, reason }: Condition): string {
  const { from } = reason.data
  return screen === 'calendar' && typeof from === 'string' ? `/calendar?day=${from}` : screenToPath(screen)
}

/** Where the screens that tasks and conditions point at have their address. */
import type { Screen } from '#shared/domain/launch-plan/types.ts'

/** The address of a screen, for the router. */
export function screenToPath(screen: Screen): string {
  return screen === 'plan' ? '/plan/timeline' : `/${screen}`
}

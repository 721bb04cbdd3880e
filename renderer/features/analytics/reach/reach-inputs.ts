/** What the calculator is given: whether it can be reckoned with. */
import type { ReachInputs } from '#shared/contracts/goals.ts'

/** Why nothing can be reckoned; null: it can. */
export function faultOf(inputs: ReachInputs): 'order' | 'networks' | 'employees' | null {
  const { employees, networks, participation, sharesPerWeek, viewRate } = inputs
  if (employees < 1) return 'employees'
  if (Object.keys(networks).length === 0) return 'networks'
  return [participation, sharesPerWeek, viewRate].every(({ low, high }) => low <= high) ? null : 'order'
}

/** Options and answers that several commands about plans share. */
import type { Client } from '#electron/procedures/handlers.ts'
import type { PlanView } from '#shared/contracts/launch-plan.ts'
import { AppError } from '#shared/rpc.ts'
import type { Call, OptionSpec } from './command.ts'

export const startOption: OptionSpec = { about: 'cli.option.start', value: 'DAY', required: true }

export const peopleOption: OptionSpec = { about: 'cli.option.people', value: 'N', whole: { min: 1, max: 2_000_000 } }

/** Company size; 100 when nobody said. */
export function peopleOf(call: Call): number {
  return Number(call.options['people'] ?? 100)
}

/** The newest plan of the open workspace. Refuses no-plan. */
export async function newestPlan(caller: Client): Promise<PlanView> {
  const plan = await caller.launchPlan.view({})
  if (plan === null) throw new AppError('no-plan')
  return plan
}

/** The whole contract, one name a domain; the only barrel in the house. */
import { history } from './history.ts'
import { launchPlan } from './launch-plan.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { workspace } from './workspace.ts'

export const contract = { history, launchPlan, settings, shell, workspace }
export type AppContract = typeof contract

/** The whole contract, one name a domain; the only barrel in the house. */
import { documents } from './documents.ts'
import { guideline } from './guideline.ts'
import { history } from './history.ts'
import { launchPlan } from './launch-plan.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { workspace } from './workspace.ts'

export const contract = { documents, guideline, history, launchPlan, settings, shell, workspace }
export type AppContract = typeof contract

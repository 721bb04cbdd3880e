/** The whole contract, one name a domain; the only barrel in the house. */
import { calendar } from './calendar.ts'
import { content } from './content.ts'
import { documents } from './documents.ts'
import { guideline } from './guideline.ts'
import { history } from './history.ts'
import { launchPlan } from './launch-plan.ts'
import { library } from './library.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { sources } from './sources.ts'
import { workspace } from './workspace.ts'

export const contract = {
  calendar,
  content,
  documents,
  guideline,
  history,
  launchPlan,
  library,
  settings,
  shell,
  sources,
  workspace,
}
export type AppContract = typeof contract

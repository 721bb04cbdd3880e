/** The whole contract, one name a domain; the only barrel in the house. */
import { calendar } from './calendar.ts'
import { content } from './content.ts'
import { documents } from './documents.ts'
import { figureFiles } from './figure-files.ts'
import { figures } from './figures.ts'
import { goals } from './goals.ts'
import { guideline } from './guideline.ts'
import { history } from './history.ts'
import { launchPlan } from './launch-plan.ts'
import { leaders } from './leaders.ts'
import { library } from './library.ts'
import { outreach } from './outreach.ts'
import { people } from './people.ts'
import { pulse } from './pulse.ts'
import { reports } from './reports.ts'
import { roster } from './roster.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { sources } from './sources.ts'
import { training } from './training.ts'
import { workspace } from './workspace.ts'

export const contract = {
  calendar,
  content,
  documents,
  figureFiles,
  figures,
  goals,
  guideline,
  history,
  launchPlan,
  leaders,
  library,
  outreach,
  people,
  pulse,
  reports,
  roster,
  settings,
  shell,
  sources,
  training,
  workspace,
}
export type AppContract = typeof contract

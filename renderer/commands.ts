/** Every command of the app, in the order of menus and palette; each feature brings its own list. */
import type { RecentFile } from '#shared/contracts/workspace.ts'
import { captionCommands } from './domain/caption-check/commands.ts'
import { analyticsCommands } from './features/analytics/commands.ts'
import { calendarCommands } from './features/calendar/commands.ts'
import { launchPlanCommands } from './features/launch-plan/commands.ts'
import { libraryCommands } from './features/library/commands.ts'
import { ideasCommands } from './features/library/ideas/commands.ts'
import { peopleCommands } from './features/people/commands.ts'
import { invitationCommands } from './features/people/invitations/commands.ts'
import { leadersCommands } from './features/people/leaders/commands.ts'
import { pulseCommands } from './features/people/pulse/commands.ts'
import { teamCommands } from './features/people/teams/commands.ts'
import { trainingCommands } from './features/people/training/commands.ts'
import { policiesCommands } from './features/policies/commands.ts'
import { reportCommands } from './features/reports/commands.ts'
import { sourcesCommands } from './features/sources/commands.ts'
import { recentToCommands, workspaceCommands } from './features/workspace/commands.ts'
import type { CommandDef } from './lib/command-types.ts'

/** The registry, with one command for each file that was open lately. */
export function allCommands(recent: readonly RecentFile[]): readonly CommandDef[] {
  return [
    ...workspaceCommands,
    ...recentToCommands(recent),
    ...launchPlanCommands,
    ...policiesCommands,
    ...captionCommands,
    ...sourcesCommands,
    ...libraryCommands,
    ...ideasCommands,
    ...calendarCommands,
    ...peopleCommands,
    ...teamCommands,
    ...invitationCommands,
    ...trainingCommands,
    ...pulseCommands,
    ...leadersCommands,
    ...analyticsCommands,
    ...reportCommands,
  ]
}

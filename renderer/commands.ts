/** Every command of the app, in the order of menus and palette; each feature brings its own list. */
import type { RecentFile } from '#shared/contracts/workspace.ts'
import { launchPlanCommands } from './features/launch-plan/commands.ts'
import { policiesCommands } from './features/policies/commands.ts'
import { recentToCommands, workspaceCommands } from './features/workspace/commands.ts'
import type { CommandDef } from './lib/command-types.ts'

/** The registry, with one command for each file that was open lately. */
export function allCommands(recent: readonly RecentFile[]): readonly CommandDef[] {
  return [...workspaceCommands, ...recentToCommands(recent), ...launchPlanCommands, ...policiesCommands]
}

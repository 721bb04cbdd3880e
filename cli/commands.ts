/** Every command of the command line, in the order in which help shows them. */
import type { Command } from './command.ts'
import { demoCommand } from './commands/demo.ts'
import { planMove } from './commands/plan-move.ts'
import { planNew } from './commands/plan-new.ts'
import { planShow } from './commands/plan-show.ts'
import { workspaceBackup } from './commands/workspace-backup.ts'
import { workspaceNew } from './commands/workspace-new.ts'
import { workspaceRestore } from './commands/workspace-restore.ts'
import { workspaceVerify } from './commands/workspace-verify.ts'

export const commands: readonly Command[] = [
  workspaceNew,
  workspaceVerify,
  workspaceBackup,
  workspaceRestore,
  planNew,
  planShow,
  planMove,
  demoCommand,
]

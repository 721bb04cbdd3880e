/** Every command of the command line, in the order in which help shows them. */
import type { Command } from './command.ts'
import { check } from './commands/check.ts'
import { demoCommand } from './commands/demo.ts'
import { docExport } from './commands/doc-export.ts'
import { docList } from './commands/doc-list.ts'
import { docNew } from './commands/doc-new.ts'
import { feedAdd } from './commands/feed-add.ts'
import { feedParse } from './commands/feed-parse.ts'
import { feedSync } from './commands/feed-sync.ts'
import { importMetrics } from './commands/import-metrics.ts'
import { importPeople } from './commands/import-people.ts'
import { kpi } from './commands/kpi.ts'
import { planMove } from './commands/plan-move.ts'
import { planNew } from './commands/plan-new.ts'
import { planShow } from './commands/plan-show.ts'
import { reach } from './commands/reach.ts'
import { report } from './commands/report.ts'
import { vocabularyExport } from './commands/vocabulary-export.ts'
import { vocabularyImport } from './commands/vocabulary-import.ts'
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
  docNew,
  docList,
  docExport,
  check,
  feedParse,
  feedAdd,
  feedSync,
  importPeople,
  importMetrics,
  kpi,
  report,
  vocabularyImport,
  vocabularyExport,
  reach,
  demoCommand,
]

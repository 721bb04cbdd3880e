/** What a command is: an action as data, with its name, key, place in the menu and the reason why it may not run. */
import type { Icon } from '@tabler/icons-react'
import type { Settings } from '#shared/contracts/settings.ts'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import type { Reason } from '#shared/ids.ts'
import type { Text } from './i18n.tsx'
import type { HistoryActs, Toast } from './toast.tsx'

export const menuIds = ['file', 'edit', 'view', 'plan', 'policies', 'content', 'people', 'analytics', 'reports', 'help'] as const
export type MenuId = (typeof menuIds)[number]

/** What a command may look at and use. */
export interface CommandContext {
  readonly text: Text
  readonly actText: (act: Reason) => string
  readonly go: (to: string) => void
  readonly path: string
  readonly settings: Settings
  readonly info: WorkspaceInfo | null
  readonly history: { readonly undo: Reason | null; readonly redo: Reason | null }
  readonly acts: HistoryActs
  readonly toast: Toast
}

export interface CommandDef {
  /** "plan.new-task"; shortcuts are kept under it. */
  readonly id: string
  /** Id of the message that names it. */
  readonly title: string
  readonly icon?: Icon
  /** Built-in key, "Mod+Shift+K", "N", "?". */
  readonly key?: string
  /** Where it stands in the menu bar; without it only the palette has it. */
  readonly menu?: MenuId
  /** Commands of one menu with different groups are parted by a line. */
  readonly group?: number
  /** Start of the paths it belongs to, "/plan": what the palette's "here only" keeps. */
  readonly area?: string
  /** True: makes sense only while a workspace is open. */
  readonly needsFile?: boolean
  /** True: while a text field has the focus the key means what it means there (undo, redo). */
  readonly yieldsToText?: boolean
  /** True: the palette does not offer it (the palette itself). */
  readonly unlisted?: boolean
  /** A name that depends on the state: "Undo: Move “…”". */
  readonly label?: (ctx: CommandContext) => string
  readonly checked?: (ctx: CommandContext) => boolean
  /** Why it cannot run now, as a sentence; null when it can. */
  readonly whyNot?: (ctx: CommandContext) => string | null
  /** True: it runs even so and answers for itself, since the reason may lag a moment behind (undo right after an act). */
  readonly refusesItself?: boolean
  /** What it does; without it the screen that is shown does it, see `useCommands`. */
  readonly run?: (ctx: CommandContext) => unknown
}

/** A command as it stands now. */
export interface LiveCommand {
  readonly def: CommandDef
  readonly label: string
  readonly key: string
  readonly checked: boolean | undefined
  readonly whyNot: string | null
  /** False where no screen carries it out, or no file is open: its key then stays silent. */
  readonly isHere: boolean
  readonly run: () => void
}

/** One line of the palette, whatever stands behind it. */
import type { LiveCommand } from '../../../lib/command-types.ts'
import type { StatusKind } from '../../../ui/status.tsx'

/** In the order in which they are shown. */
export const entryGroups = ['actions', 'tasks', 'sources', 'documents', 'items', 'posts', 'ideas', 'risks', 'people'] as const
export type EntryGroup = (typeof entryGroups)[number]

export interface Entry {
  readonly id: string
  readonly group: EntryGroup
  readonly label: string
  /** Muted, behind the label: dates, owner, or why an action will not run. */
  readonly detail: string
  readonly key: string
  /** Start of the paths it belongs to. */
  readonly area: string | undefined
  readonly command?: LiveCommand
  readonly status?: StatusKind
  /** The search has found it, by words that need not stand in its label. */
  readonly isFound?: boolean
  readonly run: () => void
  /** Shows the record without leaving the screen, where that is possible. */
  readonly openInPanel: () => void
}

/** A line for a record. `area`: the section that it lies in. */
export function record(group: EntryGroup, id: string, label: string, detail: string, area: string) {
  return { id, group, label, detail, key: '', area }
}

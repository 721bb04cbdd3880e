/** Keys for walking through what the rules say of a caption, wherever one is written. */
import type { CommandDef } from '../../lib/command-types.ts'

export const captionCommands: readonly CommandDef[] = [
  { id: 'caption.next-finding', title: 'command.next-finding', key: 'F8', needsFile: true },
  { id: 'caption.previous-finding', title: 'command.previous-finding', key: 'Shift+F8', needsFile: true },
  { id: 'caption.apply-fix', title: 'command.apply-fix', key: 'Mod+.', needsFile: true },
]

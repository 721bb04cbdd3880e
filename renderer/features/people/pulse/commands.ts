/** What can be done with the culture pulse, for palette and keys; the view of the pulse carries it out. */
import { IconDownload, IconFileImport, IconKeyboard, IconPlus, IconPrinter } from '@tabler/icons-react'
import type { CommandDef } from '../../../lib/command-types.ts'

const inPulse = { area: '/people/pulse', needsFile: true } as const

export const pulseCommands: readonly CommandDef[] = [
  { id: 'pulse.new', title: 'command.new-round', icon: IconPlus, key: 'N', ...inPulse },
  { id: 'pulse.type', title: 'command.type-answers', icon: IconKeyboard, key: 'T', ...inPulse },
  { id: 'pulse.bring-in', title: 'command.bring-answers', icon: IconFileImport, key: 'B', ...inPulse },
  { id: 'pulse.print', title: 'command.print-pulse', icon: IconPrinter, key: 'P', ...inPulse },
  { id: 'pulse.export', title: 'command.export-pulse', icon: IconDownload, key: 'Mod+Shift+E', ...inPulse },
  { id: 'pulse.close-panel', title: 'command.close-panel', key: 'Escape', ...inPulse, unlisted: true },
]

/** What can be done with training sessions, for palette and keys; the view of training carries it out. */
import { IconArrowDown, IconArrowUp, IconCalendarPlus, IconDownload, IconPrinter, IconTrash, IconUserPlus } from '@tabler/icons-react'
import type { CommandDef } from '../../../lib/command-types.ts'

const inTraining = { area: '/people/training', needsFile: true } as const

export const trainingCommands: readonly CommandDef[] = [
  { id: 'training.new', title: 'command.new-session', icon: IconCalendarPlus, key: 'N', ...inTraining },
  { id: 'training.next', title: 'command.next-session', icon: IconArrowDown, key: 'J', ...inTraining },
  { id: 'training.previous', title: 'command.previous-session', icon: IconArrowUp, key: 'K', ...inTraining },
  { id: 'training.people', title: 'command.session-people', icon: IconUserPlus, key: 'A', ...inTraining },
  { id: 'training.ics', title: 'command.session-ics', icon: IconDownload, ...inTraining },
  { id: 'training.sheet', title: 'command.session-sheet', icon: IconPrinter, key: 'P', ...inTraining },
  { id: 'training.remove', title: 'command.remove-session', icon: IconTrash, key: 'Delete', ...inTraining },
  { id: 'training.close-panel', title: 'command.close-panel', key: 'Escape', ...inTraining, unlisted: true },
]

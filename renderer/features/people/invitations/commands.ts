/** What can be done with waves; the view in sight carries it out. */
import { IconArrowDown, IconArrowUp, IconMailPlus } from '@tabler/icons-react'
import type { CommandDef } from '../../../lib/command-types.ts'

const inWaves = { area: '/people/invitations', needsFile: true } as const

export const invitationCommands: readonly CommandDef[] = [
  { id: 'outreach.new', title: 'outreach.new', icon: IconMailPlus, key: 'N', ...inWaves },
  { id: 'outreach.next', title: 'command.next-wave', icon: IconArrowDown, key: 'J', ...inWaves },
  { id: 'outreach.previous', title: 'command.previous-wave', icon: IconArrowUp, key: 'K', ...inWaves },
  { id: 'outreach.close-panel', title: 'command.close-panel', key: 'Escape', ...inWaves, unlisted: true },
]

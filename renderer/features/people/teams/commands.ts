/** What can be done with teams, for palette and keys; the view of teams carries it out. */
import { IconArrowDown, IconArrowUp, IconDownload, IconTrash, IconUsersPlus } from '@tabler/icons-react'
import type { CommandDef } from '../../../lib/command-types.ts'

const inTeams = { area: '/people/teams', needsFile: true } as const

export const teamCommands: readonly CommandDef[] = [
  { id: 'teams.new', title: 'command.new-team', icon: IconUsersPlus, key: 'N', ...inTeams },
  { id: 'teams.next', title: 'command.next-team', icon: IconArrowDown, key: 'J', ...inTeams },
  { id: 'teams.previous', title: 'command.previous-team', icon: IconArrowUp, key: 'K', ...inTeams },
  { id: 'teams.export', title: 'command.export-team', icon: IconDownload, key: 'E', ...inTeams },
  { id: 'teams.remove', title: 'command.remove-team', icon: IconTrash, key: 'Delete', ...inTeams },
  { id: 'teams.close-panel', title: 'command.close-panel', key: 'Escape', ...inTeams, unlisted: true },
]

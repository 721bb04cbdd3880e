/** What can be done with leaders, pilot group and senior leaders, for menu and palette. */
import { IconMessagePlus, IconUserHeart, IconUserStar, IconUsersGroup } from '@tabler/icons-react'
import type { CommandDef } from '../../../lib/command-types.ts'

const common = { menu: 'people', area: '/people', needsFile: true, group: 4 } as const

export const leadersCommands: readonly CommandDef[] = [
  {
    id: 'people.nominate',
    title: 'command.nominate-leader',
    icon: IconUserHeart,
    ...common,
    run: ({ go }) => go('/people/leaders?nominate='),
  },
  { id: 'people.pilot', title: 'command.pilot-group', icon: IconUsersGroup, ...common, run: ({ go }) => go('/people/leaders?view=pilot') },
  {
    id: 'people.note-feedback',
    title: 'command.note-feedback',
    icon: IconMessagePlus,
    ...common,
    run: ({ go }) => go('/people/leaders?view=feedback&new='),
  },
  {
    id: 'people.seniors',
    title: 'command.show-seniors',
    icon: IconUserStar,
    ...common,
    run: ({ go }) => go('/people/leaders?view=seniors'),
  },
]

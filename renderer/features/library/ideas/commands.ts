/** What can be done with ideas, for palette and keys; the inbox carries it out. */
import { IconArrowDown, IconArrowUp, IconBulb, IconCheck, IconMessageReply, IconTrash, IconX } from '@tabler/icons-react'
import type { CommandDef } from '../../../lib/command-types.ts'

const inInbox = { area: '/library/ideas', needsFile: true } as const

export const ideasCommands: readonly CommandDef[] = [
  {
    id: 'ideas.open',
    title: 'command.ideas',
    icon: IconBulb,
    menu: 'content',
    group: 6,
    area: '/library',
    needsFile: true,
    run: ({ go }) => go('/library/ideas'),
  },
  { id: 'ideas.new', title: 'command.new-idea', icon: IconBulb, key: 'N', ...inInbox },
  { id: 'ideas.next', title: 'command.next-idea', icon: IconArrowDown, key: 'J', ...inInbox },
  { id: 'ideas.previous', title: 'command.previous-idea', icon: IconArrowUp, key: 'K', ...inInbox },
  { id: 'ideas.accept', title: 'command.accept-idea', icon: IconCheck, key: 'A', ...inInbox },
  { id: 'ideas.answer', title: 'command.answer-idea', icon: IconMessageReply, key: 'R', ...inInbox },
  { id: 'ideas.decline', title: 'command.decline-idea', icon: IconX, key: 'D', ...inInbox },
  { id: 'ideas.remove', title: 'command.remove-idea', icon: IconTrash, key: 'Delete', ...inInbox },
  { id: 'ideas.close-panel', title: 'command.close-panel', key: 'Escape', ...inInbox, unlisted: true },
]

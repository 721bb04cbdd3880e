/** What can be done in the library, for menu, palette, toolbar and keys. The view that is shown carries it out. */
import {
  IconArchive,
  IconArrowBackUp,
  IconArrowDown,
  IconArrowsDiagonal,
  IconArrowUp,
  IconBookmarkPlus,
  IconBooks,
  IconCalendarPlus,
  IconCheck,
  IconDownload,
  IconFiles,
  IconFilter,
  IconInfinity,
  IconPinned,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react'
import type { CommandDef } from '../../lib/command-types.ts'

const inMenu = { menu: 'content', area: '/library', needsFile: true, group: 2 } as const
/** Only in the palette. */
const unlistedInMenu = { area: '/library', needsFile: true } as const

/** In the order of the menu. */
export const libraryCommands: readonly CommandDef[] = [
  { id: 'library.new', title: 'command.new-item', icon: IconPlus, key: 'Mod+Alt+I', ...inMenu, run: ({ go }) => go('/library?new=') },
  // In the library one letter is enough.
  { id: 'library.new-here', title: 'command.new-item-here', key: 'N', ...unlistedInMenu, unlisted: true },
  { id: 'library.review', title: 'command.review-items', icon: IconBooks, ...inMenu, run: ({ go }) => go('/library') },
  {
    id: 'library.unscheduled',
    title: 'command.unscheduled-items',
    icon: IconCalendarPlus,
    ...inMenu,
    run: ({ go }) => go('/library/approved?filter=unscheduled%3Dtrue'),
  },
  { id: 'library.approve', title: 'command.approve-item', icon: IconCheck, key: 'A', ...inMenu },
  { id: 'library.approve-schedule', title: 'command.approve-schedule-item', icon: IconCalendarPlus, key: 'Shift+A', ...inMenu },
  { id: 'library.send-back', title: 'command.send-back-item', icon: IconArrowBackUp, key: 'R', ...inMenu },
  { id: 'library.schedule', title: 'command.schedule-item', icon: IconCalendarPlus, key: 'S', ...inMenu },
  { id: 'library.next-item', title: 'command.next-item', icon: IconArrowDown, key: 'J', ...unlistedInMenu },
  { id: 'library.previous-item', title: 'command.previous-item', icon: IconArrowUp, key: 'K', ...unlistedInMenu },
  { id: 'library.open-page', title: 'command.open-item', icon: IconArrowsDiagonal, key: 'O', ...unlistedInMenu },
  { id: 'library.pin', title: 'command.pin-item', icon: IconPinned, key: 'P', ...unlistedInMenu },
  { id: 'library.evergreen', title: 'command.evergreen-item', icon: IconInfinity, key: 'E', ...unlistedInMenu },
  { id: 'library.archive', title: 'command.archive-item', icon: IconArchive, key: 'Delete', ...unlistedInMenu },
  { id: 'library.duplicate', title: 'command.duplicate-item', icon: IconFiles, key: 'Mod+D', ...unlistedInMenu },
  { id: 'library.search', title: 'command.search-items', icon: IconSearch, key: '/', ...unlistedInMenu },
  { id: 'library.filter', title: 'command.filter-items', icon: IconFilter, key: 'F', ...unlistedInMenu },
  { id: 'library.save-view', title: 'command.save-item-view', icon: IconBookmarkPlus, ...unlistedInMenu },
  { id: 'library.export', title: 'command.export-items', icon: IconDownload, key: 'Mod+Shift+E', ...unlistedInMenu },
]

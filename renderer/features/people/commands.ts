/** What can be done with people, for menu, palette, toolbar and keys. The view in sight carries most of it out. */
import {
  IconActivity,
  IconAddressBook,
  IconArrowDown,
  IconArrowsDiagonal,
  IconArrowUp,
  IconBookmarkPlus,
  IconDownload,
  IconFileImport,
  IconFilter,
  IconMail,
  IconPrinter,
  IconSchool,
  IconSearch,
  IconSignature,
  IconStar,
  IconUserPlus,
  IconUserQuestion,
  IconUsersGroup,
  IconUsersPlus,
  IconX,
} from '@tabler/icons-react'
import type { CommandDef } from '../../lib/command-types.ts'

const inMenu = { menu: 'people', area: '/people', needsFile: true } as const
/** Only in the palette. */
const unlistedInMenu = { area: '/people', needsFile: true } as const

/** In the order of the menu. */
export const peopleCommands: readonly CommandDef[] = [
  {
    id: 'people.add',
    title: 'command.add-person',
    icon: IconUserPlus,
    key: 'Mod+Alt+P',
    group: 1,
    ...inMenu,
    run: ({ go }) => go('/people?new='),
  },
  // Among the people one letter is enough.
  { id: 'people.add-here', title: 'command.add-person-here', key: 'N', ...unlistedInMenu, unlisted: true },
  {
    id: 'people.import',
    title: 'command.import-people',
    icon: IconFileImport,
    group: 1,
    ...inMenu,
    run: ({ go }) => go('/people/import'),
  },
  {
    id: 'people.invite',
    title: 'command.invite-people',
    icon: IconUsersPlus,
    group: 1,
    ...inMenu,
    run: ({ go }) => go('/people/invitations?new='),
  },
  { id: 'people.record-consent', title: 'command.record-consent', icon: IconSignature, key: 'C', group: 2, ...inMenu },
  { id: 'people.everyone', title: 'command.people-everyone', icon: IconAddressBook, group: 3, ...inMenu, run: ({ go }) => go('/people') },
  { id: 'people.teams', title: 'command.people-teams', icon: IconUsersGroup, group: 3, ...inMenu, run: ({ go }) => go('/people/teams') },
  { id: 'people.leaders', title: 'command.people-leaders', icon: IconStar, group: 3, ...inMenu, run: ({ go }) => go('/people/leaders') },
  {
    id: 'people.invitations',
    title: 'command.people-invitations',
    icon: IconMail,
    group: 3,
    ...inMenu,
    run: ({ go }) => go('/people/invitations'),
  },
  {
    id: 'people.training',
    title: 'command.people-training',
    icon: IconSchool,
    group: 3,
    ...inMenu,
    run: ({ go }) => go('/people/training'),
  },
  { id: 'people.pulse', title: 'command.people-pulse', icon: IconActivity, group: 3, ...inMenu, run: ({ go }) => go('/people/pulse') },
  {
    id: 'people.diagnosis',
    title: 'command.people-diagnosis',
    icon: IconUserQuestion,
    group: 3,
    ...inMenu,
    run: ({ go }) => go('/people/diagnosis'),
  },
  { id: 'people.next', title: 'command.next-person', icon: IconArrowDown, key: 'J', ...unlistedInMenu },
  { id: 'people.previous', title: 'command.previous-person', icon: IconArrowUp, key: 'K', ...unlistedInMenu },
  { id: 'people.open-page', title: 'command.open-person', icon: IconArrowsDiagonal, key: 'O', ...unlistedInMenu },
  { id: 'people.close-panel', title: 'command.close-panel', icon: IconX, key: 'Escape', ...unlistedInMenu, unlisted: true },
  { id: 'people.search', title: 'command.search-people', icon: IconSearch, key: '/', ...unlistedInMenu },
  { id: 'people.filter', title: 'command.filter-people', icon: IconFilter, key: 'F', ...unlistedInMenu },
  { id: 'people.save-view', title: 'command.save-people-view', icon: IconBookmarkPlus, ...unlistedInMenu },
  { id: 'people.export', title: 'command.export-people', icon: IconDownload, key: 'Mod+Shift+E', group: 9, ...inMenu },
  { id: 'people.print', title: 'command.print-people', icon: IconPrinter, key: 'P', group: 9, ...inMenu },
]

/** What can be done with sources, for menu, palette, toolbar and keys; the list carries most of it out. */
import {
  IconArrowDown,
  IconArrowUp,
  IconExternalLink,
  IconFileExport,
  IconFileImport,
  IconRefresh,
  IconRss,
  IconTrash,
} from '@tabler/icons-react'
import type { CommandDef } from '../../lib/command-types.ts'
import { exportOpml } from './opml.ts'

const inMenu = { menu: 'content', group: 1, area: '/sources', needsFile: true } as const
/** Only in the palette. */
const inList = { area: '/sources', needsFile: true } as const

/** In the order of the menu. */
export const sourcesCommands: readonly CommandDef[] = [
  { id: 'sources.add', title: 'command.add-source', icon: IconRss, ...inMenu, run: ({ go }) => go('/sources/new') },
  // In the list one letter is enough.
  { id: 'sources.add-in-list', title: 'command.add-source-in-list', key: 'N', ...inList, unlisted: true },
  {
    id: 'sources.sync-all',
    title: 'command.sync-sources',
    icon: IconRefresh,
    key: 'F5',
    ...inMenu,
    run: ({ go }) => go('/sources?fetch=all'),
  },
  { id: 'sources.import', title: 'command.import-opml', icon: IconFileImport, ...inMenu, run: ({ go }) => go('/sources?import=file') },
  { id: 'sources.export', title: 'command.export-opml', icon: IconFileExport, ...inMenu, run: exportOpml },

  { id: 'sources.next', title: 'command.next-source', icon: IconArrowDown, key: 'J', ...inList },
  { id: 'sources.previous', title: 'command.previous-source', icon: IconArrowUp, key: 'K', ...inList },
  { id: 'sources.sync', title: 'command.sync-source', icon: IconRefresh, key: 'S', ...inList },
  { id: 'sources.open-site', title: 'command.open-source-site', icon: IconExternalLink, key: 'O', ...inList },
  { id: 'sources.remove', title: 'command.remove-source', icon: IconTrash, key: 'Delete', ...inList },
  { id: 'sources.close-panel', title: 'command.close-panel', key: 'Escape', ...inList, unlisted: true },
]

/** What can be done with reports, for menu, palette, toolbar and keys. The open report carries most of it out. */
import {
  IconArrowDown,
  IconArrowUp,
  IconCalendarRepeat,
  IconCopy,
  IconDownload,
  IconFileStack,
  IconLayoutSidebarRight,
  IconPalette,
  IconPlus,
  IconPrinter,
  IconReportAnalytics,
  IconSnowflake,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import type { CommandDef } from '../../lib/command-types.ts'

const inMenu = { menu: 'reports', area: '/reports', needsFile: true } as const
/** Only in the palette. */
const unlistedInMenu = { area: '/reports', needsFile: true } as const

/** In the order of the menu. */
export const reportCommands: readonly CommandDef[] = [
  {
    id: 'reports.new',
    title: 'command.new-report',
    icon: IconPlus,
    key: 'Mod+Alt+R',
    ...inMenu,
    group: 1,
    run: ({ go }) => go('/reports?new='),
  },
  // In the list one letter is enough.
  { id: 'reports.new-in-list', title: 'command.new-report-in-list', key: 'N', ...unlistedInMenu, unlisted: true },
  { id: 'reports.list', title: 'command.reports-list', icon: IconReportAnalytics, ...inMenu, group: 1, run: ({ go }) => go('/reports') },
  {
    id: 'reports.schedules',
    title: 'command.report-schedules',
    icon: IconCalendarRepeat,
    ...inMenu,
    group: 1,
    run: ({ go }) => go('/reports/schedules'),
  },
  { id: 'reports.look', title: 'command.report-look', icon: IconPalette, ...inMenu, group: 1, run: ({ go }) => go('/reports/look') },

  { id: 'reports.next', title: 'command.next-report-line', icon: IconArrowDown, key: 'J', ...unlistedInMenu },
  { id: 'reports.previous', title: 'command.previous-report-line', icon: IconArrowUp, key: 'K', ...unlistedInMenu },
  { id: 'reports.section-up', title: 'command.report-section-up', icon: IconArrowUp, key: 'Alt+ArrowUp', ...inMenu, group: 2 },
  { id: 'reports.section-down', title: 'command.report-section-down', icon: IconArrowDown, key: 'Alt+ArrowDown', ...inMenu, group: 2 },
  { id: 'reports.panel', title: 'command.report-panel', icon: IconLayoutSidebarRight, ...unlistedInMenu },
  { id: 'reports.close', title: 'command.close-panel', icon: IconX, key: 'Escape', ...unlistedInMenu, unlisted: true },

  { id: 'reports.save', title: 'command.save-report', icon: IconDownload, key: 'Mod+E', ...inMenu, group: 3 },
  { id: 'reports.save-all', title: 'command.save-report-all', icon: IconFileStack, key: 'Mod+Shift+E', ...inMenu, group: 3 },
  { id: 'reports.print', title: 'command.print-report', icon: IconPrinter, key: 'Mod+P', ...inMenu, group: 3 },
  { id: 'reports.freeze', title: 'command.freeze-report', icon: IconSnowflake, ...inMenu, group: 4 },
  { id: 'reports.duplicate', title: 'command.duplicate-report', icon: IconCopy, ...inMenu, group: 4 },
  { id: 'reports.remove', title: 'command.remove-report', icon: IconTrash, ...inMenu, group: 4 },
]

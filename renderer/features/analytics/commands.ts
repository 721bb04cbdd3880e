/** What can be done with the figures, for menu, palette, toolbar and keys. The view in sight carries most of it out. */
import {
  IconCalendar,
  IconDownload,
  IconFileImport,
  IconFilterOff,
  IconLayoutDashboard,
  IconMessage2,
  IconPrinter,
  IconRocket,
  IconRulerMeasure,
  IconTable,
  IconTargetArrow,
  IconX,
} from '@tabler/icons-react'
import type { CommandDef } from '../../lib/command-types.ts'

const inMenu = { menu: 'analytics', area: '/analytics', needsFile: true } as const
/** Only in the palette. */
const unlistedInMenu = { area: '/analytics', needsFile: true } as const

/** In the order of the menu. */
export const analyticsCommands: readonly CommandDef[] = [
  {
    id: 'analytics.import',
    title: 'command.import-figures',
    icon: IconFileImport,
    group: 1,
    ...inMenu,
    run: ({ go }) => go('/analytics/files?new='),
  },
  {
    id: 'analytics.overview',
    title: 'command.figures-overview',
    icon: IconLayoutDashboard,
    group: 2,
    ...inMenu,
    run: ({ go }) => go('/analytics'),
  },
  {
    id: 'analytics.launch',
    title: 'command.figures-launch',
    icon: IconRocket,
    group: 2,
    ...inMenu,
    run: ({ go }) => go('/analytics/launch'),
  },
  {
    id: 'analytics.goals',
    title: 'command.figures-goals',
    icon: IconTargetArrow,
    group: 2,
    ...inMenu,
    run: ({ go }) => go('/analytics/goals'),
  },
  {
    id: 'analytics.reach',
    title: 'command.figures-reach',
    icon: IconRulerMeasure,
    group: 2,
    ...inMenu,
    run: ({ go }) => go('/analytics/reach'),
  },
  {
    id: 'analytics.mentions',
    title: 'command.figures-mentions',
    icon: IconMessage2,
    group: 2,
    ...inMenu,
    run: ({ go }) => go('/analytics/mentions'),
  },
  { id: 'analytics.period', title: 'command.figures-period', icon: IconCalendar, key: 'D', ...unlistedInMenu },
  { id: 'analytics.tables', title: 'command.figures-tables', icon: IconTable, key: 'T', ...unlistedInMenu },
  { id: 'analytics.clear', title: 'command.figures-clear', icon: IconFilterOff, ...unlistedInMenu },
  { id: 'analytics.close', title: 'command.close-panel', icon: IconX, key: 'Escape', ...unlistedInMenu, unlisted: true },
  { id: 'analytics.export', title: 'command.figures-export', icon: IconDownload, key: 'Mod+Shift+E', group: 9, ...inMenu },
  { id: 'analytics.print', title: 'command.figures-print', icon: IconPrinter, key: 'P', group: 9, ...inMenu },
]

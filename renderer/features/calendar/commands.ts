/** What can be done in the calendar, for menu, palette, toolbar and keys. The calendar in view carries most of it out. */
import {
  IconArrowsMove,
  IconCalendarEvent,
  IconCalendarMonth,
  IconCalendarOff,
  IconCalendarPlus,
  IconCalendarWeek,
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconList,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react'
import type { CommandDef } from '../../lib/command-types.ts'

const here = { area: '/calendar', needsFile: true } as const
const inMenu = { menu: 'content', ...here } as const

/** In the order of the menu. */
export const calendarCommands: readonly CommandDef[] = [
  { id: 'calendar.schedule', title: 'command.schedule-item', icon: IconPlus, key: 'S', group: 7, ...inMenu },
  {
    id: 'calendar.fill',
    title: 'command.fill-weeks',
    icon: IconCalendarPlus,
    key: 'Mod+Alt+F',
    group: 7,
    ...inMenu,
    run: ({ go }) => go('/calendar/fill'),
  },
  { id: 'calendar.move', title: 'command.move-post', icon: IconArrowsMove, key: 'M', group: 8, ...inMenu },
  { id: 'calendar.unschedule', title: 'command.unschedule', icon: IconCalendarOff, key: 'Delete', group: 8, ...inMenu },

  { id: 'calendar.today', title: 'command.calendar-today', icon: IconCalendarEvent, key: 'T', ...here },
  { id: 'calendar.previous', title: 'command.calendar-previous', icon: IconChevronLeft, key: 'PageUp', ...here },
  { id: 'calendar.next', title: 'command.calendar-next', icon: IconChevronRight, key: 'PageDown', ...here },
  { id: 'calendar.month', title: 'command.calendar-month', icon: IconCalendarMonth, ...here },
  { id: 'calendar.week', title: 'command.calendar-week', icon: IconCalendarWeek, ...here },
  { id: 'calendar.list', title: 'command.calendar-list', icon: IconList, ...here },
  { id: 'calendar.close-panel', title: 'command.close-panel', key: 'Escape', unlisted: true, ...here },

  { id: 'calendar.print', title: 'command.print-calendar', icon: IconPrinter, key: 'P', group: 9, ...inMenu },
  { id: 'calendar.export', title: 'command.export-calendar', icon: IconDownload, key: 'Mod+Shift+E', group: 9, ...inMenu },
]

/** The timeline's own commands; the screen does them while it is shown. */
import { IconArrowAutofitWidth, IconCalendarDown, IconRoute, IconShadow, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { CommandDef } from '#renderer/lib/command-types.ts'

const here = { menu: 'view', group: 3, area: '/plan/timeline', needsFile: true } as const

export const timelineCommands: readonly CommandDef[] = [
  { ...here, id: 'timeline.zoom-in', title: 'command.timeline-zoom-in', icon: IconZoomIn, key: '+' },
  { ...here, id: 'timeline.zoom-out', title: 'command.timeline-zoom-out', icon: IconZoomOut, key: '-' },
  { ...here, id: 'timeline.fit', title: 'command.timeline-fit', icon: IconArrowAutofitWidth, key: '0' },
  { ...here, id: 'timeline.today', title: 'command.timeline-today', icon: IconCalendarDown, key: 'T' },
  { ...here, id: 'timeline.baseline', title: 'command.timeline-baseline', icon: IconShadow },
  { ...here, id: 'timeline.critical', title: 'command.timeline-critical', icon: IconRoute },
]

/** The sections of the app in the order of the sidebar, with their icons. */
import {
  IconBooks,
  IconCalendar,
  IconChartLine,
  IconFileText,
  IconReportAnalytics,
  IconRss,
  IconTimelineEvent,
  IconTrophy,
  IconUsers,
} from '@tabler/icons-react'

export const sections = [
  { id: 'plan', to: '/plan/week', area: '/plan', icon: IconTimelineEvent },
  { id: 'policies', to: '/policies', area: '/policies', icon: IconFileText },
  { id: 'sources', to: '/sources', area: '/sources', icon: IconRss },
  { id: 'library', to: '/library', area: '/library', icon: IconBooks },
  { id: 'calendar', to: '/calendar', area: '/calendar', icon: IconCalendar },
  { id: 'people', to: '/people', area: '/people', icon: IconUsers },
  { id: 'campaigns', to: '/campaigns', area: '/campaigns', icon: IconTrophy },
  { id: 'analytics', to: '/analytics', area: '/analytics', icon: IconChartLine },
  { id: 'reports', to: '/reports', area: '/reports', icon: IconReportAnalytics },
] as const

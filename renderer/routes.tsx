/** The addresses of the app. What a start usually shows is part of the first file; every other screen is fetched when it is first shown. */
import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { App } from './app.tsx'
import { PlanLayout } from './features/launch-plan/plan-layout.tsx'
import { TimelineScreen } from './features/launch-plan/timeline/timeline-screen.tsx'
import { WeekScreen } from './features/launch-plan/week/week-screen.tsx'
import { Home } from './features/workspace/home.tsx'

const root = createRootRoute({ component: App, notFoundComponent: Home })
const at = (path: string, component: ReturnType<typeof lazyRouteComponent> | typeof Home) =>
  createRoute({ getParentRoute: () => root, path, component })

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: PlanLayout,
})
const below = (path: string, component: ReturnType<typeof lazyRouteComponent> | typeof Home) =>
  createRoute({ getParentRoute: () => plan, path, component })

const section = lazyRouteComponent(() => import('./features/sections/section-screen.tsx'), 'SectionScreen')
const libraryList = lazyRouteComponent(() => import('./features/library/list/list-screen.tsx'), 'ListScreen')

const tree = root.addChildren([
  at('/', Home),
  at(
    '/new',
    lazyRouteComponent(() => import('./features/workspace/first-run/first-run.tsx'), 'FirstRun'),
  ),
  plan.addChildren([
    below('/week', WeekScreen),
    below('/timeline', TimelineScreen),
    below(
      '/checklist',
      lazyRouteComponent(() => import('./features/launch-plan/checklist/checklist-screen.tsx'), 'ChecklistScreen'),
    ),
    below(
      '/board',
      lazyRouteComponent(() => import('./features/launch-plan/board/board-screen.tsx'), 'BoardScreen'),
    ),
    below(
      '/risks',
      lazyRouteComponent(() => import('./features/launch-plan/risks/risks-screen.tsx'), 'RisksScreen'),
    ),
  ]),
  at(
    '/policies',
    lazyRouteComponent(() => import('./features/policies/list/documents-screen.tsx'), 'DocumentsScreen'),
  ),
  at(
    '/policies/try',
    lazyRouteComponent(() => import('./features/policies/try-screen.tsx'), 'TryScreen'),
  ),
  at(
    '/policies/words',
    lazyRouteComponent(() => import('./features/policies/words/words-screen.tsx'), 'WordsScreen'),
  ),
  at(
    '/policies/$documentId',
    lazyRouteComponent(() => import('./features/policies/document/document-screen.tsx'), 'DocumentScreen'),
  ),
  at(
    '/policies/$documentId/compare',
    lazyRouteComponent(() => import('./features/policies/compare/compare-screen.tsx'), 'CompareScreen'),
  ),
  at(
    '/policies/$documentId/translate/$locale',
    lazyRouteComponent(() => import('./features/policies/translation/translation-screen.tsx'), 'TranslationScreen'),
  ),
  at(
    '/sources',
    lazyRouteComponent(() => import('./features/sources/sources-screen.tsx'), 'SourcesScreen'),
  ),
  at(
    '/sources/new',
    lazyRouteComponent(() => import('./features/sources/add/add-source-screen.tsx'), 'AddSourceScreen'),
  ),
  at(
    '/library',
    lazyRouteComponent(() => import('./features/library/review/review-screen.tsx'), 'ReviewScreen'),
  ),
  ...['approved', 'evergreen', 'archive', 'all'].map((tab) => at(`/library/${tab}`, libraryList)),
  at(
    '/library/item/$itemId',
    lazyRouteComponent(() => import('./features/library/item/item-screen.tsx'), 'ItemScreen'),
  ),
  at(
    '/calendar',
    lazyRouteComponent(() => import('./features/calendar/calendar-screen.tsx'), 'CalendarScreen'),
  ),
  at(
    '/calendar/fill',
    lazyRouteComponent(() => import('./features/calendar/fill/fill-screen.tsx'), 'FillScreen'),
  ),
  at(
    '/library/ideas',
    lazyRouteComponent(() => import('./features/library/ideas/ideas-screen.tsx'), 'IdeasScreen'),
  ),
  at(
    '/people',
    lazyRouteComponent(() => import('./features/people/everyone/everyone-screen.tsx'), 'EveryoneScreen'),
  ),
  at(
    '/people/person/$personId',
    lazyRouteComponent(() => import('./features/people/panel/person-screen.tsx'), 'PersonScreen'),
  ),
  at(
    '/people/teams',
    lazyRouteComponent(() => import('./features/people/teams/teams-screen.tsx'), 'TeamsScreen'),
  ),
  at(
    '/people/leaders',
    lazyRouteComponent(() => import('./features/people/leaders/leaders-screen.tsx'), 'LeadersScreen'),
  ),
  at(
    '/people/invitations',
    lazyRouteComponent(() => import('./features/people/invitations/invitations-screen.tsx'), 'InvitationsScreen'),
  ),
  at(
    '/people/training',
    lazyRouteComponent(() => import('./features/people/training/training-screen.tsx'), 'TrainingScreen'),
  ),
  at(
    '/people/pulse',
    lazyRouteComponent(() => import('./features/people/pulse/pulse-screen.tsx'), 'PulseScreen'),
  ),
  at(
    '/people/diagnosis',
    lazyRouteComponent(() => import('./features/people/diagnosis/diagnosis-screen.tsx'), 'DiagnosisScreen'),
  ),
  at(
    '/people/import',
    lazyRouteComponent(() => import('./features/people/roster/roster-screen.tsx'), 'RosterScreen'),
  ),
  at('/campaigns', section),
  at(
    '/analytics',
    lazyRouteComponent(() => import('./features/analytics/dashboard/dashboard-screen.tsx'), 'DashboardScreen'),
  ),
  at(
    '/analytics/launch',
    lazyRouteComponent(() => import('./features/analytics/launch/launch-screen.tsx'), 'LaunchScreen'),
  ),
  at(
    '/analytics/goals',
    lazyRouteComponent(() => import('./features/analytics/goals/goals-screen.tsx'), 'GoalsScreen'),
  ),
  at(
    '/analytics/reach',
    lazyRouteComponent(() => import('./features/analytics/reach/reach-screen.tsx'), 'ReachScreen'),
  ),
  at(
    '/analytics/mentions',
    lazyRouteComponent(() => import('./features/analytics/mentions/mentions-screen.tsx'), 'MentionsScreen'),
  ),
  at(
    '/analytics/files',
    lazyRouteComponent(() => import('./features/analytics/files/files-screen.tsx'), 'FilesScreen'),
  ),
  at(
    '/reports',
    lazyRouteComponent(() => import('./features/reports/list/reports-screen.tsx'), 'ReportsScreen'),
  ),
  at(
    '/reports/schedules',
    lazyRouteComponent(() => import('./features/reports/schedules/schedules-screen.tsx'), 'SchedulesScreen'),
  ),
  at(
    '/reports/look',
    lazyRouteComponent(() => import('./features/reports/look/look-screen.tsx'), 'LookScreen'),
  ),
  at(
    '/reports/$reportId',
    lazyRouteComponent(() => import('./features/reports/builder/builder-screen.tsx'), 'BuilderScreen'),
  ),
  at(
    '/reports/$reportId/frozen/$frozenId',
    lazyRouteComponent(() => import('./features/reports/frozen/frozen-screen.tsx'), 'FrozenScreen'),
  ),
  at(
    '/settings',
    lazyRouteComponent(() => import('./features/settings/settings-screen.tsx'), 'SettingsScreen'),
  ),
  at(
    '/help',
    lazyRouteComponent(() => import('./features/help/guide-screen.tsx'), 'GuideScreen'),
  ),
  at(
    '/print/document',
    lazyRouteComponent(() => import('./features/policies/paper/document-print.tsx'), 'DocumentPrint'),
  ),
  at(
    '/print/sign-sheet',
    lazyRouteComponent(() => import('./features/policies/paper/sign-sheet-print.tsx'), 'SignSheetPrint'),
  ),
  at(
    '/print/calendar',
    lazyRouteComponent(() => import('./features/calendar/print/calendar-print.tsx'), 'CalendarPrint'),
  ),
  at(
    '/print/leaders',
    lazyRouteComponent(() => import('./features/people/leaders/print/leaders-print.tsx'), 'LeadersPrint'),
  ),
  at(
    '/print/pilot-form',
    lazyRouteComponent(() => import('./features/people/leaders/print/pilot-form-print.tsx'), 'PilotFormPrint'),
  ),
  at(
    '/print/diagnosis',
    lazyRouteComponent(() => import('./features/people/diagnosis/diagnosis-print.tsx'), 'DiagnosisPrint'),
  ),
  at(
    '/print/people',
    lazyRouteComponent(() => import('./features/people/everyone/people-print.tsx'), 'PeoplePrint'),
  ),
  at(
    '/print/teams',
    lazyRouteComponent(() => import('./features/people/teams/teams-print.tsx'), 'TeamsPrint'),
  ),
  at(
    '/print/attendance',
    lazyRouteComponent(() => import('./features/people/training/attendance-print.tsx'), 'AttendancePrint'),
  ),
  at(
    '/print/pulse',
    lazyRouteComponent(() => import('./features/people/pulse/paper-print.tsx'), 'PulsePaper'),
  ),
  at(
    '/print/pulse-results',
    lazyRouteComponent(() => import('./features/people/pulse/results-print.tsx'), 'PulseResultsPrint'),
  ),
  at(
    '/print/hand-out',
    lazyRouteComponent(() => import('./features/people/print/hand-out-print.tsx'), 'HandOutPrint'),
  ),
  at(
    '/print/outreach',
    lazyRouteComponent(() => import('./features/people/invitations/outreach-print.tsx'), 'OutreachPrint'),
  ),
  at(
    '/print/poster',
    lazyRouteComponent(() => import('./features/people/invitations/poster-print.tsx'), 'PosterPrint'),
  ),
  at(
    '/print/figures/overview',
    lazyRouteComponent(() => import('./features/analytics/dashboard/figures-print.tsx'), 'FiguresPrint'),
  ),
  at(
    '/print/figures/launch',
    lazyRouteComponent(() => import('./features/analytics/launch/launch-print.tsx'), 'LaunchPrint'),
  ),
  at(
    '/print/figures/goals',
    lazyRouteComponent(() => import('./features/analytics/goals/goals-print.tsx'), 'GoalsPrint'),
  ),
  at(
    '/print/figures/reach',
    lazyRouteComponent(() => import('./features/analytics/reach/reach-print.tsx'), 'ReachPrint'),
  ),
  at(
    '/print/figures/mentions',
    lazyRouteComponent(() => import('./features/analytics/mentions/mentions-print.tsx'), 'MentionsPrint'),
  ),
  at(
    '/print/report',
    lazyRouteComponent(() => import('./features/reports/paper/report-print.tsx'), 'ReportPrint'),
  ),
  at(
    '/print/$view',
    lazyRouteComponent(() => import('./features/launch-plan/print/print-screen.tsx'), 'PrintScreen'),
  ),
])

/** The router over the part of the address after "#"; a window opened without one begins with the week. */
export function createAppRouter() {
  const history = createHashHistory()
  if (history.location.pathname === '/') history.replace('/plan/week')
  return createRouter({ routeTree: tree, history, defaultPreload: 'intent' })
}

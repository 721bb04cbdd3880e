/** The addresses of the app; every screen is fetched when it is first shown. */
import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { App } from './app.tsx'
import { Home } from './features/workspace/home.tsx'

const root = createRootRoute({ component: App, notFoundComponent: Home })
const at = (path: string, component: ReturnType<typeof lazyRouteComponent> | typeof Home) =>
  createRoute({ getParentRoute: () => root, path, component })

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('./features/launch-plan/plan-layout.tsx'), 'PlanLayout'),
})
const below = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => plan, path, component })

const section = lazyRouteComponent(() => import('./features/sections/section-screen.tsx'), 'SectionScreen')

const tree = root.addChildren([
  at('/', Home),
  at(
    '/new',
    lazyRouteComponent(() => import('./features/workspace/first-run/first-run.tsx'), 'FirstRun'),
  ),
  plan.addChildren([
    below(
      '/week',
      lazyRouteComponent(() => import('./features/launch-plan/week/week-screen.tsx'), 'WeekScreen'),
    ),
    below(
      '/timeline',
      lazyRouteComponent(() => import('./features/launch-plan/timeline/timeline-screen.tsx'), 'TimelineScreen'),
    ),
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
  at('/policies', section),
  at('/sources', section),
  at('/library', section),
  at('/calendar', section),
  at('/people', section),
  at('/campaigns', section),
  at('/analytics', section),
  at('/reports', section),
  at(
    '/settings',
    lazyRouteComponent(() => import('./features/settings/settings-screen.tsx'), 'SettingsScreen'),
  ),
  at(
    '/print/$view',
    lazyRouteComponent(() => import('./features/launch-plan/print/print-screen.tsx'), 'PrintScreen'),
  ),
])

/** The router over the part of the address after "#"; `guess` is where it starts in a window that was opened without one. */
export function createAppRouter(guess: string) {
  const history = createHashHistory()
  const isFree = history.location.pathname === '/'
  if (isFree) history.replace(guess)
  const router = createRouter({ routeTree: tree, history, defaultPreload: 'intent' })
  const loaded = router.load()
  /** Resolves when the screen can be drawn: the guessed one, or `wanted` when the guess was wrong. */
  const settle = async (wanted: string) => {
    await loaded
    if (!isFree || !wanted.startsWith('/') || wanted === guess) return
    history.replace(wanted)
    await router.load()
  }
  return { router, settle }
}

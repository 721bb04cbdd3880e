/** The frame around every screen: which one is due (first run, start problem, sidebar and screen, print) and the commands over all of them. */
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import styles from './app.module.css'
import { allCommands } from './commands.ts'
import { useFrameCommands } from './features/workspace/frame-commands.ts'
import { HeaderEnd, HeaderSearch } from './features/workspace/header-tools.tsx'
import { catchTyping, type TypeAhead } from './features/workspace/palette/type-ahead.ts'
import { Sidebar } from './features/workspace/sidebar.tsx'
import { useCommandContext } from './lib/command-context.ts'
import { CommandsProvider } from './lib/commands.tsx'
import { useLive } from './lib/live.ts'
import { usePath, usePlanOfNextFile, useShownPath } from './lib/route.ts'
import { useNetwork } from './lib/use-network.ts'
import { ScreenTools } from './ui/screen.tsx'
import { Settling, useSettled } from './ui/settled.tsx'

const FirstRun = lazy(() => import('./features/workspace/first-run/first-run.tsx').then((module) => ({ default: module.FirstRun })))
const StartProblem = lazy(() => import('./features/workspace/start-problem.tsx').then((module) => ({ default: module.StartProblem })))
const Palette = lazy(() => import('./features/workspace/palette/palette.tsx').then((module) => ({ default: module.Palette })))
const ShortcutList = lazy(() => import('./features/workspace/shortcut-list.tsx').then((module) => ({ default: module.ShortcutList })))
const Tooltips = lazy(() => import('./ui/tooltips.tsx').then((module) => ({ default: module.Tooltips })))
const Toasts = lazy(() => import('./ui/toasts.tsx').then((module) => ({ default: module.Toasts })))

/** The root of all routes. A printed page is the screen alone. */
export function App() {
  return useShownPath().startsWith('/print/') ? <Outlet /> : <Commanded />
}

function Commanded() {
  const context = useCommandContext()
  const recent = useLive(contract.workspace.recent, {}).data
  const defs = useMemo(() => allCommands(recent ?? []), [recent])
  if (context === null) return null
  return (
    <CommandsProvider defs={defs} context={context}>
      <Settling>
        <Window />
        <Afterwards />
      </Settling>
    </CommandsProvider>
  )
}

/** What nobody misses in the first moment. */
function Afterwards() {
  if (!useSettled()) return null
  return (
    <Suspense>
      <Toasts />
      <Tooltips />
    </Suspense>
  )
}

function Window() {
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts' | null>(null)
  const [typed, setTyped] = useState<TypeAhead | null>(null)
  const [isNarrow, setNarrow] = useState(false)
  const info = useLive(contract.workspace.info, {})
  const problem = useLive(contract.workspace.startProblem, {})
  const path = usePath()
  usePlanOfNextFile(info.data?.path)
  useFrameCommands({
    openPalette: () => {
      if (overlay === 'palette') return
      setTyped(catchTyping(document))
      setOverlay('palette')
    },
    openShortcuts: () => setOverlay('shortcuts'),
    toggleSidebar: () => setNarrow(!isNarrow),
  })
  const close = () => setOverlay(null)
  return (
    <>
      <Suspense>
        {problem.data ? (
          <StartProblem problem={problem.data} />
        ) : info.data === null && path === '/help' ? (
          <main className={`${styles.main} ${styles.alone}`}>
            <Outlet />
          </main>
        ) : info.data === null ? (
          <FirstRun />
        ) : path === '/new' ? (
          <Outlet />
        ) : (
          <Shell isNarrow={isNarrow} />
        )}
      </Suspense>
      <Suspense>
        {overlay === 'palette' && typed !== null && <Palette typed={typed} onClose={close} onShortcuts={() => setOverlay('shortcuts')} />}
        {overlay === 'shortcuts' && <ShortcutList onClose={close} />}
      </Suspense>
    </>
  )
}

function Shell({ isNarrow }: { readonly isNarrow: boolean }) {
  useNetwork()
  const tools = useMemo(() => ({ search: <HeaderSearch />, end: <HeaderEnd /> }), [])
  return (
    <div className={styles.app} data-narrow={isNarrow || undefined}>
      <Sidebar isNarrow={isNarrow} />
      <main className={styles.main}>
        <ScreenTools value={tools}>
          <Suspense>
            <Outlet />
          </Suspense>
        </ScreenTools>
      </main>
    </div>
  )
}

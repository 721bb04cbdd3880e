/** The commands that only the frame itself can carry out: palette, list of shortcuts, sidebar, panel. */
import { useEffect, useRef } from 'react'
import { useCommands } from '../../lib/commands.tsx'
import { useSearchParam } from '../../lib/route.ts'

interface FrameActs {
  readonly openPalette: () => void
  readonly openShortcuts: () => void
  readonly toggleSidebar: () => void
}

/** Binds them while the window is there. The panel comes back with the task that it showed last. */
export function useFrameCommands(acts: FrameActs): void {
  const [task, setTask] = useSearchParam('task')
  const lastTask = useRef<string | null>(null)
  useEffect(() => {
    if (task !== null) lastTask.current = task
  }, [task])
  useCommands({
    'palette.open': acts.openPalette,
    'help.shortcuts': acts.openShortcuts,
    'view.toggle-sidebar': acts.toggleSidebar,
    'view.toggle-panel': () => setTask(task === null ? lastTask.current : null),
  })
}

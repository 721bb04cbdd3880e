/** What happens to the focus when the panel of a task closes: without it the keys would start again at the top of the window. */
import { useEffect, useRef } from 'react'
import { usePlan } from './use-plan.ts'

/** Calls `focusTask` after the panel was closed while the focus was inside it. */
export function usePanelClosed(focusTask: (taskId: string) => void): void {
  const { selectedId } = usePlan()
  const before = useRef(selectedId)
  const latest = useRef(focusTask)
  useEffect(() => {
    latest.current = focusTask
  })
  useEffect(() => {
    const closed = selectedId === null ? before.current : null
    before.current = selectedId
    if (closed !== null && document.activeElement === document.body) latest.current(closed)
  }, [selectedId])
}

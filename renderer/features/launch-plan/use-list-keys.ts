/** J and K through a list of tasks, and the task commands on the row they stand on: the keys of the lists that read like paper. */
import { useCallback, useEffect, useState } from 'react'
import { useCommands } from '../../lib/commands.tsx'
import { walk } from './logic/plan-order.ts'
import { usePanelClosed } from './use-panel-closed.ts'
import { usePlan } from './use-plan.ts'
import { useTaskHandlers } from './use-task-handlers.ts'

export interface ListKeys {
  /** The row the keys act on. */
  readonly current: string | null
  readonly setCurrent: (taskId: string) => void
}

/** Binds the keys to a list of task ids from top to bottom. The row is the panel's task while the panel is open. */
export function useListKeys(order: readonly string[]): ListKeys {
  const { selectedId, select } = usePlan()
  const [cursor, setCursor] = useState<string | null>(null)
  const current = selectedId ?? (cursor !== null && order.includes(cursor) ? cursor : null)
  useEffect(() => {
    if (selectedId !== null) setCursor(selectedId)
  }, [selectedId])
  usePanelClosed((taskId) => document.getElementById(rowId(taskId))?.focus())
  const step = (by: 1 | -1) => () => {
    const next = walk(order, current, by)
    if (next === null) return
    setCursor(next)
    if (selectedId !== null) select(next)
    document.getElementById(rowId(next))?.focus()
  }
  useCommands({ ...useTaskHandlers(current), 'plan.next-task': step(1), 'plan.previous-task': step(-1) })
  return { current, setCurrent: useCallback((taskId: string) => setCursor(taskId), []) }
}

/** The element that takes the focus when keys walk to a task. */
export function rowId(taskId: string): string {
  return `task-${taskId}`
}

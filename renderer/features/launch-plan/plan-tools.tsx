/** Lets the screen in view put its own controls into the plan's toolbar. */
import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'
import type { ToolbarRoom } from './use-toolbar-room.ts'

/** The toolbar's free place, and how much room there is. */
export const PlanToolsPlace = createContext<Pick<ToolbarRoom, 'tools' | 'squeeze'>>({ tools: null, squeeze: 0 })

/** Shows its children at the right of the plan's tabs. */
export function PlanTools({ children }: { readonly children: ReactNode }) {
  const { tools } = useContext(PlanToolsPlace)
  return tools === null ? null : createPortal(children, tools)
}

/** How far the screen's own controls must shrink. */
export function useSqueeze(): ToolbarRoom['squeeze'] {
  return useContext(PlanToolsPlace).squeeze
}

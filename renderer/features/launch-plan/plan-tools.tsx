/** Lets the screen in view put its own controls into the plan's toolbar. */
import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'

/** The toolbar's free place; null until it is there. */
export const PlanToolsPlace = createContext<HTMLElement | null>(null)

/** Shows its children at the right of the plan's tabs. */
export function PlanTools({ children }: { readonly children: ReactNode }) {
  const place = useContext(PlanToolsPlace)
  return place === null ? null : createPortal(children, place)
}

/** Lets what only answers a press (menus, popovers) wait until the window has been painted once: their machinery is a fifth of the first drawing. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

const SettledContext = createContext(false)

/** Milliseconds until the first picture is surely on the screen. */
const wait = 200

/** Goes around the whole window. */
export function Settling({ children }: { readonly children: ReactNode }) {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), wait)
    return () => clearTimeout(timer)
  }, [])
  return <SettledContext value={isSettled}>{children}</SettledContext>
}

/** False during the first drawing of the window; true ever after. */
export function useSettled(): boolean {
  return useContext(SettledContext)
}

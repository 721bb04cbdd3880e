/** Lets what only answers a press (menus, popovers) wait until the window has been painted once: their machinery is a fifth of the first drawing. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

const SettledContext = createContext(false)

/** Milliseconds until the first picture is surely on the screen. */
const wait = 200

/** Goes around the whole window. */
export function Settling({ children }: { readonly children: ReactNode }) {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), wait)
    // The buttons of menus are made anew: a key that moves the focus must find the new ones, or they would take the focus with them.
    const onKeyDown = () => flushSync(() => setSettled(true))
    document.addEventListener('keydown', onKeyDown, { capture: true, once: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [])
  return <SettledContext value={isSettled}>{children}</SettledContext>
}

/** False during the first drawing of the window; true ever after, and from the first key on. */
export function useSettled(): boolean {
  return useContext(SettledContext)
}

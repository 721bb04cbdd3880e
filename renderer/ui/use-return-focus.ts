/** Gives the focus back when something that floats, and is drawn only while it does, goes away. */
import { useLayoutEffect } from 'react'

/** For a dialog: focuses what had the focus before it once it is gone, unless the focus has moved out of the dialog by then. */
export function useReturnFocus(): void {
  useLayoutEffect(() => {
    const opener = document.activeElement
    return () => {
      const now = document.activeElement
      const isLeft = now !== null && now !== document.body && now.closest('[role=dialog]') === null
      if (opener instanceof HTMLElement && !isLeft) opener.focus({ preventScroll: true })
    }
  }, [])
}

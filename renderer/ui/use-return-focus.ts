/** Gives the focus back when something that floats, and is drawn only while it does, goes away. */
import { useLayoutEffect } from 'react'

/** Remembers what has the focus when the caller is first drawn, and focuses it again when the caller is gone. */
export function useReturnFocus(): void {
  useLayoutEffect(() => {
    const opener = document.activeElement
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
}

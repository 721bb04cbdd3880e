/** Whether the window fits a media query, for what a sheet alone cannot decide. */
import { useCallback, useSyncExternalStore } from 'react'

/** Follows the window: `(min-width: 1180px)`. */
export function useMatches(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

/** Whether a line of words must do with fewer of them, measured before anything is painted. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

interface Line<Place extends HTMLElement, Words extends HTMLElement> {
  /** The room there is. */
  readonly place: RefObject<Place | null>
  /** The words in it, as wide as they are. */
  readonly words: RefObject<Words | null>
  readonly isShort: boolean
}

/** Starts with all words again whenever `key` or the room changes. */
export function useShortWhenTight<Place extends HTMLElement, Words extends HTMLElement>(key: string): Line<Place, Words> {
  const place = useRef<Place>(null)
  const words = useRef<Words>(null)
  const [fit, setFit] = useState({ key, room: 0, isShort: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was just decided is measured once more
  useLayoutEffect(() => {
    const frame = place.current
    const line = words.current
    if (frame === null || line === null) return
    const measure = () => {
      const room = frame.clientWidth
      const isTight = line.offsetWidth > room
      setFit((before) => {
        if (before.key !== key || before.room !== room) return { key, room, isShort: false }
        return isTight && !before.isShort ? { ...before, isShort: true } : before
      })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(frame)
    return () => observer.disconnect()
  }, [key, fit])
  return { place, words, isShort: fit.key === key && fit.isShort }
}

/** How somebody likes to see the timeline: kept on this computer, not in the workspace, and never undone. */
import { useCallback, useState } from 'react'
import { dayWidths } from './geometry.ts'
import { readOptions, type TimelineOptions } from './stored-options.ts'

const storageKey = 'groundswell.timeline'

export interface OptionsControl {
  readonly options: TimelineOptions
  /** Changes some of them; `change` sees the newest. */
  readonly setOptions: (change: (options: TimelineOptions) => Partial<TimelineOptions>) => void
}

/** The options and a way to change them; what cannot be read back is replaced by the usual view. */
export function useTimelineOptions(): OptionsControl {
  const [options, set] = useState(() => readOptions(localStorage.getItem(storageKey)))
  const setOptions = useCallback<OptionsControl['setOptions']>((change) => {
    set((before) => {
      const after = { ...before, ...change(before) }
      localStorage.setItem(storageKey, JSON.stringify(after))
      return after
    })
  }, [])
  return { options, setOptions }
}

/** The next zoom step in or out from a width a day, in pixels. */
export function zoomStep(dayWidth: number, direction: 1 | -1): number {
  const next = dayWidth * (direction === 1 ? 1.3 : 1 / 1.3)
  return Math.min(dayWidths.max, Math.max(dayWidths.min, next))
}

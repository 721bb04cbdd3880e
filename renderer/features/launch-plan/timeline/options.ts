/** How somebody likes to see the timeline: kept on this computer, not in the workspace, and never undone. */
import { useCallback, useState } from 'react'
import { z } from 'zod'
import { dayWidths } from './geometry.ts'

const Options = z.object({
  /** Pixels a day, or the whole plan in the width there is. */
  zoom: z.union([z.literal('fit'), z.number().min(dayWidths.min).max(dayWidths.max)]),
  baseline: z.boolean(),
  critical: z.boolean(),
  links: z.boolean(),
  weekends: z.boolean(),
  done: z.boolean(),
  ready: z.boolean(),
  owner: z.boolean(),
  /** Pixels of the left part. */
  treeWidth: z.number(),
  /** Ids of closed phases. */
  collapsed: z.array(z.string()),
})
export type TimelineOptions = Readonly<z.output<typeof Options>>

export const treeWidths = { min: 200, start: 352, max: 720 } as const

const initial: TimelineOptions = {
  zoom: 'fit',
  baseline: true,
  critical: true,
  links: true,
  weekends: true,
  done: true,
  ready: true,
  owner: true,
  treeWidth: treeWidths.start,
  collapsed: [],
}

const storageKey = 'groundswell.timeline'

export interface OptionsControl {
  readonly options: TimelineOptions
  /** Changes some of them; `change` sees the newest. */
  readonly setOptions: (change: (options: TimelineOptions) => Partial<TimelineOptions>) => void
}

/** The options and a way to change them; what cannot be read back is replaced by the usual view. */
export function useTimelineOptions(): OptionsControl {
  const [options, set] = useState(readOptions)
  const setOptions = useCallback<OptionsControl['setOptions']>((change) => {
    set((before) => {
      const after = { ...before, ...change(before) }
      localStorage.setItem(storageKey, JSON.stringify(after))
      return after
    })
  }, [])
  return { options, setOptions }
}

function readOptions(): TimelineOptions {
  const stored = localStorage.getItem(storageKey)
  if (stored === null) return initial
  try {
    const read = Options.safeParse(JSON.parse(stored))
    return read.success ? read.data : initial
  } catch {
    return initial
  }
}

/** The next zoom step in or out from a width a day, in pixels. */
export function zoomStep(dayWidth: number, direction: 1 | -1): number {
  const next = dayWidth * (direction === 1 ? 1.3 : 1 / 1.3)
  return Math.min(dayWidths.max, Math.max(dayWidths.min, next))
}

/** How somebody likes to see the timeline, and how it is read back; by hand, for a start needs nothing else that would need zod. */
import { dayWidths } from './geometry.ts'

export interface TimelineOptions {
  /** Pixels a day, or the whole plan in the width there is. */
  readonly zoom: 'fit' | number
  readonly baseline: boolean
  readonly critical: boolean
  readonly links: boolean
  readonly weekends: boolean
  readonly done: boolean
  readonly ready: boolean
  readonly owner: boolean
  /** Pixels of the left part. */
  readonly treeWidth: number
  /** Ids of closed phases. */
  readonly collapsed: readonly string[]
}

export const treeWidths = { min: 200, start: 352, max: 720 } as const

const usual: TimelineOptions = {
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

/** What was stored, as JSON; the usual view where nothing was, and where any of it cannot be read. */
export function readOptions(stored: string | null): TimelineOptions {
  try {
    const read: unknown = JSON.parse(stored ?? 'null')
    return isOptions(read) ? read : usual
  } catch {
    return usual
  }
}

function isOptions(read: unknown): read is TimelineOptions {
  if (typeof read !== 'object' || read === null) return false
  const { zoom, treeWidth, collapsed, ...switches }: Partial<Record<keyof TimelineOptions, unknown>> = read
  return (
    (zoom === 'fit' || (typeof zoom === 'number' && zoom >= dayWidths.min && zoom <= dayWidths.max)) &&
    typeof treeWidth === 'number' &&
    Array.isArray(collapsed) &&
    collapsed.every((id) => typeof id === 'string') &&
    (['baseline', 'critical', 'links', 'weekends', 'done', 'ready', 'owner'] as const).every((name) => typeof switches[name] === 'boolean')
  )
}

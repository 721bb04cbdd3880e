/** Decides where the window opens: where it was left, unless that place is on no screen any more. */
import type { Shape } from './json-file.ts'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowState extends Area {
  readonly maximised: boolean
}

/** Checked by hand: the window opens before zod is loaded. */
export const WindowState: Shape<WindowState> = {
  safeParse: (value) => (isWindowState(value) ? { success: true, data: value } : { success: false }),
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height, maximised }: Partial<Record<keyof WindowState, unknown>> = value
  return [x, y, width, height].every(Number.isSafeInteger) && typeof maximised === 'boolean'
}

/** Smallest window, in device-independent pixels; a smaller screen wins. */
export const smallestWindow = { width: 900, height: 600 }
const firstWindow = { width: 1440, height: 900 }
/** How much of the header a screen must show to count as the window's own, in device-independent pixels. */
const grip = { width: 120, height: 48 }

/** Bounds wholly inside one of the work areas of the displays, the primary one first; `saved` is what was kept, or null. */
export function placeWindow(saved: WindowState | null, workAreas: readonly [Area, ...Area[]]): WindowState {
  const area = saved && workAreas.find((candidate) => headerIsOn(saved, candidate))
  if (!saved || !area) return { ...centred(workAreas[0]), maximised: saved?.maximised ?? false }
  const width = Math.min(Math.max(saved.width, smallestWindow.width), area.width)
  const height = Math.min(Math.max(saved.height, smallestWindow.height), area.height)
  const x = Math.min(Math.max(saved.x, area.x), area.x + area.width - width)
  const y = Math.min(Math.max(saved.y, area.y), area.y + area.height - height)
  return { x, y, width, height, maximised: saved.maximised }
}

function headerIsOn(window: Area, area: Area): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return across >= grip.width && window.y >= area.y && window.y + grip.height <= area.y + area.height
}

function centred(area: Area): Area {
  const width = Math.min(firstWindow.width, area.width)
  const height = Math.min(firstWindow.height, area.height)
  return { x: area.x + Math.floor((area.width - width) / 2), y: area.y + Math.floor((area.height - height) / 2), width, height }
}

/** How much of the plan's toolbar must give way so that the rest fits, whatever the window and the language. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** 0: all is shown; 1: no figures; 2: short tools; 3: the views are a menu. */
export type Squeeze = 0 | 1 | 2 | 3

const next = { 0: 1, 1: 2, 2: 3, 3: 3 } as const

/** Pixels that must stay free between the views and the tools. */
const gap = 8

export interface ToolbarRoom {
  readonly squeeze: Squeeze
  /** The free space of the toolbar, by which the room is measured. */
  readonly spacer: RefObject<HTMLSpanElement | null>
  /** The place of the screen's own tools, which can grow by themselves. */
  readonly tools: HTMLElement | null
  readonly setTools: (element: HTMLElement | null) => void
}

/** Starts anew with everything shown when `key` or the width changes, then takes away step by step until it fits, before anything is painted. */
export function useToolbarRoom(key: string): ToolbarRoom {
  const spacer = useRef<HTMLSpanElement>(null)
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const [fit, setFit] = useState<{ readonly key: string; readonly squeeze: Squeeze }>({ key, squeeze: 0 })
  const squeeze = fit.key === key ? fit.squeeze : 0
  const settled = useRef({ key, width: 0 })
  const settle = useCallback(() => {
    const space = spacer.current
    const width = space?.parentElement?.clientWidth ?? 0
    if (space === null || width === 0) return
    const isNew = settled.current.key !== key || settled.current.width !== width
    settled.current = { key, width }
    // What is shown whole already need not be drawn anew to be measured.
    if (isNew && squeeze > 0) return setFit({ key, squeeze: 0 })
    if (space.offsetWidth < gap && squeeze < 3) setFit({ key, squeeze: next[squeeze] })
  }, [key, squeeze])
  useLayoutEffect(settle)
  useLayoutEffect(() => {
    const toolbar = spacer.current?.parentElement
    if (toolbar === undefined || toolbar === null || tools === null) return
    const observer = new ResizeObserver(settle)
    observer.observe(toolbar)
    observer.observe(tools)
    return () => observer.disconnect()
  }, [settle, tools])
  return { squeeze, spacer, tools, setTools }
}

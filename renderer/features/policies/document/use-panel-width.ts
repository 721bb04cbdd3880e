/** How wide somebody likes the panel of a document: kept on this computer. */
import { useCallback, useState } from 'react'

const storageKey = 'groundswell.policies.panel'

/** Pixels. */
export const panelWidths = { min: 328, start: 376, max: 640 } as const

/** The width and a way to change it. */
export function usePanelWidth(): { readonly width: number; readonly set: (width: number) => void } {
  const [width, setWidth] = useState(readWidth)
  const set = useCallback((next: number) => {
    setWidth(next)
    localStorage.setItem(storageKey, String(next))
  }, [])
  return { width, set }
}

function readWidth(): number {
  const stored = Number(localStorage.getItem(storageKey))
  return stored >= panelWidths.min && stored <= panelWidths.max ? stored : panelWidths.start
}

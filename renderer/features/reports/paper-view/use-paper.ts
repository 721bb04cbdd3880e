/** How the paper is looked at: which of its pages, and how large. */
import { useCallback, useState } from 'react'

export const zooms = ['page', 'width', 'actual'] as const
export type Zoom = (typeof zooms)[number]

export interface PaperLook {
  readonly zoom: Zoom
  readonly setZoom: (zoom: Zoom) => void
  /** The page in sight, from 0. */
  readonly page: number
  /** Scrolls there. */
  readonly goTo: (page: number) => void
  /** The page that was asked for last; `ask` tells two askings of the same one apart. */
  readonly asked: { readonly page: number; readonly ask: number }
  /** How many there are; 0: not laid out yet. */
  readonly pages: number
  readonly onPages: (page: number, pages: number) => void
}

export function usePaper(): PaperLook {
  const [zoom, setZoom] = useState<Zoom>('page')
  const [seen, setSeen] = useState({ page: 0, pages: 0 })
  const [asked, setAsked] = useState({ page: 0, ask: 0 })
  const goTo = (page: number) => setAsked(({ ask }) => ({ page: Math.max(0, Math.min(seen.pages - 1, page)), ask: ask + 1 }))
  const onPages = useCallback(
    (page: number, pages: number) => setSeen((before) => (before.page === page && before.pages === pages ? before : { page, pages })),
    [],
  )
  return { zoom, setZoom, asked, goTo, ...seen, onPages }
}

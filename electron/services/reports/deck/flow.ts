/** Blocks one below another, over as many slides as they need. */
import type { Box, Shape } from './drawn.ts'

/** Something that takes up the whole width. Heights in points. */
export interface Piece {
  readonly least: number
  /** More than `least` where it may grow when there is room. */
  readonly most: number
  readonly draw: (box: Box) => readonly Shape[]
  /** What is to be said where it stands. */
  readonly notes: readonly string[]
  /** What goes into so many points, and the rest; null: nothing that makes sense. */
  readonly split?: (height: number) => { readonly first: Piece; readonly rest: Piece } | null
  /** Not left alone at the end of a slide. */
  readonly isHead?: true
}

export interface Page {
  readonly shapes: readonly Shape[]
  readonly notes: readonly string[]
}

/** Between pieces. */
const gap = 14

/** At least one page. A piece that is higher than the area is split, or gets one for itself; what fits on one is not begun in the lower half of another. */
export function flow(pieces: readonly Piece[], area: Box): readonly Page[] {
  const pages: Page[] = []
  let here: Piece[] = []
  const queue = [...pieces]
  const close = () => {
    const heads = here.length - 1 - here.findLastIndex((piece) => piece.isHead !== true)
    const moved = heads < here.length && queue.length > 0 ? here.splice(here.length - heads) : []
    queue.unshift(...moved)
    pages.push(layOut(here, area))
    here = []
  }
  for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
    const left = area.height - here.reduce((sum, one) => sum + one.least + gap, 0)
    const isBetterWhole = piece.least <= area.height && left < area.height / 2
    const parts = piece.least <= left || isBetterWhole ? null : (piece.split?.(left) ?? null)
    if (piece.least <= left || (parts === null && here.length === 0)) {
      here.push(piece)
      continue
    }
    queue.unshift(...(parts === null ? [piece] : [parts.rest]))
    if (parts !== null) here.push(parts.first)
    close()
  }
  if (here.length > 0 || pages.length === 0) close()
  return pages
}

/** What can grow shares the room that is left. */
function layOut(pieces: readonly Piece[], area: Box): Page {
  const used = pieces.reduce((sum, { least }) => sum + least, 0) + gap * Math.max(0, pieces.length - 1)
  const growing = pieces.filter(({ least, most }) => most > least).length
  const more = growing === 0 ? 0 : Math.max(0, area.height - used) / growing
  let y = area.y
  const shapes = pieces.flatMap((piece) => {
    const height = Math.min(piece.most, piece.least + more)
    const drawn = piece.draw({ x: area.x, y, width: area.width, height })
    y += height + gap
    return drawn
  })
  return { shapes, notes: pieces.flatMap(({ notes }) => notes) }
}

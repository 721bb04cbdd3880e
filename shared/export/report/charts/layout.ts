/** Places for words in a drawing, so that none lies on another or on a line. */
import type { Element } from 'hast'
import { s } from 'hastscript'
import { fitText, textWidth } from './text-width.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export type Anchor = 'start' | 'middle' | 'end'

export interface Words extends Point {
  readonly text: string
  readonly anchor: Anchor
  readonly size: number
  readonly color: string
  readonly weight?: 400 | 600
  /** All of it, where `text` is cut off. */
  readonly whole?: string
}

/** What a line of words covers; `y` is its base line. */
export function boxOf({ x, y, text, anchor, size }: Pick<Words, 'x' | 'y' | 'text' | 'anchor' | 'size'>): Box {
  const width = textWidth(text, size)
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return { left, right: left + width, top: y - size * 0.78, bottom: y + size * 0.24 }
}

export function doOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export function wordsToHast({ x, y, text, anchor, size, color, weight = 400, whole = text }: Words): Element {
  return s('text', { x: round(x), y: round(y), textAnchor: anchor, fontSize: size, fontWeight: weight, fill: color }, [
    ...(whole === text ? [] : [s('title', whole)]),
    text,
  ])
}

/** Hundredths of a dot are enough, and make files the same everywhere. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Cut off at `most`, with all of it for whoever points at it. */
export function cutWords(words: Words, most: number): Words {
  return { ...words, text: fitText(words.text, words.size, most), whole: words.text }
}

/** As near to where they are wanted as can be, `gap` from each other, none behind `most`. */
export function spread(wanted: readonly number[], gap: number, most: number): readonly number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const places = [...wanted]
  let free = Number.NEGATIVE_INFINITY
  for (const at of order) {
    places[at] = Math.max(wanted[at] ?? 0, free)
    free = (places[at] ?? 0) + gap
  }
  let end = most
  for (const at of order.reverse()) {
    places[at] = Math.min(places[at] ?? 0, end)
    end = (places[at] ?? 0) - gap
  }
  return places
}

/** Keeps account of what is taken in a drawing. */
export interface Room {
  readonly take: (box: Box) => void
  /** A line, as a string of small boxes. */
  readonly takeLine: (points: readonly Point[]) => void
  /** Takes the first of the places that is free; null where none is. */
  readonly place: (places: readonly Words[]) => Words | null
}

export function createRoom(within: Box): Room {
  const taken: Box[] = []
  const isFree = (box: Box) =>
    box.left >= within.left &&
    box.right <= within.right &&
    box.top >= within.top &&
    box.bottom <= within.bottom &&
    !taken.some((other) => doOverlap(box, other))
  return {
    take: (box) => {
      taken.push(box)
    },
    takeLine: (points) => {
      taken.push(...points.flatMap((to, at) => boxesBetween(points[at - 1] ?? to, to)))
    },
    place: (places) => {
      const found = places.find((words) => isFree(boxOf(words))) ?? null
      if (found !== null) taken.push(boxOf(found))
      return found
    },
  }
}

function boxesBetween(from: Point, to: Point): readonly Box[] {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / 4))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = from.x + ((to.x - from.x) * step) / steps
    const y = from.y + ((to.y - from.y) * step) / steps
    return { left: x - 1.5, right: x + 1.5, top: y - 1.5, bottom: y + 1.5 }
  })
}

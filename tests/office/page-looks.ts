/** How pages look, so roughly that another version of a program does not matter, and so finely that an empty chart or a part that is cut off does. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Grey pixels, row by row: 0 black, 255 white. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

const cellsAcross = 24
/** Steps of darkness, each a letter of base 36. The root spreads the light ones, of which pages are made. */
const steps = 35
/** A window of so many cells a side is looked at by itself. */
const windowSide = 4
/** Between 0, the same, and 1, nothing in common: what rows of text that moved by a line come to stays below. */
const most = { page: 0.3, window: 0.6 }
/** Windows with less ink than this, in one or the other, tell nothing. */
const leastInk = windowSide * windowSide * 2

/** The darkness of a picture in cells, row by row, one letter each. */
export function lookOf({ width, height, pixels }: Picture): string {
  const rows = Math.round((cellsAcross * height) / width)
  const levels = Array.from({ length: rows * cellsAcross }, (_, cell) => {
    const [row, column] = [Math.floor(cell / cellsAcross), cell % cellsAcross]
    const [left, right] = [column, column + 1].map((at) => Math.floor((at * width) / cellsAcross))
    const [top, bottom] = [row, row + 1].map((at) => Math.floor((at * height) / rows))
    return levelOf(pixels, { left, right, top, bottom, width })
  })
  return levels.map((level) => level.toString(36)).join('')
}

type Corners = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number | undefined>> & { readonly width: number }

function levelOf(pixels: Uint8Array, { left = 0, right = 0, top = 0, bottom = 0, width }: Corners): number {
  let dark = 0
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) dark += 255 - (pixels[y * width + x] ?? 255)
  return Math.round(Math.sqrt(dark / 255 / Math.max(1, (bottom - top) * (right - left))) * steps)
}

/** The look of each page of a PDF. */
export function pageLooks(pdf: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'looks-'))
  execFileSync('pdftoppm', ['-r', '40', '-gray', pdf, join(folder, 'page')], { stdio: 'ignore' })
  const looks = readdirSync(folder)
    .sort()
    .map((name) => lookOf(pictureOf(readFileSync(join(folder, name)))))
  rmSync(folder, { recursive: true, force: true })
  return looks
}

/** Portable grey map, as Poppler writes it: "P5", width, height, 255, pixels. */
function pictureOf(bytes: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'))
  if (head === null) throw new Error('Poppler wrote no grey picture')
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) }
}

/** What differs, in sentences; empty: every page looks as it did. */
export function lookDifferences(before: readonly string[], now: readonly string[]): readonly string[] {
  if (before.length !== now.length) return [`${now.length} pages, there were ${before.length}`]
  return now.flatMap((look, page) => pageDifferences(before[page] ?? '', look).map((what) => `page ${page + 1}: ${what}`))
}

function pageDifferences(before: string, now: string): readonly string[] {
  if (before.length !== now.length) return ['another size']
  const [was, is] = [blurred(before), blurred(now)]
  const all = apart(was, is)
  if (all > most.page) return [`differs by ${all.toFixed(2)}`]
  const rows = was.length / cellsAcross
  const places = Array.from({ length: rows - windowSide + 1 }, (_, row) =>
    Array.from({ length: cellsAcross - windowSide + 1 }, (__, column) => ({ row, column })),
  ).flat()
  const worst = places
    .map(({ row, column }) => ({ row, column, by: apartIn(was, is, row, column) }))
    .reduce((found, place) => (place.by > found.by ? place : found), { row: 0, column: 0, by: 0 })
  return worst.by > most.window
    ? [`differs by ${worst.by.toFixed(2)} around row ${worst.row}, column ${worst.column} of ${rows} by ${cellsAcross}`]
    : []
}

/** Each cell with its neighbours, so that a line that moved by little stays the same. */
function blurred(look: string): readonly number[] {
  const levels = [...look].map((letter) => Number.parseInt(letter, 36))
  return levels.map((_, cell) => {
    const column = cell % cellsAcross
    const near = [-1, 0, 1].flatMap((dy) =>
      [-1, 0, 1].filter((dx) => column + dx >= 0 && column + dx < cellsAcross).map((dx) => levels[cell + dy * cellsAcross + dx]),
    )
    const known = near.filter((level) => level !== undefined)
    return known.reduce((sum, level) => sum + level, 0) / known.length
  })
}

function apartIn(was: readonly number[], is: readonly number[], row: number, column: number): number {
  const pick = (levels: readonly number[]) =>
    Array.from({ length: windowSide }, (_, at) =>
      levels.slice((row + at) * cellsAcross + column, (row + at) * cellsAcross + column + windowSide),
    ).flat()
  const [before, now] = [pick(was), pick(is)]
  const ink = Math.max(...[before, now].map((levels) => levels.reduce((sum, level) => sum + level, 0)))
  return ink < leastInk ? 0 : apart(before, now)
}

/** Bray and Curtis: what they do not share of all that they have. */
function apart(was: readonly number[], is: readonly number[]): number {
  const differing = was.reduce((sum, level, at) => sum + Math.abs(level - (is[at] ?? 0)), 0)
  const all = was.reduce((sum, level, at) => sum + level + (is[at] ?? 0), 0)
  return all === 0 ? 0 : differing / all
}

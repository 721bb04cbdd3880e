/** The columns of the directory: which there are, how wide each has to be, and which give way first where there is little room. */
import { z } from 'zod'
import type { personSorts } from '#shared/contracts/people-shapes.ts'

export type PersonSort = (typeof personSorts)[number]

interface Column {
  readonly id: ColumnId
  /** Pixels; columns that grow share what is left. */
  readonly width: number
  readonly grows?: number
  readonly sort?: PersonSort
  /** Figures are set at the right. */
  readonly isFigure?: boolean
}

export const columnIds = [
  'name',
  'title',
  'department',
  'place',
  'seniority',
  'consent',
  'ranked',
  'training',
  'last-share',
  'shares',
  'since',
] as const
export type ColumnId = (typeof columnIds)[number]

/** From left to right. */
export const columns: readonly Column[] = [
  { id: 'name', width: 150, grows: 3, sort: 'name' },
  { id: 'title', width: 112, grows: 2 },
  { id: 'department', width: 80, grows: 2, sort: 'department' },
  { id: 'place', width: 84, grows: 2, sort: 'place' },
  { id: 'seniority', width: 92 },
  { id: 'consent', width: 104, sort: 'consent' },
  { id: 'ranked', width: 64 },
  { id: 'training', width: 102 },
  { id: 'last-share', width: 68 },
  { id: 'shares', width: 52, isFigure: true },
  { id: 'since', width: 72, sort: 'hired' },
]

/** What is shown until somebody chooses; the name always is. */
export const usualColumns: readonly ColumnId[] = ['department', 'place', 'consent', 'ranked', 'training', 'last-share', 'shares']

/** The first gives way first. */
const givingWay: readonly ColumnId[] = ['title', 'seniority', 'since', 'ranked', 'last-share', 'shares', 'place', 'training', 'department']

const tickWidth = 32
const gap = 8
/** The inset of a row, left and right. */
const inset = 36

/**
 * The chosen columns that `width` pixels have room for; before the width is known, all of them. `needed`: pixels that the words of a
 * column take in the reader's language.
 */
export function fittingColumns(
  chosen: readonly ColumnId[],
  width: number | null,
  needed: ReadonlyMap<ColumnId, number>,
): readonly Column[] {
  const shown = columns
    .filter(({ id }) => id === 'name' || chosen.includes(id))
    .map((column) => ({ ...column, width: Math.max(column.width, needed.get(column.id) ?? 0) }))
  if (width === null) return shown
  const needs = (list: readonly Column[]) => list.reduce((sum, column) => sum + column.width + gap, tickWidth + inset)
  return givingWay.reduce((list, id) => (needs(list) <= width ? list : list.filter((column) => column.id !== id)), shown)
}

/** For `grid-template-columns`, the box that ticks included. */
export function columnsToTemplate(shown: readonly Column[]): string {
  const tracks = shown.map(({ width, grows }) => (grows === undefined ? `${width}px` : `minmax(${width}px, ${grows}fr)`))
  return [`${tickWidth}px`, ...tracks].join(' ')
}

const storageKey = 'groundswell.people.columns'
const Stored = z.array(z.enum(columnIds))

/** The columns that were chosen last on this computer; what cannot be read back is replaced by the usual ones. */
export function readColumns(): readonly ColumnId[] {
  try {
    const read = Stored.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'))
    return read.success ? read.data : usualColumns
  } catch {
    return usualColumns
  }
}

/** Keeps the choice for the next time. */
export function keepColumns(chosen: readonly ColumnId[]): void {
  localStorage.setItem(storageKey, JSON.stringify(chosen))
}

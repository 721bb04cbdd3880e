/** What stands in one cell of a worksheet. */
import type { Cell } from 'hucre/xlsx'
import type { BookCell } from './types.ts'

export type SheetCell = Partial<Cell>

/** What Excel can hold in one cell. */
const longestText = 32_767

/** Numbers as numbers, days as days. */
export function sheetCell({ value, unit }: BookCell): SheetCell {
  if (typeof value !== 'string') return { value }
  if (unit === 'day' || unit === 'month') return { value: new Date(`${value}T00:00:00Z`) }
  return unit === 'instant' ? { value: new Date(`${value.replace(' ', 'T')}:00Z`) } : textCell(value)
}

/** A text is never taken for an error of reckoning, nor a part of it for an escape, whatever it looks like. */
export function textCell(words: string): SheetCell {
  // Half a letter would be none in the file.
  const text = Buffer.from(words)
    .toString()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .slice(0, longestText)
  return text.startsWith('#') ? { value: text, richText: [{ text }] } : { value: text }
}

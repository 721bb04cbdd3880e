/** How people say that something grew, shrank, or is a part of something; the bounds within which each word is true. */

/** Below these numbers a part or a growth is a matter of chance: only the counts are told. */
export const smallest = { people: 20, events: 30 }

/**
 * `equal`, `first` (none before) and `counted` (small numbers) tell only counts; `same`: less than 3 % apart; `times`: so many times as
 * many; `more` and `less`: by a percentage that no word fits.
 */
export const sizes = [
  'none',
  'equal',
  'first',
  'counted',
  'same',
  'bitMore',
  'quarterMore',
  'thirdMore',
  'halfMore',
  'double',
  'triple',
  'times',
  'more',
  'bitLess',
  'quarterLess',
  'thirdLess',
  'half',
  'less',
] as const
export type Size = (typeof sizes)[number]

/** Each from its bound on, up to that of the next; `now` ÷ `before`. */
const sizeFrom: readonly (readonly [ratio: number, size: Size])[] = [
  [0, 'less'],
  [0.46, 'half'],
  [0.54, 'less'],
  [0.64, 'thirdLess'],
  [0.7, 'less'],
  [0.725, 'quarterLess'],
  [0.775, 'less'],
  [0.9, 'bitLess'],
  [0.97, 'same'],
  [1.03, 'bitMore'],
  [1.1, 'more'],
  [1.22, 'quarterMore'],
  [1.28, 'more'],
  [1.3, 'thirdMore'],
  [1.37, 'more'],
  [1.45, 'halfMore'],
  [1.55, 'more'],
  [1.9, 'double'],
  [2.1, 'times'],
  [2.85, 'triple'],
  [3.15, 'times'],
]

export interface Compared {
  readonly size: Size
  /** By how large a part it grew or shrank: 0.42. Told with `more` and `less`. */
  readonly byRate: number
  /** `now` ÷ `before`, told with `times`. */
  readonly byRatio: number
}

/** `least`: from which number on both are more than chance. Null: nothing was compared. */
export function compare(now: number, before: number | null, least: number): Compared {
  const told = (size: Size): Compared => ({ size, byRate: 0, byRatio: 1 })
  if (before === null || now < 0 || before < 0) return told('none')
  if (now === before) return told('equal')
  if (before === 0) return told('first')
  if (Math.min(now, before) < least) return told('counted')
  const ratio = now / before
  return { size: lastFrom(sizeFrom, ratio) ?? 'counted', byRate: Math.abs(ratio - 1), byRatio: ratio }
}

/** `plain`: so few that only the counts are told; `percent`: no word fits. */
export const fractions = [
  'plain',
  'none',
  'all',
  'nearlyAll',
  'threeQuarters',
  'twoThirds',
  'overHalf',
  'half',
  'underHalf',
  'third',
  'quarter',
  'fifth',
  'tenth',
  'percent',
] as const
export type Fraction = (typeof fractions)[number]

/** Less than this would be written as no percent at all. */
const leastPart = 0.005

const fractionFrom: readonly (readonly [part: number, fraction: Fraction])[] = [
  [0, 'percent'],
  [0.09, 'tenth'],
  [0.11, 'percent'],
  [0.19, 'fifth'],
  [0.21, 'percent'],
  [0.235, 'quarter'],
  [0.265, 'percent'],
  [0.31, 'third'],
  [0.355, 'percent'],
  [0.43, 'underHalf'],
  [0.485, 'half'],
  [0.515, 'overHalf'],
  [0.57, 'percent'],
  [0.64, 'twoThirds'],
  [0.69, 'percent'],
  [0.735, 'threeQuarters'],
  [0.765, 'percent'],
  [0.96, 'nearlyAll'],
]

/** How large a part of the whole it is; few people make no share. */
export function fractionOf(part: number, whole: number): Fraction {
  if (whole < smallest.people || part > whole) return 'plain'
  if (part === whole) return 'all'
  if (part > 0 && part / whole < leastPart) return 'plain'
  return part === 0 ? 'none' : (lastFrom(fractionFrom, part / whole) ?? 'plain')
}

function lastFrom<W>(words: readonly (readonly [from: number, word: W])[], value: number): W | undefined {
  return words.findLast(([from]) => value >= from)?.[1]
}

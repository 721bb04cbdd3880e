/** Tells a slip of the hand that was mended from another word. */
import { isContrary, isDuty, isWeighty } from './binding-words.ts'

/** The same sentence but for slips, hyphens, apostrophes, accents and spaces: no word of weight among them. Both as plain words. */
export function isMended(before: readonly string[], after: readonly string[]): boolean {
  if (joined(before) === joined(after)) return true
  const [from, to] = [withoutStutter(before), withoutStutter(after)]
  return from.length === to.length && from.every((word, at) => word === to[at] || isSlip(word, to[at] ?? ''))
}

/** "can not" and "cannot", "e-mail" and "email", "9 am" and "9am", "perche'" and "perché". Points and commas of numbers stay. */
function joined(words: readonly string[]): string {
  return words.map(withoutAccents).join('').replace(/['-]/g, '')
}

/** "the the" is typed twice, not said twice. */
function withoutStutter(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => word !== words[at - 1] || /\p{N}/u.test(word))
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}

/** "most" and "must" are one slip apart and must not pass for one. */
function isSlip(from: string, to: string): boolean {
  if (withoutAccents(from) === withoutAccents(to)) return true
  const shortest = Math.min(from.length, to.length)
  const least = isDuty(from) || isDuty(to) ? 7 : 4
  if (shortest < least || from[0] !== to[0] || /\p{N}/u.test(from + to)) return false
  if ((isWeighty(from) && isWeighty(to)) || isContrary(from, to)) return false
  return isWithinEdits(from, to, shortest >= 9 ? 2 : 1)
}

/** Insertions, removals, replacements and swapped neighbours count one each. */
function isWithinEdits(from: string, to: string, most: number): boolean {
  if (from === to) return true
  if (most === 0 || Math.abs(from.length - to.length) > most) return false
  let at = 0
  while (from[at] === to[at]) at += 1
  const [a, b] = [from.slice(at), to.slice(at)]
  const isSwapped = a[0] === b[1] && a[1] === b[0] && a.length > 1
  return (
    (isSwapped && isWithinEdits(a.slice(2), b.slice(2), most - 1)) ||
    isWithinEdits(a.slice(1), b.slice(1), most - 1) ||
    isWithinEdits(a.slice(1), b, most - 1) ||
    isWithinEdits(a, b.slice(1), most - 1)
  )
}

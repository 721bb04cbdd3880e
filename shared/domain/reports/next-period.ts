/** The days that follow those of a report: the next months after whole months, else as many days. */
import type { Period } from '../../contracts/figures-shapes.ts'
import { addDays, daysBetween } from '../day.ts'

/** Begins on the day after. */
export function nextPeriod({ from, to }: Period): Period {
  const next = addDays(to, 1)
  if (from.slice(8) !== '01' || next.slice(8) !== '01') return { from: next, to: addDays(next, daysBetween(from, to)) }
  return { from: next, to: addDays(monthsLater(next, monthsBetween(from, next)), -1) }
}

function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}

/** Of the first day of a month. */
function monthsLater(first: string, months: number): string {
  const count = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
}

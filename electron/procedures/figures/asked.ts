/** What every question of the figures begins with: a period that is one, and whom it is about. */
import type { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { type Day, daysBetween, textToDay } from '#shared/domain/day.ts'
import { AppError } from '#shared/rpc.ts'

/** Days in one question: a century would be a slip of the pen. */
const longest = 12_000

export interface Asked {
  readonly from: Day
  readonly to: Day
  readonly filter: FigureFilter
}

/** Refuses day-missing, and bad-input for a period that ends before it begins or is too long. */
export function checkedPeriod({ from, to }: { readonly from: string; readonly to: string }): { from: Day; to: Day } {
  const period = { from: textToDay(from), to: textToDay(to) }
  const days = daysBetween(period.from, period.to)
  if (days < 0 || days > longest) throw new AppError('bad-input', { field: 'to' })
  return period
}

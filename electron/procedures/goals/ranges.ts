/** Refuses periods and ranges whose ends have changed places. */
import { type Day, textToDay } from '#shared/domain/day.ts'
import { AppError } from '#shared/rpc.ts'

/** Both days counted. Refuses day-missing and period-backwards. */
export function checkPeriod(from: string, to: string): { readonly from: Day; readonly to: Day } {
  const period = { from: textToDay(from), to: textToDay(to) }
  if (period.from > period.to) throw new AppError('period-backwards', period)
  return period
}

/** Refuses range-backwards, with the first pair that is. */
export function checkRising(ends: readonly (readonly [low: number, high: number])[]): void {
  for (const [low, high] of ends) if (low > high) throw new AppError('range-backwards', { low, high })
}

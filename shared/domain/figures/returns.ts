/** Costs against value: what the program cost in a period, what came back for it, and since when it has paid for itself. */
import { addDays, type Day, daysBetween, dayToNumber, numberToDay } from '../day.ts'
import { addEstimates, type Estimate, mapEstimate, nothing } from './money.ts'

/** Spread evenly over its days, both counted. */
export interface Cost {
  readonly fromDay: Day
  readonly toDay: Day
  /** Minor units; of hours what one hour costs. */
  readonly amount: number
  /** Of hours, else null. */
  readonly hours: number | null
}

/** All of a cost in minor units: the amount, or hours × the price of an hour. */
export function costTotal({ amount, hours }: Cost): number {
  return hours === null ? amount : amount * hours
}

/** What of a cost falls into a period, in minor units; both days counted. */
export function costWithin(cost: Cost, from: Day, to: Day): number {
  const first = cost.fromDay > from ? cost.fromDay : from
  const last = cost.toDay < to ? cost.toDay : to
  if (first > last) return 0
  return (costTotal(cost) * (daysBetween(first, last) + 1)) / (daysBetween(cost.fromDay, cost.toDay) + 1)
}

/**
 * (value − cost) ÷ cost, where the value is earned media value + conversions, as Later publishes it
 * (https://help-influence.later.com/hc/en-us/articles/21083269843607): 0.5 is half more than it cost. Null where nothing was paid.
 */
export function returnOn(value: Estimate, cost: number): Estimate | null {
  return cost <= 0 ? null : mapEstimate(value, (each) => (each - cost) / cost)
}

/** Values of the days on which there were any, in minor units. */
export type ValueByDay = ReadonlyMap<Day, Estimate>

/**
 * The first day since which the likely value so far has stayed at least as high as the costs so far, up to the last day; null: it is lower
 * now. Both so far from the first day of the period. A day on which nothing had been paid yet is no break-even.
 */
export function breakEven(costs: readonly Cost[], values: ValueByDay, from: Day, to: Day): Day | null {
  const paid = costsByDay(costs, from, to)
  let balance = 0
  let cost = 0
  let since: number | null = null
  const first = dayToNumber(from)
  for (const [index, part] of paid.entries()) {
    cost += part
    balance += (values.get(numberToDay(first + index))?.likely ?? 0) - part
    // Parts of a cent are no debt.
    if (cost === 0 || balance < -0.5) since = null
    else since ??= first + index
  }
  return since === null ? null : numberToDay(since)
}

export interface ReturnMonth {
  /** Its first day; the first and the last month may be cut off by the period. */
  readonly month: Day
  readonly cost: number
  readonly value: Estimate
}

/** Costs and values of each month that the period touches. */
export function returnMonths(costs: readonly Cost[], values: ValueByDay, from: Day, to: Day): readonly ReturnMonth[] {
  const sums = new Map<string, Estimate>()
  for (const [day, value] of values)
    if (day >= from && day <= to) sums.set(monthOf(day), addEstimates(sums.get(monthOf(day)) ?? nothing, value))
  return monthsFrom(from, to).map((month) => {
    const [first, last] = [month > from ? month : from, lastOf(month) < to ? lastOf(month) : to]
    const cost = costs.reduce((sum, each) => sum + costWithin(each, first, last), 0)
    return { month, cost, value: sums.get(month) ?? nothing }
  })
}

/** What each day of the period cost. */
function costsByDay(costs: readonly Cost[], from: Day, to: Day): Float64Array {
  const days = new Float64Array(Math.max(0, daysBetween(from, to) + 1))
  const first = dayToNumber(from)
  for (const cost of costs) {
    const part = costTotal(cost) / (daysBetween(cost.fromDay, cost.toDay) + 1)
    const last = Math.min(days.length - 1, dayToNumber(cost.toDay) - first)
    for (let at = Math.max(0, dayToNumber(cost.fromDay) - first); at <= last; at += 1) days[at] = (days[at] ?? 0) + part
  }
  return days
}

function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

function lastOf(month: Day): Day {
  return addDays(nextMonth(month), -1)
}

function nextMonth(month: Day): Day {
  return monthOf(addDays(month, 31))
}

function monthsFrom(from: Day, to: Day): readonly Day[] {
  const months: Day[] = []
  for (let month = monthOf(from); month <= to; month = nextMonth(month)) months.push(month)
  return months
}

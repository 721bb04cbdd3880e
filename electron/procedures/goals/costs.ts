/** What the program costs, and what it brings for it. */

import { sumBy } from '#db/figures/read.ts'
import { figureSettingsOf } from '#db/queries/figures/settings.ts'
import { type CostRow, costRow, costRows, insertCost, updateCost } from '#db/queries/goals/costs.ts'
import { mediaValueBy } from '#db/queries/goals/media-value.ts'
import type { ReadDb } from '#db/types.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import type { CostFields } from '#shared/contracts/goals.ts'
import type { Day } from '#shared/domain/day.ts'
import { addEstimates, type Estimate, mapEstimate, nothing } from '#shared/domain/figures/money.ts'
import { breakEven, costWithin, returnMonths, returnOn } from '#shared/domain/figures/returns.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { checkPeriod } from './ranges.ts'

type CostHandlers = Pick<Handlers['goals'], 'costs' | 'saveCost' | 'removeCost' | 'returns'>

export function costProcedures(ctx: RouterCtx): CostHandlers {
  return {
    costs: () => costRows(requireDb(ctx).read).map(({ deletedAt: _deletedAt, ...cost }) => cost),
    saveCost: ({ costId, fields }) => {
      const db = requireDb(ctx)
      const values = checkedCost(fields)
      const id = costId ?? db.newId()
      if (costId !== undefined) found(costRow(db.read, costId), 'program_cost')
      db.write({ code: costId === undefined ? 'cost-added' : 'cost-updated', data: { name: fields.name } }, (tx) => {
        if (costId === undefined) insertCost(tx, { ...values, id })
        else updateCost(tx, id, values)
      })
      return { costId: id }
    },
    removeCost: ({ costId }) => {
      const db = requireDb(ctx)
      const { name } = found(costRow(db.read, costId), 'program_cost')
      db.write({ code: 'cost-removed', data: { name } }, (tx) => updateCost(tx, costId, { deletedAt: ctx.clock() }))
      return {}
    },
    returns: ({ from, to }) => returnsOf(requireDb(ctx).read, checkPeriod(from, to)),
  }
}

/** Refuses day-missing, period-backwards and hours-missing. Only hours have hours. */
function checkedCost(fields: CostFields): CostFields {
  checkPeriod(fields.fromDay, fields.toDay)
  if (fields.kind !== 'hours') return { ...fields, hours: null }
  if (fields.hours === null || fields.hours === 0) throw new AppError('hours-missing', { name: fields.name })
  return fields
}

/** Costs and value of a period, month by month. */
export function returnsOf(db: ReadDb, { from, to }: { readonly from: Day; readonly to: Day }) {
  const { currency } = figureSettingsOf(db)
  const all = costRows(db)
  const costs = all.filter((cost) => cost.currency === currency)
  const { values, conversions } = valuesByDay(db, from, to)
  const value = [...values.values()].reduce(addEstimates, nothing)
  const cost = costs.reduce((sum, each) => sum + costWithin(each, from, to), 0)
  return {
    ...{ currency, cost: Math.round(cost), value: mapEstimate(value, Math.round), conversions },
    roi: returnOn(value, cost),
    breakEven: breakEven(costs, values, from, to),
    months: returnMonths(costs, values, from, to).map((month) => ({
      ...{ month: month.month, cost: Math.round(month.cost), value: mapEstimate(month.value, Math.round) },
    })),
    otherCurrencies: otherCurrencies(all, currency, from, to),
  }
}

/** Earned media value and the money that conversions brought, by day. */
function valuesByDay(db: ReadDb, from: Day, to: Day) {
  const query = { from, to, filter: FigureFilter.parse({}) }
  const values = new Map<Day, Estimate>(mediaValueBy(db, query, 'day'))
  let conversions = 0
  for (const [day, sums] of sumBy(db, { ...query, metrics: ['conversion-value'] }, 'day')) {
    const money = sums['conversion-value']
    conversions += money
    values.set(day, addEstimates(values.get(day) ?? nothing, { low: money, likely: money, high: money }))
  }
  return { values, conversions }
}

/** Named and not added: nobody here knows a rate of exchange. */
function otherCurrencies(costs: readonly CostRow[], own: string, from: Day, to: Day) {
  const amounts = new Map<string, number>()
  for (const cost of costs) {
    const amount = costWithin(cost, from, to)
    if (cost.currency !== own && amount > 0) amounts.set(cost.currency, (amounts.get(cost.currency) ?? 0) + amount)
  }
  return [...amounts].sort().map(([currency, amount]) => ({ currency, amount: Math.round(amount) }))
}

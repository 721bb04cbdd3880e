/** What attention would have cost: tables of rates, and the value by every published formula. */

import { figureSettingsOf } from '#db/queries/figures/settings.ts'
import { mediaValueOf, pricePeriod } from '#db/queries/goals/media-value.ts'
import { insertRates, rateVersions, savedRates } from '#db/queries/goals/rates.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import type { RateTable } from '#shared/contracts/goals.ts'
import { textToDay } from '#shared/domain/day.ts'
import { type RateVersion, ratesOn } from '#shared/domain/figures/emv-rates.ts'
import { mapEstimate } from '#shared/domain/figures/money.ts'
import { emvFormulas } from '#shared/domain/figures/types.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { checkPeriod, checkRising } from './ranges.ts'

type RateHandlers = Pick<Handlers['goals'], 'rates' | 'saveRates' | 'mediaValue'>

export function rateProcedures(ctx: RouterCtx): RateHandlers {
  return {
    rates: () => {
      const db = requireDb(ctx)
      const versions = savedRates(db.read)
      const current = ratesOn(rateVersions(db.read), todayOf(ctx, db))
      if (current === null) throw new Error('the assumption holds on every day')
      return {
        current: { ...tableOf(current), assumed: isAssumed(current) },
        versions: versions.map((each) => ({ ...tableOf(each), at: each.at })),
      }
    },
    saveRates: ({ table }) => {
      const db = requireDb(ctx)
      const { currency } = figureSettingsOf(db.read)
      checkRates(table, currency)
      const version = Math.max(0, ...savedRates(db.read).map((each) => each.version)) + 1
      db.write({ code: 'rates-saved', data: { version } }, (tx) => insertRates(tx, { ...table, id: db.newId(), version, at: ctx.clock() }))
      return { version }
    },
    mediaValue: ({ from, to }) => {
      const db = requireDb(ctx)
      const priced = pricePeriod(db.read, { ...checkPeriod(from, to), filter: FigureFilter.parse({}) })
      const { currency, version, formula: chosen } = priced.table
      const formulas = emvFormulas.map((formula) => {
        const { value, byNetwork } = mediaValueOf(priced, formula)
        const networks = [...byNetwork].map(([network, each]) => ({ network, value: mapEstimate(each, Math.round) }))
        return {
          formula,
          value: mapEstimate(value, Math.round),
          byNetwork: networks.sort((a, b) => b.value.likely - a.value.likely),
          isChosen: formula === chosen,
        }
      })
      return { currency, formulas, version, assumed: isAssumed(priced.table) }
    },
  }
}

/** Whoever says where the numbers come from has looked them up. */
const isAssumed = ({ source }: RateVersion) => source === ''

function tableOf({ currency, formula, rates, source, fromDay, version }: RateVersion) {
  return { currency, formula, rates, source, fromDay, version }
}

/** Refuses day-missing, currency-differs, rates-missing and range-backwards. */
function checkRates({ currency, rates, fromDay }: RateTable, wanted: string): void {
  textToDay(fromDay)
  if (currency !== wanted) throw new AppError('currency-differs', { currency: wanted })
  const prices = Object.values(rates).flatMap(({ cpm, cpc, reaction, comment, reshare }) => [cpm, cpc, reaction, comment, reshare])
  if (rates.other === undefined) throw new AppError('rates-missing')
  checkRising(
    prices.flatMap(({ low, likely, high }): [number, number][] => [
      [low, likely],
      [likely, high],
    ]),
  )
}

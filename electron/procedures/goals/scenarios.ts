/** Guesses of reach that were kept, beside what came in the same days. */

import { countActive } from '#db/figures/active.ts'
import { sumFigures } from '#db/figures/read.ts'
import { insertScenario, scenarioRow, scenarioRows, updateScenario } from '#db/queries/goals/scenarios.ts'
import type { ReadDb } from '#db/types.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { ReachInputs } from '#shared/contracts/goals.ts'
import type { Day } from '#shared/domain/day.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { checkPeriod, checkRising } from './ranges.ts'

type ScenarioHandlers = Pick<Handlers['goals'], 'scenarios' | 'saveScenario' | 'removeScenario'>

export function scenarioProcedures(ctx: RouterCtx): ScenarioHandlers {
  return {
    scenarios: () => {
      const db = requireDb(ctx).read
      return scenarioRows(db).flatMap(({ id, name, inputs, fromDay: from, toDay: to }) => {
        const known = ReachInputs.safeParse(inputs)
        return known.success ? [{ id, name, inputs: known.data, from, to, actual: actualOf(db, from, to) }] : []
      })
    },
    saveScenario: ({ scenarioId, name, inputs, ...days }) => {
      const db = requireDb(ctx)
      const { from: fromDay, to: toDay } = checkPeriod(days.from, days.to)
      checkRising([inputs.participation, inputs.sharesPerWeek, inputs.viewRate].map(({ low, high }): [number, number] => [low, high]))
      const id = scenarioId ?? db.newId()
      if (scenarioId !== undefined) found(scenarioRow(db.read, scenarioId), 'reach_scenario')
      db.write({ code: scenarioId === undefined ? 'scenario-added' : 'scenario-updated', data: { name } }, (tx) => {
        if (scenarioId === undefined) insertScenario(tx, { id, name, inputs, fromDay, toDay, createdAt: ctx.clock() })
        else updateScenario(tx, id, { name, inputs, fromDay, toDay })
      })
      return { scenarioId: id }
    },
    removeScenario: ({ scenarioId }) => {
      const db = requireDb(ctx)
      const { name } = found(scenarioRow(db.read, scenarioId), 'reach_scenario')
      db.write({ code: 'scenario-removed', data: { name } }, (tx) => updateScenario(tx, scenarioId, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}

/** Null: nothing was counted in these days. */
function actualOf(db: ReadDb, from: Day, to: Day) {
  const query = { from, to, filter: FigureFilter.parse({}) }
  const { share: shares, impression: impressions, click: clicks } = sumFigures(db, { ...query, metrics: ['share', 'impression', 'click'] })
  const participants = countActive(db, query)
  return participants === 0 && shares === 0 && impressions === 0 && clicks === 0 ? null : { participants, shares, impressions, clicks }
}

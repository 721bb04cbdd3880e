/** The risks register. */
import { memberRow } from '#db/queries/members.ts'
import { insertRisk, type RiskRow, risksOf, updateRisk } from '#db/queries/risks.ts'
import type { Risk } from '#shared/contracts/launch-plan.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { riskName } from './act-names.ts'
import { findPlan, findRisk, found } from './find.ts'
import { textsOfPlan } from './texts.ts'

type RiskHandlers = Pick<Handlers['launchPlan'], 'risks' | 'addRisk' | 'updateRisk' | 'removeRisk'>
type RiskFields = Parameters<RiskHandlers['updateRisk']>[0]['fields']

export function riskProcedures(ctx: RouterCtx): RiskHandlers {
  return {
    risks: ({ planId }) => viewRisks(ctx, planId),
    addRisk: ({ planId, title }) => {
      const db = requireDb(ctx)
      findPlan(db.read, planId)
      const riskId = db.newId()
      const row = { id: riskId, planId, title, mitigation: '', likelihood: 3, impact: 3, ownerRole: 'program-manager' } as const
      db.write({ code: 'risk-added', data: { title } }, (tx) => insertRisk(tx, row))
      return { riskId }
    },
    updateRisk: ({ riskId, fields }) => editRisk(ctx, riskId, fields),
    removeRisk: ({ riskId }) => {
      const db = requireDb(ctx)
      const name = riskName(ctx, findRisk(db.read, riskId))
      db.write({ code: 'risk-removed', data: name }, (tx) => updateRisk(tx, riskId, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}

/** The register with its texts in the reader's language. Refuses no-plan. */
export function viewRisks(ctx: RouterCtx, planId: string): Risk[] {
  const { read } = requireDb(ctx)
  const texts = textsOfPlan(ctx, findPlan(read, planId))
  return risksOf(read, planId).map((row) => {
    const { id, likelihood, impact, ownerId, ownerRole, status } = row
    return { id, ...texts.risk(row), likelihood, impact, ownerId, ownerRole, status }
  })
}

/** A text that still reads as the template's own goes on following the reader's language. */
function editRisk(ctx: RouterCtx, riskId: string, { title, mitigation, ...rest }: RiskFields) {
  const db = requireDb(ctx)
  const risk = findRisk(db.read, riskId)
  const shown = shownTexts(ctx, risk)
  if (rest.ownerId) found(memberRow(db.read, rest.ownerId), 'member')
  db.write({ code: 'risk-updated', data: title === undefined ? riskName(ctx, risk) : { title } }, (tx) =>
    updateRisk(tx, riskId, {
      id: riskId,
      ...rest,
      ...(title === undefined || title === shown.title ? {} : { title }),
      ...(mitigation === undefined || mitigation === shown.mitigation ? {} : { mitigation }),
    }),
  )
  return {}
}

function shownTexts(ctx: RouterCtx, risk: RiskRow) {
  return textsOfPlan(ctx, findPlan(requireDb(ctx).read, risk.planId)).risk(risk)
}

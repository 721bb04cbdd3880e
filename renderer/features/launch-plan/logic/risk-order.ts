/** The register of risks: severity, order, and the counts of its matrix. */
import type { Risk } from '#shared/contracts/launch-plan.ts'
import { compare } from './plan-order.ts'

export const scale = [1, 2, 3, 4, 5] as const
export type Level = 'low' | 'medium' | 'high'

/** Likelihood times impact, 1 to 25. */
export function severityOf(risk: Pick<Risk, 'likelihood' | 'impact'>): number {
  return risk.likelihood * risk.impact
}

/** Three bands: from 15 high, from 8 medium. */
export function levelOf(severity: number): Level {
  if (severity >= 15) return 'high'
  return severity >= 8 ? 'medium' : 'low'
}

/** Gravest first, closed ones last. */
export function risksInOrder(risks: readonly Risk[]): readonly Risk[] {
  return risks.toSorted(
    (a, b) =>
      Number(a.status === 'closed') - Number(b.status === 'closed') ||
      severityOf(b) - severityOf(a) ||
      b.impact - a.impact ||
      compare(a.id, b.id),
  )
}

/** How many risks that are not closed stand in a cell of the matrix. */
export function countAt(risks: readonly Risk[], likelihood: number, impact: number): number {
  return risks.filter((risk) => risk.status !== 'closed' && risk.likelihood === likelihood && risk.impact === impact).length
}

/** The three figures that people and messages speak of. */
import type { Sums } from '#shared/contracts/figures-shapes.ts'
import type { Metric } from '#shared/domain/figures/types.ts'

/** Before it nothing was counted. */
export const everSince = '2000-01-01'

export interface ShareSums {
  readonly shares: number
  readonly clicks: number
  readonly impressions: number
}

/** What they are added up from. */
export const sumMetrics: readonly Metric[] = ['share', 'click', 'impression']

/** None is below zero, though later figures may have taken back more than came. */
export function toShareSums(sums: Sums): ShareSums {
  const of = (metric: Metric) => Math.max(0, sums[metric] ?? 0)
  return { shares: of('share'), clicks: of('click'), impressions: of('impression') }
}

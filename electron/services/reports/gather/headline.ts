/** The few figures that whoever reads nothing else should see. */

import { kpiOf } from '#shared/domain/figures/kpis.ts'
import { type KpiKey, kpis } from '#shared/domain/figures/types.ts'
import { figuresBlock, type Gathering, type GatherSection } from './gathering.ts'

const always: readonly KpiKey[] = ['adoption-rate', 'share-rate', 'earned-media-value']
/** A campaign has no adoption of its own. */
const ofCampaign: readonly KpiKey[] = ['shares', 'active-users', 'impressions', 'earned-media-value']

/** What may have moved most, in the order in which it is taken where nothing is compared. */
const movable: readonly KpiKey[] = ['shares', 'clicks', 'impressions', 'engagement', 'visits', 'conversions', 'active-users']

/** Of fewer a change says little. */
const fewest = 30

export const gatherHeadline: GatherSection = (of) => {
  const keys = of.spec.template === 'campaign-wrap-up' ? ofCampaign : [...always, ...movedMost(of)]
  const block = figuresBlock(of, 'headline.figures', keys)
  return block === null ? { why: of.say('report.why-no-figures') } : { blocks: [block] }
}

function movedMost(of: Gathering): readonly KpiKey[] {
  const before = of.factsBefore()
  const known = movable.filter((key) => (of.kpi(key).value ?? 0) > 0)
  if (before === null) return known.slice(0, 1)
  const moves = known.map((key) => {
    const was = kpiOf(key, before).value ?? 0
    return { key, by: was < fewest ? 0 : Math.abs((of.kpi(key).value ?? 0) / was - 1) }
  })
  const most = moves.reduce<{ key: KpiKey; by: number } | null>((best, move) => (best === null || move.by > best.by ? move : best), null)
  return most === null ? [] : kpis.filter((key) => key === most.key)
}

/** The strip of figures, and what lies behind each of them. */
import { lastArrivals } from '#db/queries/figures/freshness.ts'
import { figureSettingsOf } from '#db/queries/figures/settings.ts'
import type { ReadDb } from '#db/types.ts'
import type { KpiDefinition } from '#shared/contracts/figures-shapes.ts'
import { kpiOf, provenanceOf, workingOf } from '#shared/domain/figures/kpis.ts'
import { type KpiKey, kpis } from '#shared/domain/figures/types.ts'
import type { Reason } from '#shared/ids.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { type Asked, checkedPeriod } from './asked.ts'
import { type ReadFacts, readCourses, readFacts } from './facts.ts'
import { pricingOf } from './pricing.ts'

type OverviewHandlers = Pick<Handlers['figures'], 'definition' | 'overview'>

export function overviewProcedures(ctx: RouterCtx): OverviewHandlers {
  return {
    overview: ({ compare, keys: some, filter, ...period }) => {
      const { read } = requireDb(ctx)
      const keys = some.length === 0 ? kpis : some
      const asked = { ...checkedPeriod(period), filter }
      const facts = readFacts(read, asked, keys)
      const before = compare === null ? null : readFacts(read, { ...checkedPeriod(compare), filter }, keys)
      const courses = readCourses(read, asked, facts, keys)
      const { currency } = figureSettingsOf(read)
      return {
        kpis: keys.map((key) => ({
          ...{ key, currency, ...kpiOf(key, facts) },
          before: before === null ? null : kpiOf(key, before).value,
          course: [...(courses.get(key) ?? [])],
        })),
      }
    },
    definition: ({ key, filter, ...period }) => {
      const { read } = requireDb(ctx)
      const asked = { ...checkedPeriod(period), filter }
      return define(read, key, asked, readFacts(read, asked, [key]))
    },
  }
}

const unpriced = { rates: [], rateVersion: null, rateSource: '', formulaName: '' }

/** What lies behind one figure of a period. */
export function define(read: ReadDb, key: KpiKey, asked: Asked, facts: ReadFacts): KpiDefinition {
  const { reference, source } = provenanceOf(key)
  const { currency, activeMeans, definitionVersion, definitionSince } = figureSettingsOf(read)
  const arrivals = lastArrivals(read)
  const { terms, formulaName, ...pricing } = key === 'earned-media-value' ? pricingOf(read, asked) : { ...unpriced, currency, terms: null }
  return {
    key,
    terms: [...(terms ?? workingOf(key, facts).map(({ label, ...term }) => ({ ...term, label: saying(`kpi.term-${label}`) })))],
    counted: countedIn(key, activeMeans, facts),
    leftOut: [
      ...(facts.optedOut > 0 ? [saying('kpi.left-out-people', { count: facts.optedOut })] : []),
      ...(asked.filter.ownPages === 'without' ? [saying('kpi.left-out-own-pages')] : []),
    ],
    ...{ definitionVersion, definitionSince, ...pricing },
    reference: reference === null ? null : saying(`kpi.reference-${reference}`),
    source: saying(`kpi.source-${source}`, formulaName === '' ? {} : { name: formulaName }),
    asOf: arrivals.map(({ network, format, lastDay }) => ({ label: saying('kpi.as-of', { network, format }), day: lastDay })),
  }
}

/** Which sentence says what counts; what makes somebody active is a choice of the program. */
const countedAs: Readonly<
  Record<
    KpiKey,
    'active' | 'audience' | 'clicks' | 'engagement' | 'expected' | 'media' | 'mentions' | 'people' | 'shares' | 'site' | 'views'
  >
> = {
  'active-users': 'active',
  'adoption-rate': 'people',
  'share-rate': 'active',
  shares: 'shares',
  'shares-per-advocate': 'shares',
  clicks: 'clicks',
  'clicks-per-share': 'clicks',
  'click-through-rate': 'clicks',
  impressions: 'views',
  'reach-potential': 'audience',
  'reach-expected': 'expected',
  engagement: 'engagement',
  'engagement-rate': 'engagement',
  visits: 'site',
  conversions: 'site',
  'earned-media-value': 'media',
  mentions: 'mentions',
  sentiment: 'mentions',
  'share-of-voice': 'mentions',
}

function countedIn(key: KpiKey, activeMeans: 'shared' | 'shared-or-opened', facts: ReadFacts): Reason[] {
  const as = countedAs[key]
  return [
    saying(as === 'active' ? `kpi.counted-${activeMeans}` : `kpi.counted-${as}`, as === 'audience' ? { count: facts.audienceOf } : {}),
  ]
}

function saying(code: string, data: Reason['data'] = {}): Reason {
  return { code, data }
}

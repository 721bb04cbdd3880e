/** What each figure of the product means: its terms in the order of its formula, what it needs, and what others have published. */
import type { Estimate } from './money.ts'
import type { KpiKey, Metric } from './types.ts'

export type FigureUnit = 'count' | 'rate' | 'money' | 'ratio' | 'score'

/** Everything that figures are reckoned from, of one period and filter. */
export interface KpiFacts {
  readonly sums: Readonly<Record<Metric, number>>
  /** Metrics of which anything was ever counted: a figure of others is not zero but unknown. */
  readonly counted: ReadonlySet<Metric>
  readonly activeUsers: number
  /** At the end of the period. */
  readonly optedIn: number
  readonly invited: number
  readonly employees: number
  readonly adoptionOf: 'invited' | 'employees'
  /** Connections of those who take part, as they told them; people counted twice included. */
  readonly audience: number
  /** Null: there is no rate, or nothing to reckon from. */
  readonly expectedReach: Estimate | null
  readonly mediaValue: Estimate | null
  readonly voice: { readonly own: number; readonly others: number }
  readonly sentiment: { readonly positive: number; readonly neutral: number; readonly negative: number }
}

/** One number of a formula; `label` is the end of a message's name. */
export interface KpiTerm {
  readonly label: string
  readonly value: number
  readonly unit: FigureUnit
}

interface KpiRule {
  readonly unit: FigureUnit
  readonly estimated: boolean
  /** What stands between the terms. */
  readonly by: '+' | '÷' | '−÷'
  readonly terms: (facts: KpiFacts) => readonly KpiTerm[]
  /** Any of them must have been counted; empty: it needs none. */
  readonly needs: readonly Metric[]
  /** Ends of message names: as published, and where the formula comes from. */
  readonly reference: string | null
  readonly source: string
}

const term = (label: string, value: number, unit: FigureUnit = 'count'): KpiTerm => ({ label, value, unit })

/** A sum of what was counted. */
function counted(needs: readonly [Metric, ...Metric[]], reference: string | null = null): KpiRule {
  return {
    ...{ unit: 'count', estimated: false, by: '+', needs, reference, source: 'counted' },
    terms: ({ sums }) => needs.map((metric) => term(metric, sums[metric])),
  }
}

interface Ratio {
  readonly unit?: FigureUnit
  readonly needs?: readonly Metric[]
  readonly reference?: string
  readonly source: string
}

function ratio({ unit = 'rate', needs = [], reference, source }: Ratio, terms: (facts: KpiFacts) => readonly [KpiTerm, KpiTerm]): KpiRule {
  return { unit, estimated: false, by: '÷', needs, reference: reference ?? null, source, terms }
}

function estimate(unit: FigureUnit, source: string, of: (facts: KpiFacts) => readonly KpiTerm[]): KpiRule {
  return { unit, estimated: true, by: '+', needs: [], reference: null, source, terms: of }
}

/** What people did with posts, clicks left out: those are a figure of their own. */
const reactions = ['reaction', 'comment', 'reshare', 'engagement'] as const
const engagementOf = ({ sums }: KpiFacts) => reactions.reduce((sum, metric) => sum + sums[metric], 0)
const likely = (label: string, of: Estimate | null, unit: FigureUnit) => (of === null ? [] : [term(label, of.likely, unit)])

/**
 * Adoption and share rate as in the article the product starts from (adoption 94 %, share rate 64 %, as published); the active
 * user's share follows Haiilo's "active ambassadors" (who shared at least once in the period), engagement over views is the
 * reading of LinkedIn's own export.
 */
const rules: Readonly<Record<KpiKey, KpiRule>> = {
  'active-users': {
    ...{ unit: 'count', estimated: false, by: '+', needs: ['share', 'share-opened'], reference: 'active-users', source: 'active-users' },
    terms: ({ activeUsers }) => [term('active', activeUsers)],
  },
  'adoption-rate': ratio({ reference: 'adoption-rate', source: 'adoption-rate' }, (facts) => [
    term('opted-in', facts.optedIn),
    facts.adoptionOf === 'invited' ? term('invited', facts.invited) : term('employees', facts.employees),
  ]),
  'share-rate': ratio({ needs: ['share', 'share-opened'], reference: 'share-rate', source: 'share-rate' }, (facts) => [
    term('active', facts.activeUsers),
    term('opted-in', facts.optedIn),
  ]),
  shares: counted(['share']),
  'shares-per-advocate': ratio({ unit: 'ratio', needs: ['share'], source: 'counted' }, ({ sums, activeUsers }) => [
    term('share', sums.share),
    term('active', activeUsers),
  ]),
  clicks: counted(['click']),
  'clicks-per-share': ratio({ unit: 'ratio', needs: ['click'], source: 'counted' }, ({ sums }) => [
    term('click', sums.click),
    term('share', sums.share),
  ]),
  'click-through-rate': ratio({ needs: ['click'], source: 'counted' }, ({ sums }) => [
    term('click', sums.click),
    term('impression', sums.impression),
  ]),
  impressions: counted(['impression'], 'impressions'),
  'reach-potential': estimate('count', 'reach-potential', ({ audience }) => (audience === 0 ? [] : [term('audience', audience)])),
  'reach-expected': estimate('count', 'reach-expected', ({ expectedReach }) => likely('expected-reach', expectedReach, 'count')),
  engagement: counted([...reactions]),
  'engagement-rate': ratio({ needs: reactions, source: 'engagement-rate' }, (facts) => [
    term('all-engagement', engagementOf(facts)),
    term('impression', facts.sums.impression),
  ]),
  visits: counted(['visit']),
  conversions: counted(['conversion']),
  'earned-media-value': estimate('money', 'earned-media-value', ({ mediaValue }) => likely('media-value', mediaValue, 'money')),
  mentions: {
    ...{ unit: 'count', estimated: false, by: '+', needs: [], reference: null, source: 'counted' },
    terms: ({ voice }) => [term('own-mentions', voice.own)],
  },
  sentiment: {
    ...{ unit: 'score', estimated: true, by: '−÷', needs: [], reference: null, source: 'sentiment' },
    terms: ({ sentiment: { positive, neutral, negative } }) => [
      term('positive', positive),
      term('negative', negative),
      term('judged', positive + neutral + negative),
    ],
  },
  // Of a market in which nobody else was looked for there is no share.
  'share-of-voice': ratio({ source: 'share-of-voice' }, ({ voice: { own, others } }) => [
    term('own-mentions', own),
    term('all-mentions', others === 0 ? 0 : own + others),
  ]),
}

/** A figure as far as facts tell it. */
export interface KpiValue {
  readonly unit: FigureUnit
  readonly estimated: boolean
  /** Null: nothing to reckon it from. A rate is a fraction of 1, money in minor units. */
  readonly value: number | null
  readonly range: { readonly low: number; readonly high: number } | null
}

/** What a figure comes to. */
export function kpiOf(key: KpiKey, facts: KpiFacts): KpiValue {
  const { unit, estimated } = rules[key]
  const range = key === 'earned-media-value' ? facts.mediaValue : key === 'reach-expected' ? facts.expectedReach : null
  return { unit, estimated, value: reckon(key, facts), range: range === null ? null : { low: range.low, high: range.high } }
}

function reckon(key: KpiKey, facts: KpiFacts): number | null {
  const { by, needs, terms } = rules[key]
  if (needs.length > 0 && !needs.some((metric) => facts.counted.has(metric))) return null
  const values = terms(facts).map(({ value }) => value)
  const [first, second = 0, third = 0] = values
  if (first === undefined) return null
  if (by === '+') return values.reduce((sum, value) => sum + value, 0)
  const [over, under] = by === '÷' ? [first, second] : [first - second, third]
  return under === 0 ? null : over / under
}

/** How a figure is reckoned: its terms, each with the sign that follows it, the result at the end where it is none of them. */
export function workingOf(key: KpiKey, facts: KpiFacts): readonly (KpiTerm & { readonly sign: string })[] {
  const { by, unit, terms } = rules[key]
  const value = reckon(key, facts)
  const shown = terms(facts)
  const hasResult = shown.length > 1 && value !== null
  const between = (index: number) => (by === '+' ? '+' : (by[index] ?? ''))
  const last = shown.length - 1
  const steps = shown.map((each, index) => ({ ...each, sign: index < last ? between(index) : hasResult ? '=' : '' }))
  return hasResult ? [...steps, { ...term('result', value, unit), sign: '' }] : steps
}

/** Ends of message names: what others have published of it (null: nothing), and where its formula comes from. */
export function provenanceOf(key: KpiKey): { readonly reference: string | null; readonly source: string } {
  const { reference, source } = rules[key]
  return { reference, source }
}

/** Everything that figures are reckoned from, read for one period and filter; what the figures asked for do not need is not read. */
import { countActive, seriesOf } from '#db/figures/active.ts'
import { sumFigures } from '#db/figures/read.ts'
import { optedInBy, programAudience, programPeople } from '#db/queries/figures/people.ts'
import { figureSettingsOf } from '#db/queries/figures/settings.ts'
import { everSince } from '#db/queries/figures/share-sums.ts'
import { voicesBetween } from '#db/queries/figures/voice.ts'
import { mediaValueBy, mediaValueOf, pricePeriod } from '#db/queries/goals/media-value.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { ReadDb } from '#db/types.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { addDays, type Day, daysBetween } from '#shared/domain/day.ts'
import { type KpiFacts, kpiOf } from '#shared/domain/figures/kpis.ts'
import { addEstimates, type Estimate, nothing } from '#shared/domain/figures/money.ts'
import { expectedViews } from '#shared/domain/figures/reach.ts'
import { moodThreshold } from '#shared/domain/figures/sentiment.ts'
import { type KpiKey, metrics } from '#shared/domain/figures/types.ts'
import type { Asked } from './asked.ts'

const foreverAfter = '2099-12-31'

const ofPeople: readonly KpiKey[] = ['adoption-rate', 'share-rate']
const ofAudience: readonly KpiKey[] = ['reach-potential', 'reach-expected']
const ofVoice: readonly KpiKey[] = ['mentions', 'sentiment', 'share-of-voice']

const asksAny = (keys: readonly KpiKey[], of: readonly KpiKey[]) => keys.some((key) => of.includes(key))

export interface ReadFacts extends KpiFacts {
  readonly optedOut: number
  /** Of those who take part, how many told their connections. */
  readonly audienceOf: number
}

export function readFacts(read: ReadDb, asked: Asked, keys: readonly KpiKey[]): ReadFacts {
  const { from, to, filter } = asked
  const among = { teamIds: filter.teamIds, at: to }
  const people = programPeople(read, among)
  const isHeard = asksAny(keys, ofVoice)
  const { own, others, ...sentiment } = isHeard ? voicesBetween(read, { from, to, mood: moodThreshold }) : silence
  const { audience, people: audienceOf } = asksAny(keys, ofAudience) ? programAudience(read, among, filter.networks) : nobody
  return {
    ...people,
    sums: sumFigures(read, asked),
    counted: countedMetrics(read),
    activeUsers: countActive(read, asked),
    employees: workspaceRow(read)?.companySize ?? 0,
    adoptionOf: figureSettingsOf(read).adoptionOf,
    audience,
    audienceOf,
    expectedReach: audience === 0 ? null : expectedViews(audience),
    mediaValue: keys.includes('earned-media-value') ? mediaValueOf(pricePeriod(read, asked)).value : null,
    voice: { own, others },
    sentiment,
  }
}

const silence = { own: 0, others: 0, positive: 0, neutral: 0, negative: 0 } as const
const nobody = { people: 0, audience: 0 } as const

/** Metrics of which anything was ever counted. */
function countedMetrics(read: ReadDb): KpiFacts['counted'] {
  const sums = sumFigures(read, { from: everSince, to: foreverAfter, filter: FigureFilter.parse({ ownPages: 'with' }) })
  return new Set(metrics.filter((metric) => sums[metric] !== 0))
}

/** Values of some figures over the period, one a day, week or month as its length bears; empty where a figure has no course. */
export function readCourses(read: ReadDb, asked: Asked, facts: ReadFacts, keys: readonly KpiKey[]): ReadonlyMap<KpiKey, readonly number[]> {
  const series = seriesOf(read, asked, spanOf(asked))
  const ends = series.map((_, index) => lastDayOf(series[index + 1]?.start, asked.to))
  const optedIn = asksAny(keys, ofPeople) ? optedInBy(read, asked.filter.teamIds, ends) : ends.map(() => 0)
  const worth = keys.includes('earned-media-value') ? worthBy(read, asked, ends) : null
  const points = series.map(({ sums, activeUsers }, index) => ({
    ...{ ...facts, sums, activeUsers, optedIn: optedIn[index] ?? 0 },
    mediaValue: worth?.[index] ?? null,
  }))
  return new Map(keys.filter((key) => !isWithoutCourse(key)).map((key) => [key, points.map((point) => kpiOf(key, point).value ?? 0)]))
}

function isWithoutCourse(key: KpiKey): boolean {
  return ofAudience.includes(key) || ofVoice.includes(key)
}

/** Of each span, which ends on one of these days. */
function worthBy(read: ReadDb, asked: Asked, ends: readonly Day[]): readonly Estimate[] {
  const sums: Estimate[] = ends.map(() => nothing)
  for (const [day, value] of mediaValueBy(read, asked, 'day')) {
    const at = ends.findIndex((end) => day <= end)
    if (at >= 0) sums[at] = addEstimates(sums[at] ?? nothing, value)
  }
  return sums
}

function lastDayOf(next: Day | undefined, to: Day): Day {
  return next === undefined ? to : addDays(next, -1)
}

/** Up to a month by day, up to half a year by week. */
function spanOf({ from, to }: Asked): 'day' | 'week' | 'month' {
  const days = daysBetween(from, to) + 1
  if (days <= 31) return 'day'
  return days <= 190 ? 'week' : 'month'
}

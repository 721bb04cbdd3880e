/** The words of the figures: what is counted, where it came from, what can be asked of it. */
import { networks } from '../networks.ts'

/**
 * What one event counts. The order is the number under which a file keeps it: new ones go to the end.
 * `engagement` is one whose kind the file does not tell; `conversion-value` is money in minor units of the program's currency.
 */
export const metrics = [
  'share-opened',
  'share',
  'click',
  'impression',
  'reaction',
  'comment',
  'reshare',
  'follow',
  'visit',
  'conversion',
  'mention',
  'engagement',
  'conversion-value',
] as const
export type Metric = (typeof metrics)[number]

/** Where something was counted; `web` is the company's own site. The order is the number under which a file keeps it, from 1; 0: not told. */
export const countedAt = [...networks, 'web', 'other'] as const
export type CountedAt = (typeof countedAt)[number]

/** How events come in. `reckoned`: what a change of snapshots makes of the figures. */
export const eventSources = ['file', 'hub', 'typed', 'reckoned', 'made-up'] as const
export type EventSource = (typeof eventSources)[number]

/** What figures can be told apart by. */
export const breakdowns = ['network', 'team', 'advocate', 'item', 'campaign', 'category', 'kind', 'caption', 'hour', 'day'] as const
export type Breakdown = (typeof breakdowns)[number]

/** The four goals of a program (G1), and what else a target can be set for. */
export const goalKinds = ['leads', 'recruiting', 'awareness', 'share-of-voice'] as const
export type GoalKind = (typeof goalKinds)[number]

/** What a target is measured by; the last ones are typed in by hand or reckoned from other tables. */
export const targetMeasures = [
  'conversion',
  'click',
  'visit',
  'share',
  'impression',
  'engagement',
  'mention',
  'active-users',
  'adoption-rate',
  'share-rate',
  'earned-media-value',
  'share-of-voice',
  'typed',
] as const
export type TargetMeasure = (typeof targetMeasures)[number]

export const annotationKinds = ['launch', 'wave', 'campaign', 'training', 'holiday', 'other'] as const
export type AnnotationKind = (typeof annotationKinds)[number]

/** Published ways to put a price on attention that was not bought (see `emv.ts`). */
export const emvFormulas = ['views-and-actions', 'clicks', 'views', 'views-and-engagement', 'action-values'] as const
export type EmvFormula = (typeof emvFormulas)[number]

export const costKinds = ['platform', 'rewards', 'hours', 'content', 'other'] as const
export type CostKind = (typeof costKinds)[number]

export const sentiments = ['positive', 'neutral', 'negative'] as const
export type Sentiment = (typeof sentiments)[number]

/** The product's figures, in the order in which screens and reports speak of them. */
export const kpis = [
  'active-users',
  'adoption-rate',
  'share-rate',
  'shares',
  'shares-per-advocate',
  'clicks',
  'clicks-per-share',
  'click-through-rate',
  'impressions',
  'reach-potential',
  'reach-expected',
  'engagement',
  'engagement-rate',
  'visits',
  'conversions',
  'earned-media-value',
  'mentions',
  'sentiment',
  'share-of-voice',
] as const
export type KpiKey = (typeof kpis)[number]

/** What a post was counted to have, at the end of a day, since it was published; a figure that the file lacks is missing. */
export type PostFigures = Readonly<Partial<Record<Metric, number>>>

/** Shapes that the figures share: periods, filters, what is counted, and a figure with everything that explains it. */
import { z } from 'zod'
import { contentCategories, contentKinds } from '../domain/content/types.ts'
import { countedAt, kpis, metrics } from '../domain/figures/types.ts'
import { DayText, Id, Reason } from '../ids.ts'

/** Both days counted. */
export const Period = z.object({ from: DayText, to: DayText })
export type Period = z.output<typeof Period>

/** Empty lists: all of them. */
export const FigureFilter = z.object({
  networks: z.array(z.enum(countedAt)).max(30).default([]),
  teamIds: z.array(Id).max(200).default([]),
  campaignIds: z.array(Id).max(200).default([]),
  categories: z.array(z.enum(contentCategories)).max(10).default([]),
  kinds: z.array(z.enum(contentKinds)).max(10).default([]),
  personIds: z.array(Id).max(200).default([]),
  itemIds: z.array(Id).max(200).default([]),
  /** Hours of the week, 0 to 167 from Monday; posts and mentions have none and are not narrowed. */
  hours: z.array(z.number().int().min(0).max(167)).max(168).default([]),
  /** The company's own accounts, which are no advocacy. */
  ownPages: z.enum(['without', 'with', 'only']).default('without'),
})
export type FigureFilter = z.output<typeof FigureFilter>

/** How many of each metric; what did not occur is 0. */
export const Sums = z.record(z.enum(metrics), z.number())
export type Sums = z.output<typeof Sums>

/** How a value is to be written. `rate`: a fraction of 1. `money`: minor units of `currency`. `score`: -1 to 1. */
export const figureUnits = ['count', 'rate', 'money', 'ratio', 'score'] as const

const Range = z.object({ low: z.number(), high: z.number() })

/** One figure: null when nothing is there to reckon it from. */
export const Kpi = z.object({
  key: z.enum(kpis),
  value: z.number().nullable(),
  /** Of estimates. */
  range: Range.nullable(),
  unit: z.enum(figureUnits),
  currency: z.string(),
  /** The same in the period compared with; null: none, or nothing there. */
  before: z.number().nullable(),
  estimated: z.boolean(),
  /** Values by day or week over the period, for the small line; empty: it has no course. */
  course: z.array(z.number()),
})
export type Kpi = z.output<typeof Kpi>

/** The working of one figure, with its real numbers. */
export const KpiDefinition = z.object({
  key: z.enum(kpis),
  /** Terms in the order of the formula, and what stands between them: + − × ÷ =. */
  terms: z.array(z.object({ value: z.number(), unit: z.enum(figureUnits), label: Reason, sign: z.string().max(3) })),
  /** Sentences: what counted, what was left out and why. */
  counted: z.array(Reason),
  leftOut: z.array(Reason),
  /** Rates that it used: network and what is paid (a price of `emv.ts`), low, likely, high in minor units. */
  rates: z.array(z.object({ network: z.string(), what: z.string(), low: z.number(), likely: z.number(), high: z.number() })),
  currency: z.string(),
  rateVersion: z.number().int().nullable(),
  rateSource: z.string(),
  /** As published, with its source; null: none is known. */
  reference: Reason.nullable(),
  /** Where the formula comes from. */
  source: Reason,
  definitionVersion: z.number().int(),
  definitionSince: DayText,
  /** When the data behind it came last, by source. */
  asOf: z.array(z.object({ label: Reason, day: DayText.nullable() })),
})
export type KpiDefinition = z.output<typeof KpiDefinition>

/** One line of a breakdown; `id` is a row's id, a network, a category, an hour 0 to 167 from Monday, or a day. */
export const BreakdownRow = z.object({
  id: z.string(),
  /** Empty: whoever or whatever is not named (not agreed, not told, too small a group). */
  name: z.string(),
  /** Why it has no name; null: it has one. */
  unnamed: z.enum(['not-told', 'not-agreed', 'small-group', 'own-pages', 'gone']).nullable(),
  kind: z.enum(contentKinds).nullable(),
  sums: Sums,
  /** Advocates who shared. */
  activeUsers: z.number().int(),
  /** Earned media value in minor units, when it was asked for. */
  mediaValue: z.object({ low: z.number(), likely: z.number(), high: z.number() }).optional(),
})
export type BreakdownRow = z.output<typeof BreakdownRow>

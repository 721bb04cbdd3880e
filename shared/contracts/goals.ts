/** What the program is to bring and what it costs: targets, rates, costs and return, guesses of reach, mentions. */
import { z } from 'zod'
import { targetStates } from '../domain/figures/targets.ts'
import { costKinds, countedAt, emvFormulas, goalKinds, sentiments, targetMeasures } from '../domain/figures/types.ts'
import { DayText, Id, Locale } from '../ids.ts'
import { command, job, query } from '../rpc.ts'
import { Period } from './figures-shapes.ts'

const Done = z.object({})
const Name = z.string().trim().min(1).max(200)
const counted = ['figure_import', 'post', 'post_snapshot', 'person', 'figure_settings', 'session'] as const

export const TargetFields = z.object({
  goal: z.enum(goalKinds),
  name: Name,
  measure: z.enum(targetMeasures),
  start: z.number().min(0),
  value: z.number(),
  fromDay: DayText,
  byDay: DayText,
})
export type TargetFields = z.output<typeof TargetFields>

/** What one unit of attention would have cost, in major units of the currency. */
export const Price = z.object({ low: z.number().min(0), likely: z.number().min(0), high: z.number().min(0) })
export const NetworkRates = z.object({
  /** For a thousand views. */
  cpm: Price,
  /** For a click. */
  cpc: Price,
  reaction: Price,
  comment: Price,
  reshare: Price,
})
export type NetworkRates = z.output<typeof NetworkRates>

export const RateTable = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  formula: z.enum(emvFormulas),
  /** By network; `other` stands for those that are missing. */
  rates: z.partialRecord(z.enum(countedAt), NetworkRates),
  source: z.string().trim().max(500),
  fromDay: DayText,
})
export type RateTable = z.output<typeof RateTable>

/** Money in minor units, or a fraction of 1. */
const Value = z.object({ low: z.number(), likely: z.number(), high: z.number() })

export const CostFields = z.object({
  kind: z.enum(costKinds),
  name: Name,
  fromDay: DayText,
  toDay: DayText,
  amount: z.number().int().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/),
  hours: z.number().min(0).max(1_000_000).nullable(),
})
export type CostFields = z.output<typeof CostFields>

/** What a guess of reach is made from; see `shared/domain/figures/reach.ts`. */
export const ReachInputs = z.object({
  employees: z.number().int().min(1).max(5_000_000),
  /** Fractions of 1. */
  participation: z.object({ low: z.number().min(0).max(1), high: z.number().min(0).max(1) }),
  /** By network: connections of one person who is on it, and how many of the participants are. */
  networks: z.partialRecord(
    z.enum(countedAt),
    z.object({ connections: z.number().min(0).max(10_000_000), onIt: z.number().min(0).max(1) }),
  ),
  sharesPerWeek: z.object({ low: z.number().min(0).max(200), high: z.number().min(0).max(200) }),
  weeks: z.number().int().min(1).max(520),
  viewRate: z.object({ low: z.number().min(0).max(1), high: z.number().min(0).max(1) }),
  /** How much of one person's connections another one's share, 0 to 1. */
  overlap: z.number().min(0).max(1),
  seed: z.number().int().min(0).max(4_294_967_295),
})
export type ReachInputs = z.output<typeof ReachInputs>

export const MentionFields = z.object({
  day: DayText,
  network: z.enum(countedAt).nullable(),
  about: z.string().trim().max(100),
  hashtag: z.string().trim().max(100),
  count: z.number().int().min(1).max(10_000_000),
  text: z.string().trim().max(5000),
  url: z.string().trim().max(2000),
})
export type MentionFields = z.output<typeof MentionFields>

export const goals = {
  targets: query(
    z.object({}),
    z.array(
      TargetFields.extend({
        id: Id,
        /** Where it stands, and where today should be on a straight way from start to value; null: nothing counted yet. */
        now: z.number().nullable(),
        due: z.number(),
        state: z.enum(targetStates),
        /** Where it ends if the next weeks bring as much as the last four: an extrapolation; null: nothing to go by, or it is over. */
        forecast: z.number().nullable(),
        unit: z.enum(['count', 'rate', 'money']),
        currency: z.string(),
        /** Of `typed`. */
        readings: z.array(z.object({ id: Id, day: DayText, value: z.number() })),
      }),
    ),
    { reads: [...counted, 'target', 'target_reading', 'rate_table', 'mention', 'workspace'] },
  ),
  saveTarget: command(z.object({ targetId: Id.optional(), fields: TargetFields }), z.object({ targetId: Id })),
  removeTarget: command(z.object({ targetId: Id }), Done),
  saveReading: command(z.object({ targetId: Id, day: DayText, value: z.number() }), z.object({ readingId: Id })),
  removeReading: command(z.object({ readingId: Id }), Done),

  /** The table in force, and those before it, the newest first. */
  rates: query(
    z.object({}),
    z.object({
      current: RateTable.extend({ version: z.number().int(), assumed: z.boolean() }),
      versions: z.array(RateTable.extend({ version: z.number().int(), at: z.number() })),
    }),
    {
      reads: ['rate_table', 'figure_settings', 'session'],
    },
  ),
  /** A new version; figures of days before it keep theirs. In the program's currency only: refuses currency-differs. */
  saveRates: command(z.object({ table: RateTable }), z.object({ version: z.number().int() })),
  /** Every published formula side by side over the same counts; the days of another version are priced by that one. `isChosen`: by the version of the last day. */
  mediaValue: query(
    Period,
    z.object({
      currency: z.string(),
      formulas: z.array(
        z.object({
          formula: z.enum(emvFormulas),
          value: Value,
          byNetwork: z.array(z.object({ network: z.string(), value: Value })),
          isChosen: z.boolean(),
        }),
      ),
      version: z.number().int(),
      assumed: z.boolean(),
    }),
    { reads: [...counted, 'rate_table'] },
  ),

  costs: query(z.object({}), z.array(CostFields.extend({ id: Id })), { reads: ['program_cost', 'session'] }),
  saveCost: command(z.object({ costId: Id.optional(), fields: CostFields }), z.object({ costId: Id })),
  removeCost: command(z.object({ costId: Id }), Done),
  /** Costs against value; `value`: earned media value and `conversions` together, of which the latter is money that came in. `breakEven`: the day since which the value so far has stayed at least as high as the costs so far; null: it is lower. Costs in other currencies are named, not added. */
  returns: query(
    Period,
    z.object({
      currency: z.string(),
      cost: z.number(),
      value: Value,
      conversions: z.number(),
      roi: Value.nullable(),
      breakEven: DayText.nullable(),
      months: z.array(z.object({ month: DayText, cost: z.number(), value: Value })),
      otherCurrencies: z.array(z.object({ currency: z.string(), amount: z.number() })),
    }),
    { reads: [...counted, 'program_cost', 'rate_table'] },
  ),

  scenarios: query(
    z.object({}),
    z.array(
      z.object({
        id: Id,
        name: z.string(),
        inputs: ReachInputs,
        from: DayText,
        to: DayText,
        /** What came in the same days; null: nothing counted yet. */
        actual: z.object({ participants: z.number().int(), shares: z.number(), impressions: z.number(), clicks: z.number() }).nullable(),
      }),
    ),
    { reads: [...counted, 'reach_scenario'] },
  ),
  saveScenario: command(
    z.object({ scenarioId: Id.optional(), name: Name, inputs: ReachInputs, from: DayText, to: DayText }),
    z.object({ scenarioId: Id }),
  ),
  removeScenario: command(z.object({ scenarioId: Id }), Done),

  mentions: query(
    Period.extend({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(100) }),
    z.object({
      mentions: z.array(
        MentionFields.extend({
          id: Id,
          score: z.number().nullable(),
          sentiment: z.enum(sentiments).nullable(),
          estimated: z.enum(sentiments).nullable(),
        }),
      ),
      total: z.number().int(),
      /** Of the whole period. */
      voices: z.array(z.object({ about: z.string(), count: z.number().int(), share: z.number() })),
      sentiment: z.record(z.enum(sentiments), z.number().int()),
      hashtags: z.array(z.object({ hashtag: z.string(), count: z.number().int() })),
    }),
    { reads: ['mention', 'session'] },
  ),
  /** What the word lists make of a text, and how much of it they knew (a fraction of 1); null: there is nothing in it. An estimate. */
  mood: query(
    z.object({ text: z.string().max(5000) }),
    z.object({ score: z.number(), sentiment: z.enum(sentiments), known: z.number(), locale: Locale }).nullable(),
    { reads: [] },
  ),
  saveMention: command(z.object({ mentionId: Id.optional(), fields: MentionFields }), z.object({ mentionId: Id })),
  /** What somebody who read it says; null takes it back. */
  judgeMention: command(z.object({ mentionId: Id, sentiment: z.enum(sentiments).nullable() }), Done),
  removeMentions: command(z.object({ mentionIds: z.array(Id).min(1).max(5000) }), Done),
  /** From a table with a header: day, and any of text, network, about, hashtag, count, url; what is there already is skipped. Asks which file unless a path is given; null when cancelled. */
  importMentions: job(
    z.object({ path: z.string().max(4096).optional() }),
    z.object({ done: z.number(), all: z.number() }),
    z.object({ rows: z.number().int(), created: z.number().int(), skipped: z.number().int(), rejected: z.number().int() }).nullable(),
  ),
}

/** What can be asked of the figures: what was counted, broken down, explained, foretold. */
import { z } from 'zod'
import { remedyKeys } from '../domain/figures/remedies.ts'
import { annotationKinds, breakdowns, kpis, metrics } from '../domain/figures/types.ts'
import { DayText, Id, Reason } from '../ids.ts'
import { command, job, query } from '../rpc.ts'
import { BreakdownRow, FigureFilter, Kpi, KpiDefinition, Period, Sums } from './figures-shapes.ts'

const Done = z.object({})
const Asked = Period.extend({ filter: FigureFilter.prefault({}) })

/** Every figure depends on what was counted; names and consent come from the rest. */
const counted = ['figure_import', 'post', 'post_snapshot', 'session', 'workspace'] as const
const named = [...counted, 'person', 'team', 'item', 'campaign', 'figure_settings'] as const

export const CurvePoint = z.object({ day: DayText, value: z.number(), low: z.number(), high: z.number() })

const TrainedSide = z.object({ people: z.number().int(), days: z.number().int(), perWeek: z.number(), low: z.number(), high: z.number() })

export const figures = {
  /** The strip of figures; `compare` null: with nothing. */
  overview: query(
    Asked.extend({ compare: Period.nullable().default(null), keys: z.array(z.enum(kpis)).default([]) }),
    z.object({ kpis: z.array(Kpi) }),
    {
      reads: [...named, 'rate_table', 'mention', 'consent_event', 'delivery', 'person_network'],
    },
  ),
  /** What lies behind one figure. */
  definition: query(Asked.extend({ key: z.enum(kpis) }), KpiDefinition, {
    reads: [...named, 'rate_table', 'mention', 'consent_event', 'delivery', 'person_network'],
  }),
  /** Metrics by day, week (from Monday) or month; `activeUsers` of each span. Spans without events are in it, with zeros. */
  series: query(
    Asked.extend({ by: z.enum(['day', 'week', 'month']) }),
    z.array(z.object({ start: DayText, sums: Sums, activeUsers: z.number().int() })),
    { reads: named },
  ),
  /** The first by `sort`; people only as they agreed to, groups under the smallest size without a name. */
  breakdown: query(
    Asked.extend({
      by: z.enum(breakdowns),
      sort: z.enum(metrics).default('share'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(20),
      /** With the media value of each row. */
      isPriced: z.boolean().default(false),
    }),
    z.object({ rows: z.array(BreakdownRow), total: z.number().int(), sums: Sums }),
    { reads: [...named, 'rate_table'] },
  ),
  /** What can be filtered by, of what has been counted. */
  facets: query(
    z.object({}),
    z.object({
      networks: z.array(z.string()),
      teams: z.array(z.object({ id: Id, name: z.string() })),
      campaigns: z.array(z.object({ id: Id, name: z.string() })),
      firstDay: DayText.nullable(),
      lastDay: DayText.nullable(),
      currency: z.string(),
    }),
    { reads: named },
  ),
  /** Where figures come from and how old they are, the oldest first. */
  freshness: query(
    z.object({}),
    z.array(
      z.object({
        network: z.string(),
        format: z.string(),
        lastDay: DayText,
        importedAt: z.number(),
        daysAgo: z.number().int(),
        isStale: z.boolean(),
      }),
    ),
    { reads: counted },
  ),
  /** Posts with what they had last, the most seen first. */
  posts: query(
    Asked.extend({
      sort: z.enum(metrics).default('impression'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({
      posts: z.array(
        z.object({
          id: Id,
          network: z.string(),
          url: z.string(),
          text: z.string(),
          publishedOn: DayText,
          itemId: Id.nullable(),
          itemTitle: z.string(),
          personName: z.string(),
          sums: Sums,
          asOf: DayText.nullable(),
        }),
      ),
      total: z.number().int(),
    }),
    { reads: named },
  ),
  linkPost: command(z.object({ postId: Id, itemId: Id.nullable() }), Done),

  annotations: query(
    Period,
    z.array(z.object({ id: Id, kind: z.enum(annotationKinds), day: DayText, text: z.string(), own: z.boolean() })),
    {
      reads: ['annotation', 'plan', 'task', 'phase', 'campaign', 'training_session', 'wave', 'holiday', 'session'],
    },
  ),
  saveAnnotation: command(
    z.object({ annotationId: Id.optional(), kind: z.enum(annotationKinds), day: DayText, text: z.string().trim().min(1).max(200) }),
    z.object({ annotationId: Id }),
  ),
  removeAnnotation: command(z.object({ annotationId: Id }), Done),

  /** What is to be expected after the launch, what came, and what helps. */
  dip: query(
    z.object({ metric: z.enum(['share', 'click', 'active-users']).default('share') }),
    z.object({
      /** The day of the roll-out; null: no plan names one. */
      launch: DayText.nullable(),
      /** `pilot`: reckoned from the company's own pilot; `default`: from the assumption that is stated. */
      basis: z.enum(['pilot', 'default']),
      /** By weeks from Monday, from the second week after the launch on; a week is foretold from what was known before it. */
      expected: z.array(CurvePoint),
      /** Whole weeks of which figures are there, those of the pilot too; `isOutside`: below the band. */
      actual: z.array(z.object({ day: DayText, value: z.number(), isOutside: z.boolean() })),
      /** `over`: the first twelve weeks have passed. */
      state: z.enum(['no-launch', 'too-early', 'inside', 'outside', 'over']),
      /** How many of the last weeks on end are below the band. */
      weeksOutside: z.number().int(),
      /** The part of sound weeks that the band takes in. */
      covers: z.number(),
      /** The last day of which figures are known; null: none is. */
      asOf: DayText.nullable(),
      /** What the source recommends, each a task for the plan; the tasks that are there already. */
      remedies: z.array(z.object({ key: z.enum(remedyKeys), reason: Reason, taskId: Id.nullable(), isDone: z.boolean() })),
    }),
    { reads: [...named, 'plan', 'task', 'phase', 'place', 'holiday', 'delivery', 'attendance', 'slot', 'consent_event'] },
  ),
  /** A remedy as a task of the plan; the one that is there already stays the only one. Refuses no-plan. */
  planRemedy: command(z.object({ key: z.enum(remedyKeys) }), z.object({ taskId: Id })),
  /** By the invitation that they had first: how many joined, and how many shared how many weeks later. Groups under the smallest size are joined. */
  cohorts: query(
    z.object({ filter: FigureFilter.prefault({}) }),
    z.array(
      z.object({
        /** Null: several waves, or none. */
        waveId: Id.nullable(),
        kind: z.enum(['wave', 'no-wave', 'joined']),
        name: z.string(),
        from: DayText,
        people: z.number().int(),
        joined: z.number().int(),
        /** Who shared in the first, second … week after; as many as have passed. */
        active: z.array(z.number().int()),
      }),
    ),
    { reads: [...named, 'wave', 'delivery', 'consent_event', 'people_settings'] },
  ),
  /** Who shared and no longer does: by name only who agreed to be named; for a kind word, never for blame. */
  drifting: query(
    z.object({ weeks: z.number().int().min(1).max(26).default(3), limit: z.number().int().min(1).max(200).default(50) }),
    z.object({
      people: z.array(z.object({ personId: Id, name: z.string(), lastOn: DayText, daysBefore: z.number().int() })),
      /** Who is not named; null: too few to be told apart. */
      others: z.number().int().nullable(),
    }),
    { reads: [...named, 'consent_event', 'people_settings'] },
  ),
  /** Trained people against others: days with a share, by person and week, with the range in which the truth lies 95 times in 100. Who was trained within the period counts on both sides. No cause is shown by it. */
  trained: query(
    Period,
    z.object({
      trained: TrainedSide,
      others: TrainedSide,
      /** How many times as much; null: one side has nothing. */
      ratio: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
      verdict: z.enum(['more', 'less', 'cannot-tell', 'too-few']),
    }),
    { reads: [...named, 'attendance', 'training_session', 'people_settings'] },
  ),
  /** A table as it is shown, head first, as a file. Null when cancelled. */
  exportShown: command(
    z.object({
      title: z.string().trim().min(1).max(200),
      rows: z
        .array(z.array(z.union([z.string().max(10_000), z.number()])).max(60))
        .min(1)
        .max(20_000),
      path: z.string().max(4096).optional(),
    }),
    z.object({ path: z.string(), rows: z.number().int() }).nullable(),
  ),

  /** A breakdown or a series as a table. Null when cancelled. */
  exportTable: command(
    Asked.extend({ by: z.enum([...breakdowns, 'week', 'month']), path: z.string().max(4096).optional() }),
    z.object({ path: z.string(), rows: z.number().int() }).nullable(),
  ),
  /** What a view shows, on paper, or as a PDF where `path` says so or the system asks (`asFile`). `search`: of its address. Null when cancelled. */
  print: command(
    z.object({
      view: z.enum(['overview', 'launch', 'goals', 'reach', 'mentions']),
      search: z.record(z.string().max(40), z.string().max(4000)).default({}),
      asFile: z.boolean().default(false),
      path: z.string().max(4096).optional(),
    }),
    z.object({ path: z.string().nullable() }).nullable(),
  ),
  /** Puts what the window shows in this rectangle (CSS pixels) on the clipboard as a picture. */
  copyPicture: command(
    z.object({ x: z.number(), y: z.number(), width: z.number().positive().max(8000), height: z.number().positive().max(8000) }),
    Done,
  ),
  /** Reckons all sums anew from the events and tells how many were wrong. */
  recount: job(
    z.object({}),
    z.object({ done: z.number(), all: z.number() }),
    z.object({ events: z.number().int(), wrong: z.number().int() }),
  ),

  settings: query(
    z.object({}),
    z.object({
      currency: z.string(),
      zone: z.string(),
      activeMeans: z.enum(['shared', 'shared-or-opened']),
      adoptionOf: z.enum(['invited', 'employees']),
      definitionVersion: z.number().int(),
      definitionSince: DayText,
    }),
    { reads: ['figure_settings', 'session'] },
  ),
  updateSettings: command(
    z.object({
      fields: z
        .object({
          currency: z.string().regex(/^[A-Z]{3}$/),
          zone: z.string().max(60),
          activeMeans: z.enum(['shared', 'shared-or-opened']),
          adoptionOf: z.enum(['invited', 'employees']),
        })
        .partial(),
    }),
    Done,
  ),
}

/** What a report says, whatever it is written into: sections of blocks with raw numbers and finished sentences. */
import { z } from 'zod'
import { targetStates } from '../domain/figures/targets.ts'
import { reportAudiences, reportSections, reportTemplates } from '../domain/reports/types.ts'
import { DayText, Locale } from '../ids.ts'
import { figureUnits, Period } from './figures-shapes.ts'

/** How a value is to be written; `rate` is a fraction of 1, `money` minor units of the report's currency, `day` a `DayText`, `text` words. */
export const reportUnits = [...figureUnits, 'day', 'text'] as const
export type ReportUnit = (typeof reportUnits)[number]

const Num = z.number().nullable()

/**
 * A figure as a tile: null where nothing is there to reckon it from. `key`: of `kpis`, else a word of the section.
 * `note`: the line below it, finished; `reference`: as published, finished, or empty.
 */
export const ReportFigure = z.object({
  key: z.string(),
  label: z.string(),
  value: Num,
  unit: z.enum(figureUnits),
  before: Num,
  range: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** Of a rate: what was divided by what. Nothing is said of a rate whose numbers are not known. */
  of: z.object({ part: z.number(), whole: z.number() }).optional(),
  estimated: z.boolean(),
  note: z.string(),
  reference: z.string(),
})
export type ReportFigure = z.output<typeof ReportFigure>

const ProseBlock = z.object({ kind: z.literal('prose'), id: z.string(), text: z.string(), origin: z.enum(['drafted', 'written']) })
const NoteBlock = z.object({ kind: z.literal('note'), id: z.string(), text: z.string() })
const FiguresBlock = z.object({ kind: z.literal('figures'), id: z.string(), figures: z.array(ReportFigure) })

const TargetsBlock = z.object({
  kind: z.literal('targets'),
  id: z.string(),
  title: z.string(),
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unit: z.enum(figureUnits),
      start: z.number(),
      now: Num,
      value: z.number(),
      /** Where it should stand on the last day of the report. */
      due: z.number(),
      forecast: Num,
      byDay: DayText,
      state: z.enum(targetStates),
      /** `state` in a word. */
      word: z.string(),
    }),
  ),
})

/** One drawing: one unit, one axis from zero. `labels` are days (the first of their span) or words. */
const ChartBlock = z.object({
  kind: z.literal('chart'),
  id: z.string(),
  title: z.string(),
  /** What it shows, in a sentence or two, for whoever does not see it. */
  alt: z.string(),
  /** `line` and `columns` go along time, `bars` lie with their words at the left, `stack` are bars of parts of one whole. */
  form: z.enum(['line', 'columns', 'bars', 'stack']),
  unit: z.enum(figureUnits),
  by: z.enum(['day', 'week', 'month', 'word']),
  labels: z.array(z.string()),
  series: z.array(z.object({ id: z.string(), name: z.string(), values: z.array(Num), isBefore: z.boolean() })),
  /** What was to be expected, as long as `labels`. */
  band: z.object({ name: z.string(), low: z.array(Num), high: z.array(Num) }).nullable(),
  /** Indexes of labels at which the first series lies outside the band. */
  outside: z.array(z.number().int()),
  /** What happened: letter, day, words. */
  marks: z.array(z.object({ letter: z.string(), day: DayText, text: z.string() })),
  /** The span at the end is not whole yet. */
  isOpenEnded: z.boolean(),
  note: z.string(),
})
export type ChartBlock = z.output<typeof ChartBlock>

export const ReportCell = z.union([z.string(), z.number(), z.null()])
export type ReportCell = z.output<typeof ReportCell>

const TableBlock = z.object({
  kind: z.literal('table'),
  id: z.string(),
  title: z.string(),
  columns: z.array(z.object({ id: z.string(), label: z.string(), unit: z.enum(reportUnits), hasBar: z.boolean() })).min(1),
  rows: z.array(z.array(ReportCell)),
  foot: z.array(ReportCell).nullable(),
  /** How many rows there are beyond those that are shown. */
  more: z.number().int(),
  note: z.string(),
})
export type TableBlock = z.output<typeof TableBlock>

const ListBlock = z.object({
  kind: z.literal('list'),
  id: z.string(),
  title: z.string(),
  form: z.enum(['points', 'steps']),
  items: z.array(z.object({ text: z.string(), detail: z.string() })),
})

const DefinitionsBlock = z.object({
  kind: z.literal('definitions'),
  id: z.string(),
  items: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      /** The formula with the real numbers, and sentences: what counted, what did not, as published, where it is from. */
      formula: z.string(),
      counted: z.string(),
      leftOut: z.string(),
      reference: z.string(),
      source: z.string(),
      version: z.number().int(),
      since: DayText,
    }),
  ),
})

export const ReportBlock = z.discriminatedUnion('kind', [
  ProseBlock,
  NoteBlock,
  FiguresBlock,
  TargetsBlock,
  ChartBlock,
  TableBlock,
  ListBlock,
  DefinitionsBlock,
])
export type ReportBlock = z.output<typeof ReportBlock>

export const ReportSection = z.object({ kind: z.enum(reportSections), title: z.string(), blocks: z.array(ReportBlock) })
export type ReportSection = z.output<typeof ReportSection>

/**
 * Everything that a report says. It holds no person's name: where one is to stand, `{{person:ID}}` does (`shared/domain/reports/names.ts`),
 * so that a frozen report forgets whoever is erased or opts out, and keeps its hash.
 */
export const ReportContent = z.object({
  version: z.literal(1),
  name: z.string(),
  /** The sentence at the top. */
  headline: z.string(),
  template: z.enum(reportTemplates),
  program: z.string(),
  company: z.string(),
  foot: z.string(),
  /** `#rrggbb`; empty: none of its own. */
  color: z.string(),
  locale: Locale,
  period: Period,
  compare: Period.nullable(),
  /** The last day that could be known when it was made. */
  asOf: DayText,
  /** What was filtered by, finished; empty: nothing. */
  filters: z.array(z.string()),
  audience: z.enum(reportAudiences),
  currency: z.string(),
  /** Groups under this size are not shown alone. */
  smallestGroup: z.number().int(),
  sections: z.array(ReportSection),
  /** Sections that were wanted and have no data yet, and why, finished. */
  missing: z.array(z.object({ kind: z.enum(reportSections), title: z.string(), why: z.string() })),
  /** Where figures come from: network or kind of file, the last day told of, when it was imported (epoch ms). */
  sources: z.array(z.object({ label: z.string(), lastDay: DayText, importedAt: z.number() })),
  rates: z.object({ version: z.number().int().nullable(), source: z.string(), assumed: z.boolean() }),
  definitionVersion: z.number().int(),
})
export type ReportContent = z.output<typeof ReportContent>

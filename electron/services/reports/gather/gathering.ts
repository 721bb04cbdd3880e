/** What every section of a report is made with: its days and filter, its figures, its words, and the plan. */
import { networksAndDays } from '#db/figures/extent.ts'
import { figureSettingsOf } from '#db/queries/figures/settings.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import type { ReadDb } from '#db/types.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import type { ReportBlock, ReportFigure } from '#shared/contracts/report-shapes.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { type KpiValue, kpiOf, workingOf } from '#shared/domain/figures/kpis.ts'
import { type KpiKey, kpis } from '#shared/domain/figures/types.ts'
import { networkNames } from '#shared/domain/networks.ts'
import type { ReportSpec, SectionSpec } from '#shared/domain/reports/spec.ts'
import { comparedPeriod } from '#shared/domain/reports/templates.ts'
import { createValues, type ReportValues } from '#shared/export/report/values.ts'
import type { Reason } from '#shared/ids.ts'
import { type Asked, checkedPeriod } from '../../../procedures/figures/asked.ts'
import { dipOf, lastKnownDay } from '../../../procedures/figures/dip.ts'
import { type ReadFacts, readFacts } from '../../../procedures/figures/facts.ts'
import type { Templates } from '../../templates.ts'
import { groupedTextsOf } from '../../text.ts'

/** The moment, and what the words of the plan come from. */
export interface GatherOptions {
  readonly today: Day
  readonly templates: Templates
}

/** The values of a message. */
export type Said = Readonly<Record<string, string | number | boolean>>

export interface Gathering extends GatherOptions {
  readonly read: ReadDb
  readonly spec: ReportSpec
  readonly asked: Asked
  /** Null: nothing is compared. */
  readonly before: Asked | null
  /** The last day that the report tells of: that of its period, or today where that is to come. */
  readonly until: Day
  /** The last day of which figures can be known. */
  readonly asOf: Day
  /** Not everything is told of: some of what a report can say knows no filter. */
  readonly filtered: boolean
  readonly currency: string
  readonly smallestGroup: number
  readonly values: ReportValues
  /** A message in the report's language. */
  readonly say: (id: string, values?: Said) => string
  readonly sayReason: (reason: Reason) => string
  readonly facts: () => ReadFacts
  readonly factsBefore: () => ReadFacts | null
  readonly kpi: (key: KpiKey) => KpiValue
  /** What was to be expected after the launch and what came, as it stood on the evening of the last day. */
  readonly dip: () => ReturnType<typeof dipOf>
}

/** What a section comes to; `why`: it has nothing to say, in a finished sentence. */
export type Gathered = { readonly blocks: readonly (ReportBlock | null)[] } | { readonly why: string }

export type GatherSection = (of: Gathering, section: SectionSpec) => Gathered

/** Refuses day-missing and bad-input for days that are no period. */
export function createGathering(read: ReadDb, spec: ReportSpec, { today, templates }: GatherOptions): Gathering {
  const filter = FigureFilter.parse(spec.filter)
  const asked = { ...checkedPeriod(spec.period), filter }
  const compared = comparedPeriod(asked, spec.compare)
  const { firstDay } = networksAndDays(read)
  // Days before anything was counted are nothing to compare with.
  const before = compared === null || firstDay === null || compared.to < firstDay ? null : { ...compared, filter }
  const { currency } = figureSettingsOf(read)
  const { formatMessage } = groupedTextsOf(spec.locale)
  const say: Gathering['say'] = (id, values) => String(formatMessage({ id }, values))
  const facts = once(() => readFacts(read, asked, kpis))
  return {
    ...{ read, spec, today, templates, asked, before, currency, say, facts },
    filtered: JSON.stringify(filter) !== JSON.stringify(FigureFilter.parse({})),
    until: asked.to < today ? asked.to : today,
    asOf: lastKnownDay(read, today) ?? addDays(today, -1),
    smallestGroup: peopleSettingsOf(read).smallestGroup,
    values: createValues(spec.locale, currency),
    sayReason: ({ code, data }) => (code === 'kpi.term-network' ? placeName(String(data['network']), say) : say(code, data)),
    factsBefore: once(() => (before === null ? null : readFacts(read, before, kpis))),
    kpi: (key) => kpiOf(key, facts()),
    dip: once(() => dipOf(read, 'share', addDays(asked.to, 1) < today ? addDays(asked.to, 1) : today)),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** What one of the program's figures comes to; null where nothing is there to reckon it from. */
export function figureOf(of: Gathering, key: KpiKey): ReportFigure | null {
  const { value, unit, range, estimated } = of.kpi(key)
  if (value === null || (key === 'earned-media-value' && !isPriceable(of.facts()))) return null
  const before = of.factsBefore()
  const parts = unit === 'rate' ? workingOf(key, of.facts()).map((term) => term.value) : []
  const [part, whole] = parts
  const ratio = part === undefined || whole === undefined ? {} : { of: { part, whole } }
  const isPublished = key === 'adoption-rate' || key === 'share-rate'
  return {
    ...{ key, value, unit, range, estimated, ...ratio },
    label: of.say(`kpi.name-${key}`),
    before: before === null ? null : kpiOf(key, before).value,
    note: noteOf(of, { unit, range, estimated }, ratio.of),
    reference: isPublished ? of.say(`kpi.short-${key}`) : '',
  }
}

/** Without anything that has a price a value is not nothing but unknown. */
function isPriceable({ counted }: ReadFacts): boolean {
  return (['impression', 'click', 'reaction', 'comment', 'reshare', 'engagement'] as const).some((metric) => counted.has(metric))
}

function noteOf(
  { say, values }: Gathering,
  { unit, range, estimated }: Pick<KpiValue, 'unit' | 'range' | 'estimated'>,
  ratio: { readonly part: number; readonly whole: number } | undefined,
): string {
  if (range !== null) return say('report.note-range', { low: values.write(range.low, unit), high: values.write(range.high, unit) })
  if (estimated) return say('report.note-estimated')
  if (ratio === undefined) return ''
  return say('report.note-part', { part: values.write(ratio.part, 'count'), whole: values.write(ratio.whole, 'count') })
}

/** As tiles; null where none of them is known. */
export function figuresBlock(of: Gathering, id: string, keys: readonly KpiKey[], more: readonly ReportFigure[] = []): ReportBlock | null {
  const known = keys.map((key) => figureOf(of, key)).filter((figure) => figure !== null)
  const figures = [...known, ...more]
  return figures.length === 0 ? null : { kind: 'figures', id, figures }
}

/** A count that is no figure of the program's own list. */
export function countFigure(key: string, label: string, value: number, note = ''): ReportFigure {
  return { key, label, value, unit: 'count', before: null, range: null, estimated: false, note, reference: '' }
}

/** The names of networks are brands. */
export function placeName(id: string, say: Gathering['say']): string {
  if (id === '') return say('breakdown.unnamed-not-told')
  if (id === 'web' || id === 'other') return say(`analytics.place-${id}`)
  return new Map<string, string>(Object.entries(networkNames)).get(id) ?? id
}

/** Where figures came from. */
export function sourceName(
  { network, format, source }: { readonly network: string; readonly format: string; readonly source: string },
  say: Gathering['say'],
): string {
  if (source !== 'file' && network !== '') return say(`report.source-${source}-of`, { network: placeName(network, say) })
  if (source !== 'file') return say(`report.source-${source}`)
  return network === '' ? say(`figure-files.format-${format}`) : placeName(network, say)
}

export function noteBlock(id: string, text: string): ReportBlock | null {
  return text === '' ? null : { kind: 'note', id, text }
}

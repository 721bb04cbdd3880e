/** Facts of a report drawn at random, as its sections hold them; and what a commentary makes of them in each language. */
import fc from 'fast-check'
import { sayDrafted } from '#electron/services/reports/gather/words.ts'
import { groupedTextsOf } from '#electron/services/text.ts'
import type { ReportBlock, ReportContent, ReportFigure, ReportSection } from '#shared/contracts/report-shapes.ts'
import { addDays } from '#shared/domain/day.ts'
import { targetStates } from '#shared/domain/figures/targets.ts'
import { commentaryOf } from '#shared/domain/reports/commentary.ts'
import type { ReportSectionKind } from '#shared/domain/reports/types.ts'
import { createValues } from '#shared/export/report/values.ts'
import type { Locale, Reason } from '#shared/ids.ts'
import { sampleReport } from '../../report-sample.ts'

const count = fc.oneof(fc.nat(40), fc.nat(200_000))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 })
const part = fc.double({ min: 0, max: 1, noNaN: true })

export function figure(key: string, value: number | null, before: number | null, more: Partial<ReportFigure> = {}): ReportFigure {
  return { key, label: key, value, unit: 'count', before, range: null, estimated: false, note: '', reference: '', ...more }
}

const counted = (key: string) => fc.tuple(maybe(count), maybe(count)).map(([now, before]) => figure(key, now, before))

/** So many of so many. */
const rate = (key: string) =>
  fc.tuple(count, part, fc.boolean()).map(([whole, share, isTold]) => {
    const of = { part: Math.round(whole * share), whole }
    return figure(key, whole === 0 ? null : of.part / whole, null, { unit: 'rate', ...(isTold ? { of } : {}) })
  })

const money = (key: string) =>
  fc.tuple(maybe(fc.nat(9_000_000)), maybe(fc.nat(9_000_000)), fc.nat(500_000)).map(([value, before, spread]) =>
    figure(key, value, before, {
      unit: 'money',
      estimated: true,
      range: { low: Math.max(0, (value ?? 0) - spread), high: (value ?? 0) + spread },
    }),
  )

const figures = (id: string, ...all: readonly fc.Arbitrary<ReportFigure>[]): fc.Arbitrary<ReportBlock> =>
  fc.tuple(...all).map((drawn) => ({ kind: 'figures', id, figures: drawn }))

const goals: fc.Arbitrary<ReportBlock> = fc
  .array(fc.record({ now: maybe(count), value: count, due: count, state: fc.constantFrom(...targetStates) }), { maxLength: 6 })
  .map(
    (rows): ReportBlock => ({
      kind: 'targets',
      id: 'goals.targets',
      title: '',
      rows: rows.map((row, at) => ({
        ...row,
        id: `t${at}`,
        name: `Goal ${at}`,
        unit: 'count',
        start: 0,
        forecast: null,
        byDay: '2027-06-30',
        word: row.state,
      })),
    }),
  )

function table(id: string, names: readonly string[], columns: readonly string[], cells: fc.Arbitrary<number>): fc.Arbitrary<ReportBlock> {
  return fc.array(fc.tuple(...columns.map(() => cells)), { maxLength: names.length }).map((rows) => ({
    ...{ kind: 'table', id, title: '', foot: null, more: 0, note: '' },
    columns: [id, ...columns].map((name, at) => ({ id: at === 0 ? firstColumn(id) : name, label: name, unit: 'count', hasBar: false })),
    rows: rows.map((row, at) => [names[at] ?? '', ...row]),
  }))
}

const firstColumns: Readonly<Record<string, string>> = { networks: 'network', mix: 'category', items: 'item', table: 'team' }
const firstColumn = (id: string) => firstColumns[id.slice(id.indexOf('.') + 1)] ?? 'name'

const dip: fc.Arbitrary<ReportBlock> = fc
  .array(fc.tuple(maybe(fc.nat(300)), maybe(fc.nat(200)), fc.nat(100)), { maxLength: 12 })
  .chain((weeks) => fc.boolean().map((isOpenEnded) => ({ weeks, isOpenEnded })))
  .map(({ weeks, isOpenEnded }) => ({
    ...{ kind: 'chart', id: 'dip.weeks', title: '', alt: '', form: 'line', unit: 'count', by: 'week', marks: [], note: '', isOpenEnded },
    labels: weeks.map((_, at) => addDays('2027-02-24', 7 * at)),
    series: [{ id: 'shares', name: 'Shares', values: weeks.map(([came]) => came), isBefore: false }],
    band: { name: '', low: weeks.map(([, low]) => low), high: weeks.map(([, low, more]) => (low === null ? null : low + more)) },
    outside: [],
  }))

const list: fc.Arbitrary<ReportBlock> = fc.nat(5).map((length) => ({
  kind: 'list',
  id: 'unknown.list',
  title: '',
  form: 'points',
  items: Array.from({ length }, () => ({ text: 'x', detail: '' })),
}))

const blocks: readonly (readonly [ReportSectionKind, ...fc.Arbitrary<ReportBlock>[]])[] = [
  ['headline', figures('headline.figures', rate('adoption-rate'), rate('share-rate'), money('earned-media-value'))],
  ['goals', goals],
  ['plan', figures('plan.figures', rate('tasks-done'), counted('tasks-late'))],
  ['adoption', figures('adoption.figures', rate('adoption-rate'), rate('share-rate'), counted('active-users'), counted('opted-out'))],
  [
    'reach',
    figures('reach.figures', counted('shares'), counted('impressions'), counted('engagement')),
    table('reach.networks', ['LinkedIn', 'Facebook', 'Instagram', 'X'], ['shares', 'impressions', 'clicks', 'engagement'], count),
  ],
  ['traffic', figures('traffic.figures', counted('clicks'), counted('conversions'), counted('visits'), money('earned-media-value'))],
  [
    'content',
    table('content.mix', ['Company', 'Third-party', 'Colleagues'], ['published', 'target'], part),
    table('content.items', ['One', 'Two', 'Three'], ['shares'], count),
  ],
  ['teams', table('teams.table', ['Bari', 'Brescia', 'Milano'], ['shares'], count)],
  ['seniors', figures('seniors.figures', rate('seniors-joined'), counted('seniors-sharing'))],
  ['recognition', figures('recognition.figures', counted('named'))],
  ['dip', dip],
  ['returns', figures('returns.figures', money('costs'), money('value'))],
  ['unknown', list],
]

/** Any figures, compared with the days before or not. */
export const anyContent: fc.Arbitrary<ReportContent> = fc
  .tuple(fc.boolean(), fc.boolean(), ...blocks.map(([, ...each]) => fc.tuple(...each)))
  .map(([isCompared, assumed, ...drawn]) => ({
    ...sampleReport('en'),
    compare: isCompared ? { from: '2026-11-09', to: '2027-01-24' } : null,
    rates: { version: null, source: '', assumed },
    sections: blocks.map(([kind], at) => ({ kind, title: kind, blocks: [...(drawn[at] ?? [])] })),
  }))

const texts = { en: groupedTextsOf('en'), it: groupedTextsOf('it'), ms: groupedTextsOf('ms') }

/** A sentence as a reader of the language reads it; a value that is missing, or a message, throws. */
export function inWords(locale: Locale, reason: Reason): string {
  const { formatMessage } = texts[locale]
  return sayDrafted({ values: createValues(locale, 'EUR'), say: (id, values) => String(formatMessage({ id }, values)) }, reason)
}

export function sayAll(locale: Locale, section: ReportSection, content: ReportContent): string {
  return commentaryOf(section, content)
    .map((reason) => inWords(locale, reason))
    .join(' ')
}

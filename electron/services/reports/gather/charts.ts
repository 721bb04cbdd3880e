/** Figures along time, beside what they were before, with what happened meanwhile. */
import { seriesOf } from '#db/figures/active.ts'
import type { ChartBlock, ReportBlock } from '#shared/contracts/report-shapes.ts'
import { addDays, type Day, daysBetween, weekdayOf } from '#shared/domain/day.ts'
import { monthOf } from '#shared/domain/figures/spans.ts'
import { whatHappened } from '../../../procedures/figures/annotations.ts'
import type { Gathering } from './gathering.ts'

export type Charted = 'active-users' | 'click' | 'impression' | 'share'

/** Keys of the figures that charts tell of. */
const figureKeys: Readonly<Record<Charted, string>> = {
  'active-users': 'active-users',
  click: 'clicks',
  impression: 'impressions',
  share: 'shares',
}

/** Null where nothing was counted. */
export function courseChart(of: Gathering, id: string, charted: Charted): ReportBlock | null {
  const by = spanOf(of)
  const points = pointsOf(of, charted, by)
  if (!points.some(({ value }) => value !== 0)) return null
  const title = of.say(`analytics.chart-${charted}-${by}`)
  const key = figureKeys[charted]
  const before = beforeOf(of, points, charted)
  const isOpenEnded = lastDay(of) < endOf(points.at(-1)?.start ?? lastDay(of), by)
  return {
    ...{ kind: 'chart', id, title, form: 'line', unit: 'count', by, isOpenEnded },
    alt: altOf(of, points, by),
    labels: points.map(({ start }) => start),
    series: [{ id: key, name: title, values: points.map(({ value }) => value), isBefore: false }, ...before],
    ...{ band: null, outside: [], marks: marksOf(of) },
    note: cutNote(of, by, isOpenEnded),
  }
}

/** Which spans at the ends are not whole. */
function cutNote({ asked, asOf, say, values }: Gathering, by: By, isOpenEnded: boolean): string {
  if (by === 'day') return ''
  const isCut = by === 'week' ? weekdayOf(asked.from) !== 1 : monthOf(asked.from) !== asked.from
  return [
    ...(isCut ? [say(`report.cut-${by}`, { day: values.day(asked.from) })] : []),
    ...(isOpenEnded ? [say(`report.open-${by}`, { day: values.day(lastDay({ asked, asOf })) })] : []),
  ].join(' ')
}

/** The last day of which the report knows. */
export function lastDay({ asOf, asked }: Pick<Gathering, 'asked' | 'asOf'>): Day {
  return asOf < asked.to ? asOf : asked.to
}

type By = 'day' | 'week' | 'month'

interface Point {
  readonly start: Day
  readonly value: number
}

/** Spans of which nothing can be known yet are left off. */
function pointsOf({ read, asked, ...rest }: Gathering, charted: Charted, by: By): readonly Point[] {
  const metrics = charted === 'active-users' ? [] : [charted]
  const last = lastDay({ asked, ...rest })
  return seriesOf(read, { ...asked, metrics }, by)
    .filter(({ start }) => start <= last)
    .map(({ start, sums, activeUsers }) => ({ start, value: charted === 'active-users' ? activeUsers : sums[charted] }))
}

/** Up to three weeks by day, up to a year by week. */
function spanOf({ asked: { from, to } }: Gathering): By {
  const days = daysBetween(from, to) + 1
  if (days <= 21) return 'day'
  return days <= 380 ? 'week' : 'month'
}

/** The last day of the whole week or month in which one lies. */
export function endOf(day: Day, by: By): Day {
  if (by === 'day') return day
  return by === 'week' ? addDays(day, 7 - weekdayOf(day)) : addDays(monthOf(addDays(monthOf(day), 31)), -1)
}

/** The same stretches of the days compared with, whatever weekday they begin on; people do not add up and are left out. */
function beforeOf(of: Gathering, points: readonly Point[], charted: Charted) {
  if (of.before === null || charted === 'active-users') return []
  const { from } = of.before
  const days = seriesOf(of.read, { ...of.before, metrics: [charted] }, 'day')
  const values = points.map(({ start }, at) => {
    const first = daysBetween(of.asked.from, start)
    const next = points[at + 1]?.start
    const end = next === undefined ? daysBetween(of.asked.from, of.asked.to) + 1 : daysBetween(of.asked.from, next)
    return days.slice(first, end).reduce((sum, { sums }) => sum + sums[charted], 0)
  })
  if (days.every(({ sums }) => sums[charted] === 0)) return []
  const name = of.values.period({ from, to: of.before.to })
  return [{ id: `${figureKeys[charted]}-before`, name, values, isBefore: true }]
}

function altOf(of: Gathering, points: readonly Point[], by: By): string {
  const most = points.reduce((best, point) => (point.value > best.value ? point : best), { start: of.asked.from, value: 0 })
  const last = points.at(-1)
  return of.say(`report.alt-${by}`, {
    ...{ most: of.values.write(most.value, 'count'), when: whenOf(of, most.start, by) },
    ...{ last: of.values.write(last?.value ?? null, 'count'), lastWhen: whenOf(of, last?.start ?? of.asked.to, by) },
  })
}

function whenOf({ values }: Gathering, start: Day, by: By): string {
  return by === 'month' ? values.month(start) : values.day(start)
}

/** More letters than these nobody looks up. */
const mostMarks = 5
/** What tells most of a figure comes first when there are too many. */
const telling: readonly string[] = ['launch', 'other', 'campaign', 'wave', 'training']

/** What happened within the report, by day. */
export function marksOf(of: Gathering, span: { readonly from: Day; readonly to: Day } = of.asked): ChartBlock['marks'] {
  const { read, spec, templates } = of
  const happened = whatHappened(read, span, { locale: spec.locale, templates })
  const rankOf = (kind: string) => telling.indexOf(kind)
  return happened
    .filter(({ kind }) => rankOf(kind) >= 0)
    .toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind))
    .slice(0, mostMarks)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ day, text }, at) => ({ letter: String.fromCharCode(65 + at), day, text }))
}

export interface Bar {
  readonly name: string
  readonly value: number
}

/** Lying bars with their words; null where there is nothing to compare. */
export function barsChart(
  of: Gathering,
  { id, title, series, bars }: { readonly id: string; readonly title: string; readonly series: string; readonly bars: readonly Bar[] },
): ReportBlock | null {
  const shown = bars.filter(({ value }) => value > 0)
  if (shown.length < 2) return null
  const parts = shown.map(({ name, value }) => of.say('report.alt-part', { name, value: of.values.write(value, 'count') }))
  return {
    ...{ kind: 'chart', id, title, form: 'bars', unit: 'count', by: 'word', isOpenEnded: false },
    alt: of.say('report.alt-bars', { parts: parts.join(', ') }),
    labels: shown.map(({ name }) => name),
    series: [{ id: series, name: title, values: shown.map(({ value }) => value), isBefore: false }],
    ...{ band: null, outside: [], marks: [], note: '' },
  }
}

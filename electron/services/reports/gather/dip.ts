/** What was to be expected after the launch, what came, and what is done about it. */
import type { ReportBlock } from '#shared/contracts/report-shapes.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { marksOf } from './charts.ts'
import { type Gathering, type GatherSection, noteBlock } from './gathering.ts'

type Dip = ReturnType<Gathering['dip']>

export const gatherDip: GatherSection = (of) => {
  const { say, asked } = of
  const dip = of.dip()
  if (dip.launch === null) return { why: say('report.why-no-launch') }
  const weeks = weeksOf(of, dip)
  if (weeks.length === 0) return { why: say('report.why-dip-too-early', { day: of.values.day(dip.launch) }) }
  if ((dip.expected.at(-1)?.day ?? asked.from) < asked.from) return { why: say('report.why-dip-over') }
  return { blocks: [chart(of, dip, weeks), remedies(of, dip), noteBlock('dip.note', say(`report.dip-basis-${dip.basis}`))] }
}

interface Week {
  readonly day: Day
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly isOutside: boolean
}

/** Weeks of the pilot that stand before the launch in the chart. */
const weeksBefore = 4

/** Those with figures; without a single expected one there is nothing to tell. */
function weeksOf({ until }: Gathering, { actual, expected, launch }: Dip): readonly Week[] {
  const bands = new Map(expected.map((point) => [point.day, point]))
  const first = launch === null ? '' : addDays(launch, -7 * weeksBefore)
  const weeks = actual
    .filter(({ day }) => day >= first && addDays(day, 6) <= until)
    .map(({ day, value, isOutside }) => ({ day, value, isOutside, low: bands.get(day)?.low ?? null, high: bands.get(day)?.high ?? null }))
  return weeks.some(({ low }) => low !== null) ? weeks : []
}

function chart(of: Gathering, { launch }: Dip, weeks: readonly Week[]): ReportBlock {
  const { say } = of
  const title = say('report.dip')
  const outside = weeks.flatMap(({ isOutside, low }, at) => (isOutside && low !== null ? [at] : []))
  const span = { from: weeks[0]?.day ?? of.asked.from, to: of.until }
  return {
    ...{ kind: 'chart', id: 'dip.weeks', title, form: 'line', unit: 'count', by: 'week', isOpenEnded: false },
    alt: say('report.alt-dip', { weeks: weeks.length, outside: outside.length, day: of.values.day(launch ?? span.from) }),
    labels: weeks.map(({ day }) => day),
    series: [{ id: 'shares', name: say('analytics.chart-share-week'), values: weeks.map(({ value }) => value), isBefore: false }],
    band: { name: say('analytics.expected'), low: weeks.map(({ low }) => low), high: weeks.map(({ high }) => high) },
    ...{ outside, marks: marksOf(of, span), note: '' },
  }
}

function remedies({ say }: Gathering, { remedies: all, state }: Dip): ReportBlock | null {
  const items = all.map(({ key, taskId, isDone }) => ({
    ...{ key, isBegun: taskId !== null },
    text: say(`dip-remedy.${key}`),
    detail: say(`report.remedy-${isDone ? 'done' : taskId === null ? 'open' : 'planned'}`),
  }))
  // What nobody has begun is of interest only while something is amiss.
  const told = state === 'outside' ? items : items.filter(({ isBegun }) => isBegun)
  if (told.length === 0) return null
  return {
    ...{ kind: 'list', id: 'dip.remedies', title: say('report.remedies'), form: 'points' },
    items: told.map(({ text, detail }) => ({ text, detail })),
  }
}

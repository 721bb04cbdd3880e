/** What the program cost, and what came back for it. */
import type { ReportBlock, ReportFigure } from '#shared/contracts/report-shapes.ts'
import { returnsOf } from '../../../procedures/goals/costs.ts'
import { endOf, lastDay } from './charts.ts'
import { type Gathering, type GatherSection, noteBlock } from './gathering.ts'
import { textColumn } from './tables.ts'

type Returns = ReturnType<typeof returnsOf>

export const gatherReturns: GatherSection = (of) => {
  const returns = returnsOf(of.read, of.asked)
  if (returns.cost === 0) return { why: of.say('report.why-no-costs') }
  return { blocks: [figures(of, returns), chart(of, returns), months(of, returns), noteBlock('returns.note', noteOf(of, returns))] }
}

function figures(of: Gathering, { cost, value, roi, conversions }: Returns): ReportBlock {
  const { say, values } = of
  const before = of.before === null ? null : returnsOf(of.read, of.before)
  const wasPaid = before !== null && before.cost > 0
  const plain = { range: null, reference: '', note: '', estimated: false }
  const between = (low: number, high: number, unit: 'money' | 'rate') =>
    say('report.note-range', { low: values.write(low, unit), high: values.write(high, unit) })
  const known: readonly (ReportFigure | null)[] = [
    { ...plain, key: 'costs', label: say('goals.return-cost'), value: cost, unit: 'money', before: wasPaid ? before.cost : null },
    {
      ...{ ...plain, key: 'value', label: say('goals.return-value'), value: value.likely, unit: 'money', estimated: true },
      ...{ before: before?.value.likely ?? null, range: { low: value.low, high: value.high } },
      note: between(value.low, value.high, 'money'),
    },
    conversions === 0
      ? null
      : { ...plain, key: 'conversion-value', label: say('goals.return-conversions'), value: conversions, unit: 'money', before: null },
    roi === null
      ? null
      : {
          ...{ ...plain, key: 'return', label: say('goals.return-roi'), value: roi.likely, unit: 'rate', estimated: true },
          ...{ before: before?.roi?.likely ?? null, range: { low: roi.low, high: roi.high } },
          note: between(roi.low, roi.high, 'rate'),
        },
  ]
  return { kind: 'figures', id: 'returns.figures', figures: known.filter((figure) => figure !== null) }
}

function chart(of: Gathering, { months: all }: Returns): ReportBlock | null {
  if (all.length < 2) return null
  const { say } = of
  const series = (id: string, name: string, values: number[]) => ({ id, name, values, isBefore: false })
  return {
    ...{ kind: 'chart', id: 'returns.course', title: say('report.value-and-cost'), form: 'columns', unit: 'money', by: 'month' },
    alt: say('report.alt-returns', { months: all.length }),
    labels: all.map(({ month }) => month),
    series: [
      series(
        'value',
        say('goals.return-value'),
        all.map(({ value }) => value.likely),
      ),
      series(
        'costs',
        say('goals.return-cost'),
        all.map(({ cost }) => cost),
      ),
    ],
    ...{ band: null, outside: [], marks: [], note: say('report.value-estimated') },
    isOpenEnded: lastDay(of) < endOf(lastDay(of), 'month'),
  }
}

function months({ say, values }: Gathering, { months: all, cost, value }: Returns): ReportBlock {
  const money = (id: string, label: string) => ({ id, label, unit: 'money' as const, hasBar: false })
  return {
    ...{ kind: 'table', id: 'returns.months', title: say('report.by-month'), more: 0, note: '' },
    columns: [
      textColumn('month', say('goals.return-month')),
      money('costs', say('goals.return-cost')),
      money('low', say('goals.value-low')),
      money('likely', say('goals.value-likely')),
      money('high', say('goals.value-high')),
    ],
    rows: all.map((month) => [values.month(month.month), month.cost, month.value.low, month.value.likely, month.value.high]),
    foot: [say('report.all'), cost, value.low, value.likely, value.high],
  }
}

function noteOf({ say, values, filtered }: Gathering, { breakEven, otherCurrencies }: Returns): string {
  const others = otherCurrencies.map(({ currency }) => currency)
  return [
    breakEven === null ? say('report.no-break-even') : say('report.break-even', { day: values.day(breakEven) }),
    say('report.returns-note'),
    ...(others.length === 0 ? [] : [say('report.other-currencies', { currencies: others.join(', ') })]),
    ...(filtered ? [say('report.not-filtered')] : []),
  ].join(' ')
}

/** Costs against value: what it comes to, and since when it has paid. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Span } from '#shared/domain/figures/spans.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import charts from '../charts/charts.module.css'
import { CourseChart } from '../charts/course-chart.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { FigureCard } from '../charts/figure-card.tsx'
import { useExportShown } from '../charts/use-export-shown.ts'
import { useFigure } from '../charts/use-figure.ts'
import { amountToTyped } from './amounts.ts'
import styles from './goals.module.css'

type Returns = OutputOf<(typeof contract)['goals']['returns']>

export function ReturnsCard({ span }: { readonly span: Span }) {
  const text = useText()
  const save = useExportShown()
  const [isTable, setTable] = useState(false)
  const found = useLive(contract.goals.returns, span, { keep: true }).data
  const title = text('goals.return')
  if (found === undefined || (found.cost === 0 && found.value.likely === 0))
    return (
      <FigureCard title={title}>
        <p className={charts.none}>{text('goals.no-return')}</p>
      </FigureCard>
    )
  const rows = () => [
    [
      text('goals.return-month'),
      text('goals.return-cost'),
      text('goals.value-low'),
      text('goals.value-likely'),
      text('goals.value-high'),
      text('goals.value-currency'),
    ],
    ...found.months.map(({ month, cost, value }) => [
      month,
      ...[cost, value.low, value.likely, value.high].map((amount) => amountToTyped(Math.round(amount), 'money', found.currency)),
      found.currency,
    ]),
  ]
  return (
    <FigureCard
      title={title}
      tools={<span className={styles.muted}>{text('analytics.estimated')}</span>}
      table={{ isShown: isTable, setShown: setTable }}
      onExport={() => save(title, rows())}
    >
      <ReturnSums found={found} />
      {isTable ? <ReturnsTable found={found} /> : <ReturnsChart found={found} />}
      <p className={charts.small}>{text('goals.return-about')}</p>
    </FigureCard>
  )
}

export function ReturnSums({ found }: { readonly found: Returns }) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  const { currency, cost, value, conversions, roi, breakEven, otherCurrencies } = found
  const money = (amount: number) => figure.value(amount, 'money', currency)
  return (
    <dl className={`${charts.sum} ${styles.sum}`}>
      <div>
        <dt>{text('goals.return-cost')}</dt>
        <dd>{money(cost)}</dd>
      </div>
      <div>
        <dt>{text('goals.return-value')}</dt>
        <dd>
          {money(value.likely)} <small>{text('analytics.range', { low: money(value.low), high: money(value.high) })}</small>
        </dd>
      </div>
      <div>
        <dt>{text('goals.return-conversions')}</dt>
        <dd>{money(conversions)}</dd>
      </div>
      <div>
        <dt>{text('goals.return-roi')}</dt>
        <dd>
          {roi === null ? '–' : format.percent(roi.likely, 0)}{' '}
          {roi !== null && <small>{text('analytics.range', { low: format.percent(roi.low, 0), high: format.percent(roi.high, 0) })}</small>}
        </dd>
      </div>
      <div>
        <dt>{text('goals.return-break-even')}</dt>
        <dd>{breakEven === null ? text('goals.return-not-yet') : format.dayYear(breakEven)}</dd>
      </div>
      {otherCurrencies.map((other) => (
        <div key={other.currency}>
          <dt>{text('goals.return-other')}</dt>
          <dd>{figure.value(other.amount, 'money', other.currency)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Both so far, month by month: where the lines cross, the program has paid for itself. */
function ReturnsChart({ found }: { readonly found: Returns }) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  const { currency, months } = found
  const sums = { cost: 0, value: 0 }
  const points = months.map(({ month, cost, value }) => {
    sums.cost += cost
    sums.value += value.likely
    return { start: month, label: format.month(month), value: sums.value, before: sums.cost }
  })
  const money = (amount: number) => figure.value(amount, 'money', currency)
  const { value, cost } = sums
  return (
    <CourseChart
      height={220}
      label={text('goals.return-chart', { value: money(value), cost: money(cost) })}
      points={points}
      format={money}
      short={(amount) => figure.short(amount, 'money', currency)}
      names={{ value: text('goals.return-value-so-far'), before: text('goals.return-cost-so-far') }}
    />
  )
}

export function ReturnsTable({ found }: { readonly found: Returns }) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  const money = (amount: number) => figure.value(amount, 'money', found.currency)
  return (
    <DataTable
      label={text('goals.return')}
      columns={[
        { label: text('goals.return-month') },
        { label: text('goals.return-cost'), isNumber: true },
        { label: text('goals.value-low'), isNumber: true },
        { label: text('goals.value-likely'), isNumber: true },
        { label: text('goals.value-high'), isNumber: true },
      ]}
      rows={found.months.map(({ month, cost, value }) => ({
        key: month,
        cells: [format.monthLong(month), money(cost), money(value.low), money(value.likely), money(value.high)],
      }))}
    />
  )
}

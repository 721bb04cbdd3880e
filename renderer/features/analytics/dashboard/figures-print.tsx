/** The dashboard on paper: the figures, the chart, and every table, light and without the app around it. */
import { contract } from '#shared/contracts/index.ts'
import { kpis } from '#shared/domain/figures/types.ts'
import { usePeriodText } from '../../../domain/period-choices.tsx'
import { usePlaceName } from '../../../domain/use-place-name.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { PrintSheet } from '../../../ui/print-sheet.tsx'
import { useFigure } from '../charts/use-figure.ts'
import { FilterChips } from './bar/filter-bar.tsx'
import { isCounted } from './cards/breakdown-card.tsx'
import { Letters, useMarks } from './chart/annotations.tsx'
import { CourseTable } from './chart/course-table.tsx'
import { Drawn } from './chart/main-chart.tsx'
import { useCourse } from './chart/use-course.ts'
import styles from './print.module.css'
import { DashboardContext, useDashboard, useDashboardState } from './use-dashboard.ts'

export function FiguresPrint() {
  const { dashboard } = useDashboardState()
  if (dashboard === null) return null
  return (
    <DashboardContext value={dashboard}>
      <Sheet />
    </DashboardContext>
  )
}

function Sheet() {
  const text = useText()
  const format = useFormat()
  const spanText = usePeriodText()
  const { span, asked, before, step, periods } = useDashboard()
  const info = useLive(contract.workspace.info, {}).data
  const overview = useLive(contract.figures.overview, { ...asked, compare: before, keys: [...kpis] }).data
  const { points, hasBefore } = useCourse('share')
  const { marks, noted } = useMarks()
  const title = text(`analytics.chart-share-${step}`)
  return (
    <PrintSheet
      title={text('analytics.printed-title', { days: spanText(span) })}
      facts={text('calendar.printed', { program: info?.programName ?? '', day: format.dayFull(periods.today) })}
      isReady={overview !== undefined && points.length > 0}
    >
      <FilterChips />
      {overview !== undefined && <Figures kpis={overview.kpis} />}
      <h2 className={styles.title}>{title}</h2>
      <Drawn title={title} points={points} hasBefore={hasBefore} marks={marks} />
      <Letters noted={noted} />
      <CourseTable title={title} points={points} hasBefore={hasBefore} />
      <Table by="network" title={text('analytics.networks')} head={text('analytics.network')} />
      <Table by="item" title={text('analytics.items')} head={text('analytics.item')} />
      <Table by="team" title={text('analytics.teams')} head={text('analytics.team')} />
      <Table by="kind" title={text('analytics.kinds')} head={text('analytics.kind')} />
    </PrintSheet>
  )
}

interface FiguresProps {
  readonly kpis: readonly {
    readonly key: string
    readonly value: number | null
    readonly before: number | null
    readonly unit: 'count' | 'money' | 'rate' | 'ratio' | 'score'
    readonly currency: string
    readonly estimated: boolean
  }[]
}

/** What nothing is known of is left out. */
function Figures({ kpis: all }: FiguresProps) {
  const text = useText()
  const figure = useFigure()
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th>{text('analytics.figure')}</th>
          <th data-number>{text('analytics.this-period')}</th>
          <th data-number>{text('analytics.change')}</th>
          <th>{text('analytics.about')}</th>
        </tr>
      </thead>
      <tbody>
        {all
          .filter(({ value }) => value !== null)
          .map(({ key, value, before, unit, currency, estimated }) => (
            <tr key={key}>
              <td>{text(`kpi.name-${key}`)}</td>
              <td data-number>{figure.value(value, unit, currency)}</td>
              <td data-number>{value === null || before === null ? '' : figure.change(value, before, unit, currency)}</td>
              <td>
                {estimated && `${text('analytics.estimated')}: `}
                {text(`kpi.about-${key}`)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Table({ by, title, head }: { readonly by: 'item' | 'kind' | 'network' | 'team'; readonly title: string; readonly head: string }) {
  const text = useText()
  const figure = useFigure()
  const placeName = usePlaceName()
  const { asked } = useDashboard()
  const rows = useLive(contract.figures.breakdown, { ...asked, by, limit: 15 }).data?.rows.filter(isCounted) ?? []
  if (rows.length === 0) return null
  const nameOf = ({ id, name, unnamed }: (typeof rows)[number]) => {
    if (by === 'network') return placeName(id)
    if (unnamed !== null) return text(`breakdown.unnamed-${unnamed}`)
    return by === 'kind' ? text(`content.kind-${id}`) : name
  }
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th>{head}</th>
            <th data-number>{text('analytics.metric-share')}</th>
            <th data-number>{text('analytics.metric-click')}</th>
            <th data-number>{text('analytics.metric-impression')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id} ${row.unnamed}`}>
              <td>{nameOf(row)}</td>
              <td data-number>{figure.value(row.sums.share ?? 0, 'count')}</td>
              <td data-number>{figure.value(row.sums.click ?? 0, 'count')}</td>
              <td data-number>{figure.value(row.sums.impression ?? 0, 'count')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

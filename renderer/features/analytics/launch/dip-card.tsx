/** The weeks after the launch against what was to be expected of them. */
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Status } from '../../../ui/status.tsx'
import { CourseChart } from '../charts/course-chart.tsx'
import { DataTable } from '../charts/data-table.tsx'
import { FigureCard } from '../charts/figure-card.tsx'
import { useExportShown } from '../charts/use-export-shown.ts'
import { useFigure } from '../charts/use-figure.ts'
import { type Dip, type DipMetric, useDipPoints, useDipRows, useDipText } from './dip-text.ts'
import styles from './launch.module.css'

interface DipCardProps {
  readonly dip: Dip
  readonly metric: DipMetric
  readonly table: { readonly isShown: boolean; readonly setShown: (isShown: boolean) => void }
}

/** Of each state: how it looks beside its words. */
const looks = { 'no-launch': 'not-started', 'too-early': 'waiting', inside: 'ready', outside: 'attention', over: 'fact' } as const

export function DipCard({ dip, metric, table }: DipCardProps) {
  const text = useText()
  const say = useDipText()
  const rowsOf = useDipRows()
  const save = useExportShown()
  const title = text(`analytics.chart-${metric}-week`)
  return (
    <FigureCard
      title={title}
      table={table}
      end={<Status kind={looks[dip.state]}>{say.state(dip)}</Status>}
      onExport={() => save(title, rowsOf(dip, metric))}
    >
      {table.isShown ? <DipTable dip={dip} title={title} metric={metric} /> : <DipChart dip={dip} title={title} />}
      <p className={styles.small}>{say.basis(dip)}</p>
    </FigureCard>
  )
}

/** With the launch as a letter, and a sentence for those who do not see it. */
export function DipChart({ dip, title }: { readonly dip: Dip; readonly title: string }) {
  const text = useText()
  const figure = useFigure()
  const say = useDipText()
  const points = useDipPoints(dip)
  const count = (value: number) => figure.value(value, 'count')
  const launchWeek = points.findLast(({ start }) => dip.launch !== null && start <= dip.launch)
  if (points.length === 0) return <p className={styles.none}>{text('after-launch.nothing-counted')}</p>
  return (
    <CourseChart
      label={`${title}. ${say.state(dip)}`}
      points={points}
      marks={launchWeek === undefined ? [] : [{ letter: text('after-launch.launch-letter'), start: launchWeek.start }]}
      format={count}
      short={(value) => figure.short(value, 'count')}
      names={{ value: title }}
    />
  )
}

export function DipTable({ dip, title, metric }: { readonly dip: Dip; readonly title: string; readonly metric: DipMetric }) {
  const format = useFormat()
  const figure = useFigure()
  const [head = [], ...rows] = useDipRows()(dip, metric)
  return (
    <div className={styles.scroll}>
      <DataTable
        label={title}
        columns={head.map((label, place) => ({ label: String(label), isNumber: place > 0 }))}
        rows={rows.map(([day, ...values]) => ({
          key: String(day),
          cells: [format.day(String(day)), ...values.map((value) => figure.value(typeof value === 'number' ? value : null, 'count'))],
        }))}
      />
    </div>
  )
}

/** The large chart: one figure over the period, the days before it, what happened meanwhile, and what was to be expected after a launch. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { useGo, useSearchParam } from '../../../../lib/route.ts'
import { Button } from '../../../../ui/button.tsx'
import { Segmented } from '../../../../ui/segmented.tsx'
import { Status } from '../../../../ui/status.tsx'
import { CourseChart } from '../../charts/course-chart.tsx'
import { FigureCard } from '../../charts/figure-card.tsx'
import { useFigure } from '../../charts/use-figure.ts'
import { useDashboard } from '../use-dashboard.ts'
import { useExport } from '../use-export.ts'
import { AddNote, Annotations, useMarks } from './annotations.tsx'
import styles from './chart.module.css'
import { CourseTable } from './course-table.tsx'
import { chartMetrics, useCourse } from './use-course.ts'

export function MainChart() {
  const text = useText()
  const [name, setName] = useSearchParam('metric')
  const metric = chartMetrics.find((each) => each === name) ?? 'share'
  const { step, span, tables, choosePoint } = useDashboard()
  const [ownTable, setOwnTable] = useState<boolean | null>(null)
  const { points, hasBefore } = useCourse(metric)
  const { marks, noted } = useMarks()
  const save = useExport(step)
  const title = text(`analytics.chart-${metric}-${step}`)
  const isTable = ownTable ?? tables
  // A single day has no parts.
  const choose = span.from === span.to ? {} : { onChoose: choosePoint }
  return (
    <FigureCard
      title={title}
      tools={
        <Segmented
          label={text('analytics.chart-of')}
          value={metric}
          options={chartMetrics.map((each) => ({ value: each, label: text(`analytics.metric-${each}`) }))}
          onChange={(next) => setName(next === 'share' ? null : next)}
        />
      }
      end={
        <>
          <Verdict metric={metric} />
          <AddNote />
        </>
      }
      table={{ isShown: isTable, setShown: setOwnTable }}
      onExport={save}
    >
      {isTable ? (
        <CourseTable title={title} points={points} hasBefore={hasBefore} {...choose} />
      ) : (
        <Drawn title={title} points={points} hasBefore={hasBefore} marks={marks} {...choose} />
      )}
      <Annotations noted={noted} />
    </FigureCard>
  )
}

interface DrawnProps extends Pick<ReturnType<typeof useCourse>, 'hasBefore' | 'points'> {
  readonly title: string
  readonly marks: ReturnType<typeof useMarks>['marks']
  readonly onChoose?: (start: string) => void
}

/** The chart alone, on screen and on paper. */
export function Drawn({ title, points, hasBefore, marks, onChoose }: DrawnProps) {
  const text = useText()
  const figure = useFigure()
  const count = (value: number) => figure.value(value, 'count')
  const known = points.flatMap(({ value, label }) => (value === null ? [] : [{ value, label }]))
  const most = known.reduce<(typeof known)[number] | null>((top, each) => (top === null || each.value > top.value ? each : top), null)
  const label = most === null ? title : text('analytics.chart-about', { title, value: count(most.value), when: most.label })
  return (
    <CourseChart
      label={label}
      points={points}
      marks={marks}
      {...(onChoose === undefined ? {} : { onChoose })}
      format={count}
      short={(value) => figure.short(value, 'count')}
      names={{ value: text('analytics.this-period'), ...(hasBefore ? { before: text('analytics.compared-period') } : {}) }}
    />
  )
}

/** Only where the figures are those of the whole program: the expectation is. */
function Verdict({ metric }: { readonly metric: (typeof chartMetrics)[number] }) {
  const text = useText()
  const go = useGo()
  const format = useFormat()
  const asked = metric === 'impression' ? 'share' : metric
  const dip = useLive(contract.figures.dip, { metric: asked }, { enabled: metric !== 'impression' }).data
  if (dip === undefined || metric === 'impression' || dip.launch === null) return null
  if (dip.state === 'inside') return <Status kind="ready">{text('analytics.dip-inside')}</Status>
  if (dip.state !== 'outside')
    return <span className={styles.quiet}>{text('analytics.launched-on', { day: format.dayShort(dip.launch) })}</span>
  return (
    <>
      <Status kind="attention" icon={<IconAlertTriangle aria-hidden="true" />}>
        {text('analytics.dip-outside', { weeks: dip.weeksOutside })}
      </Status>
      <Button onClick={() => go('/analytics/launch')}>{text('analytics.what-helps')}</Button>
    </>
  )
}

/** The figures of the large chart, point by point, with those they are compared with and what was to be expected. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { addDays } from '#shared/domain/day.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import type { CoursePoint } from '../../charts/course-chart.tsx'
import { isNarrowed } from '../logic/filter.ts'
import { startOf } from '../logic/period.ts'
import { useDashboard } from '../use-dashboard.ts'

export const chartMetrics = ['share', 'click', 'active-users', 'impression'] as const
type ChartMetric = (typeof chartMetrics)[number]

type SeriesPoint = OutputOf<(typeof contract)['figures']['series']>[number]

/** Days of the future have no figure yet. */
export function useCourse(metric: ChartMetric): { readonly points: readonly CoursePoint[]; readonly hasBefore: boolean } {
  const format = useFormat()
  const text = useText()
  const { asked, before, filter, span, step, periods } = useDashboard()
  const now = useLive(contract.figures.series, { ...asked, by: step }, { keep: true }).data
  const earlier = useLive(
    contract.figures.series,
    { ...(before ?? asked), filter, by: step },
    { keep: true, enabled: before !== null },
  ).data
  const hasBand = metric !== 'impression' && step === 'week' && !isNarrowed(filter)
  const expected = useLive(contract.figures.dip, { metric: metric === 'impression' ? 'share' : metric }, { enabled: hasBand }).data
  return useMemo(() => {
    const weeks = hasBand ? weeksOf(expected) : new Map<string, Week>()
    // A line of nothing but zeros compares with nothing.
    const shown = before !== null && earlier?.some((point) => amountOf(point, metric) !== 0) ? earlier : undefined
    const points = (now ?? []).map((point, index): CoursePoint => {
      const week = weeks.get(startOf(point.start, 'week'))
      const past = shown?.[index]
      const name = step === 'month' ? format.monthLong(point.start) : format.dayShort(point.start)
      // A week that is still under way is no fall.
      const isOpen = index === (now?.length ?? 0) - 1 && startOf(addDays(span.to, 1), step) === startOf(span.to, step)
      return {
        start: point.start,
        label: isOpen ? text('analytics.so-far', { name }) : name,
        tick: name,
        ...(isOpen ? { isOpen } : {}),
        value: point.start > periods.today ? null : amountOf(point, metric),
        ...(past === undefined ? {} : { before: amountOf(past, metric) }),
        ...(week === undefined ? {} : week),
      }
    })
    return { points, hasBefore: shown !== undefined }
  }, [now, earlier, before, expected, hasBand, metric, span, step, format, text, periods.today])
}

function amountOf({ sums, activeUsers }: SeriesPoint, metric: ChartMetric): number {
  return metric === 'active-users' ? activeUsers : (sums[metric] ?? 0)
}

type Week = Pick<CoursePoint, 'band' | 'isOutside'>

function weeksOf(dip: OutputOf<(typeof contract)['figures']['dip']> | undefined): ReadonlyMap<string, Week> {
  const outside = new Map(dip?.actual.map(({ day, isOutside }) => [startOf(day, 'week'), isOutside]))
  return new Map(
    (dip?.expected ?? []).map(({ day, low, high }) => {
      const start = startOf(day, 'week')
      return [start, { band: [low, high] as const, isOutside: outside.get(start) ?? false }]
    }),
  )
}

/** The dip in words: what is shown, and what to say of it. */
import type { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import type { CoursePoint } from '../charts/course-chart.tsx'
import type { ShownRow } from '../charts/use-export-shown.ts'

export type Dip = OutputOf<(typeof contract)['figures']['dip']>

export const dipMetrics = ['share', 'click', 'active-users'] as const
export type DipMetric = (typeof dipMetrics)[number]

/** As the address has it, else shares. */
export function dipMetricOf(text: string | null): DipMetric {
  return dipMetrics.find((metric) => metric === text) ?? 'share'
}

/** Weeks that came and weeks that are foretold, in one row. */
export function useDipPoints(dip: Dip): readonly CoursePoint[] {
  const format = useFormat()
  const came = new Map(dip.actual.map((week) => [week.day, week]))
  const expected = new Map(dip.expected.map((week) => [week.day, week]))
  return [...new Set([...came.keys(), ...expected.keys()])].sort().map((day) => {
    const week = came.get(day)
    const band = expected.get(day)
    return {
      start: day,
      label: format.dayShort(day),
      value: week?.value ?? null,
      ...(band === undefined ? {} : { band: [band.low, band.high] as const }),
      isOutside: week?.isOutside ?? false,
    }
  })
}

/** The weeks as a table. */
export function useDipRows(): (dip: Dip, metric: DipMetric) => readonly ShownRow[] {
  const text = useText()
  return (dip, metric) => {
    const came = new Map(dip.actual.map(({ day, value }) => [day, value]))
    const days = [...new Set([...came.keys(), ...dip.expected.map(({ day }) => day)])].sort()
    return [
      [
        text('analytics.step-week'),
        text(`analytics.metric-${metric}`),
        text('after-launch.expected'),
        text('after-launch.low'),
        text('after-launch.high'),
      ],
      ...days.map((day) => {
        const band = dip.expected.find((week) => week.day === day)
        const round = (value: number | undefined) => (value === undefined ? null : Math.round(value))
        return [day, came.get(day) ?? null, round(band?.value), round(band?.low), round(band?.high)]
      }),
    ]
  }
}

/** Where it stands, and what that rests on. */
export function useDipText(): { readonly state: (dip: Dip) => string; readonly basis: (dip: Dip) => string } {
  const text = useText()
  const format = useFormat()
  return {
    state: (dip) => {
      if (dip.state === 'outside') return text('after-launch.state-outside', { weeks: Math.max(1, dip.weeksOutside) })
      return text(`after-launch.state-${dip.state}`, { day: dip.launch === null ? '' : format.day(dip.launch) })
    },
    basis: (dip) =>
      [
        text(`after-launch.basis-${dip.basis}`),
        text('after-launch.band', { share: format.percent(dip.covers, 0) }),
        dip.asOf === null ? text('after-launch.nothing-counted') : text('after-launch.as-of', { day: format.day(dip.asOf) }),
      ].join(' '),
  }
}

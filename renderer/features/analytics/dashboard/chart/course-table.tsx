/** The same figures as the large chart draws, as a table. */
import { useText } from '../../../../lib/i18n.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Scrolled } from '../../../../ui/scrolled.tsx'
import charts from '../../charts/charts.module.css'
import type { CoursePoint } from '../../charts/course-chart.tsx'
import { useFigure } from '../../charts/use-figure.ts'
import { useDashboard } from '../use-dashboard.ts'
import styles from './chart.module.css'

interface CourseTableProps {
  readonly title: string
  readonly points: readonly CoursePoint[]
  readonly hasBefore: boolean
  /** Somebody wants to see the days of one row alone. */
  readonly onChoose?: (start: string) => void
}

export function CourseTable({ title, points, hasBefore, onChoose }: CourseTableProps) {
  const text = useText()
  const figure = useFigure()
  const { step } = useDashboard()
  const hasBand = points.some(({ band }) => band !== undefined)
  const count = (value: number | null | undefined) => figure.value(value ?? null, 'count')
  return (
    <Scrolled className={styles.table} role="group" aria-label={title}>
      <table className={charts.table}>
        <thead>
          <tr>
            <th>{text(`analytics.step-${step}`)}</th>
            <th data-number>{text('analytics.this-period')}</th>
            {hasBefore && <th data-number>{text('analytics.compared-period')}</th>}
            {hasBand && <th data-number>{text('analytics.expected')}</th>}
          </tr>
        </thead>
        <tbody>
          {points.map(({ start, label, value, before, band }) => (
            <tr key={start}>
              <td>
                {onChoose === undefined || value === null ? (
                  label
                ) : (
                  <Button variant="link" onClick={() => onChoose(start)}>
                    {label}
                  </Button>
                )}
              </td>
              <td data-number>{count(value)}</td>
              {hasBefore && <td data-number>{count(before)}</td>}
              {hasBand && (
                <td data-number>
                  {band === undefined ? count(null) : text('analytics.range', { low: count(band[0]), high: count(band[1]) })}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  )
}

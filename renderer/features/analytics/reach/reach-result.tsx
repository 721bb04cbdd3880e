/** The estimate as ranges, and how it comes to be step by step. */
import type { ReachRange } from '#shared/domain/figures/reach.ts'
import { useText } from '../../../lib/i18n.tsx'
import charts from '../charts/charts.module.css'
import type { ShownRow } from '../charts/use-export-shown.ts'
import { useFigure } from '../charts/use-figure.ts'
import styles from './reach.module.css'

const shown = ['potential', 'views', 'viewers', 'shares', 'participants'] as const

export function ReachResult({ range }: { readonly range: ReachRange }) {
  const text = useText()
  const figure = useFigure()
  const count = (value: number) => figure.value(value, 'count')
  return (
    <>
      <dl className={`${charts.sum} ${styles.sum}`}>
        {shown.map((key) => {
          const { low, likely, high } = range[key]
          return (
            <div key={key}>
              <dt>{text(`reach-screen.${key}`)}</dt>
              <dd>
                {count(likely)}
                {low !== high && <small>{text('analytics.range', { low: count(low), high: count(high) })}</small>}
              </dd>
            </div>
          )
        })}
      </dl>
      <ol className={styles.steps}>
        {range.steps.map(({ code, data }) => (
          <li key={code}>{text(code, data)}</li>
        ))}
      </ol>
      <p className={charts.small}>{text('reach-screen.about')}</p>
    </>
  )
}

/** The estimate as a table. */
export function useReachRows(): (range: ReachRange) => readonly ShownRow[] {
  const text = useText()
  return (range) => [
    ['', text('goals.value-low'), text('goals.value-likely'), text('goals.value-high')],
    ...shown.map((key) => [text(`reach-screen.${key}`), range[key].low, range[key].likely, range[key].high]),
  ]
}

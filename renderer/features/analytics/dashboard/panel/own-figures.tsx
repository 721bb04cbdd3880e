/** A few figures of one thing, with how they changed. */
import type { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import type { KpiKey } from '#shared/domain/figures/types.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { Prop, Props } from '../../../../ui/panel.tsx'
import { SparkLine } from '../../charts/spark-line.tsx'
import { useFigure } from '../../charts/use-figure.ts'
import { useDashboard } from '../use-dashboard.ts'
import styles from './panel.module.css'

export function OwnFigures({ filter, keys }: { readonly filter: FigureFilter; readonly keys: readonly KpiKey[] }) {
  const text = useText()
  const figure = useFigure()
  const { span, before } = useDashboard()
  const data = useLive(contract.figures.overview, { ...span, filter, compare: before, keys: [...keys] }, { keep: true }).data
  return (
    <div className={styles.figures}>
      <Props>
        {(data?.kpis ?? []).map(({ key, value, unit, currency, before: earlier, course }) => (
          <Prop key={key} label={text(`kpi.name-${key}`)}>
            <b>{figure.value(value, unit, currency)}</b>
            {value !== null && earlier !== null && <span className={styles.quiet}>{figure.change(value, earlier, unit, currency)}</span>}
            <span className={styles.space} />
            {value !== null && <SparkLine values={course} />}
          </Prop>
        ))}
      </Props>
    </div>
  )
}

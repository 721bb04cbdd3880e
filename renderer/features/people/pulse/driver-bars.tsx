/** Each statement as a bar: how many of those who answered agree, and how that moved over the rounds. */
import { pulseDrivers } from '#shared/domain/people/types.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Meter } from '../../../ui/meter.tsx'
import styles from './pulse.module.css'
import type { Result, Results } from './types.ts'

interface DriverBarsProps {
  readonly all: Result
  readonly trend: Results['trend']
}

export function DriverBars({ all, trend }: DriverBarsProps) {
  const text = useText()
  const format = useFormat()
  return (
    <section aria-label={text('pulse.drivers')}>
      <ul className={styles.drivers}>
        {pulseDrivers.map((driver) => {
          const figures = all.drivers[driver]
          const earlier = trend.slice(0, -1).flatMap(({ result }) => result?.drivers[driver]?.favourable ?? [])
          return (
            <li key={driver}>
              <div>
                <p className={styles.name}>{text(`pulse.driver-${driver}`)}</p>
                <p className={styles.quiet}>{text(`pulse.statement-${driver}`)}</p>
              </div>
              {figures === null ? (
                <p className={styles.quiet}>{text('pulse.driver-hidden')}</p>
              ) : (
                <>
                  <Meter
                    value={figures.favourable}
                    label={text('pulse.favourable-of', {
                      driver: text(`pulse.driver-${driver}`),
                      share: format.percent(figures.favourable, 0),
                    })}
                  />
                  <p className={styles.share}>
                    <b>{format.percent(figures.favourable, 0)}</b>
                    <span className={styles.quiet}>{text('pulse.mean', { mean: format.number(figures.mean) })}</span>
                  </p>
                  <Moved now={figures.favourable} before={earlier.at(-1)} />
                  <Spark values={[...earlier, figures.favourable]} />
                </>
              )}
            </li>
          )
        })}
      </ul>
      <p className={styles.quiet}>{text('pulse.favourable-means')}</p>
    </section>
  )
}

/** In whole points since the round before. */
function Moved({ now, before }: { readonly now: number; readonly before: number | undefined }) {
  const text = useText()
  if (before === undefined) return <span />
  const points = Math.round((now - before) * 100)
  return (
    <p className={styles.moved}>
      {text(points === 0 ? 'pulse.moved-none' : points > 0 ? 'pulse.moved-up' : 'pulse.moved-down', { points: Math.abs(points) })}
    </p>
  )
}

const size = { width: 72, height: 24 } as const

/** A line from 0 to 100 %; what it shows stands in the table in figures. */
function Spark({ values }: { readonly values: readonly number[] }) {
  if (values.length < 2) return <span />
  const points = values.map(
    (value, at) => `${(at / (values.length - 1)) * (size.width - 6) + 3},${size.height - 3 - value * (size.height - 6)}`,
  )
  const [x, y] = points.at(-1)?.split(',') ?? []
  return (
    <svg {...size} viewBox={`0 0 ${size.width} ${size.height}`} className={styles.spark} aria-hidden="true">
      <polyline points={points.join(' ')} />
      <circle cx={x} cy={y} r="2.5" />
    </svg>
  )
}

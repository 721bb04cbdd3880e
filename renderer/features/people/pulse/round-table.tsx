/** The same in figures: every statement in every closed round up to this one. */
import { pulseDrivers } from '#shared/domain/people/types.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import styles from './pulse.module.css'
import type { Results } from './types.ts'

/** Rounds that have room side by side. */
const most = 6

export function RoundTable({ trend }: { readonly trend: Results['trend'] }) {
  const text = useText()
  const format = useFormat()
  const rounds = trend.slice(-most)
  return (
    <table className={styles.table}>
      <caption>{text('pulse.table-rounds')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('pulse.column-driver')}</th>
          {rounds.map(({ roundId, name }) => (
            <th key={roundId} scope="col" className={styles.number}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pulseDrivers.map((driver) => (
          <tr key={driver}>
            <th scope="row">{text(`pulse.driver-${driver}`)}</th>
            {rounds.map(({ roundId, result }) => {
              const figures = result?.drivers[driver] ?? null
              return (
                <td key={roundId} className={styles.number}>
                  {figures === null
                    ? '–'
                    : text('pulse.cell', { share: format.percent(figures.favourable, 0), mean: format.number(figures.mean) })}
                </td>
              )
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">{text('pulse.column-answers')}</th>
          {rounds.map(({ roundId, result }) => (
            <td key={roundId} className={styles.number}>
              {result === null ? '–' : format.number(result.answers)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

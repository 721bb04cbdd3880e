/** Groups that are large enough, beside everybody. */
import { pulseDrivers } from '#shared/domain/people/types.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import styles from './pulse.module.css'
import type { Result, Results } from './types.ts'

/** Shares of those who agree; a dash where a figure would give away a few. */
export function GroupTable({ results: { all, groups } }: { readonly results: Results }) {
  const text = useText()
  if (groups.length === 0) return null
  return (
    <table className={styles.table}>
      <caption>{text('pulse.table-groups')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('pulse.column-group')}</th>
          <th scope="col" className={styles.number}>
            {text('pulse.column-answers')}
          </th>
          {pulseDrivers.map((driver) => (
            <th key={driver} scope="col" className={styles.number}>
              {text(`pulse.short-${driver}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all !== null && <GroupRow name={text('pulse.everybody')} result={all} />}
        {groups.map(({ group, result }) => (
          <GroupRow key={group} name={group} result={result} />
        ))}
      </tbody>
    </table>
  )
}

function GroupRow({ name, result }: { readonly name: string; readonly result: Result }) {
  const format = useFormat()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.number}>{format.number(result.answers)}</td>
      {pulseDrivers.map((driver) => {
        const figures = result.drivers[driver]
        return (
          <td key={driver} className={styles.number}>
            {figures === null ? '–' : format.percent(figures.favourable, 0)}
          </td>
        )
      })}
    </tr>
  )
}

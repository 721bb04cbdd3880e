/** How many risks stand at each likelihood and impact. Shape first: the figure says how many, the shade only how grave. */
import type { Risk } from '#shared/contracts/launch-plan.ts'
import { useText } from '../../../lib/i18n.tsx'
import { countAt, levelOf, scale } from '../logic/risk-order.ts'
import styles from './risks.module.css'

/** Closed risks do not count. */
export function RiskMatrix({ risks }: { readonly risks: readonly Risk[] }) {
  const text = useText()
  return (
    <table className={styles.matrix}>
      <caption>{text('risks.matrix')}</caption>
      <tbody>
        {scale.toReversed().map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row" aria-label={text('risks.likelihood-is', { level: likelihood })}>
              {likelihood}
            </th>
            {scale.map((impact) => (
              <td key={impact} data-level={levelOf(likelihood * impact)}>
                {countAt(risks, likelihood, impact) || ''}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <td />
          {scale.map((impact) => (
            <th key={impact} scope="col" aria-label={text('risks.impact-is', { level: impact })}>
              {impact}
            </th>
          ))}
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td colSpan={5}>{text('risks.axes')}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** Baseline and risks on paper. */
import { contract } from '#shared/contracts/index.ts'
import type { Risk } from '#shared/contracts/launch-plan.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { risksInOrder, severityOf } from '../logic/risk-order.ts'
import { BaselineReport } from '../risks/baseline-report.tsx'
import { RiskMatrix } from '../risks/risk-matrix.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './print.module.css'

/** The page has already waited for the risks. */
export function PrintRisks() {
  const { plan } = usePlan()
  const text = useText()
  const risks = useLive(contract.launchPlan.risks, { planId: plan.id }).data ?? []
  return (
    <>
      <section className={styles.group}>
        <h2>{text('risks.baseline')}</h2>
        <BaselineReport />
      </section>
      <section className={`${styles.group} ${styles.fresh}`}>
        <h2>{text('risks.title')}</h2>
        <RiskMatrix risks={risks} />
        <RiskTable risks={risks} />
      </section>
    </>
  )
}

function RiskTable({ risks }: { readonly risks: readonly Risk[] }) {
  const { members } = usePlan()
  const text = useText()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text('risks.risk')}</th>
          <th scope="col">{text('risks.mitigation')}</th>
          <th scope="col">{text('risks.severity')}</th>
          <th scope="col">{text('risks.status')}</th>
          <th scope="col">{text('panel.owner')}</th>
        </tr>
      </thead>
      <tbody>
        {risksInOrder(risks).map((risk) => (
          <tr key={risk.id}>
            <td>{risk.title}</td>
            <td>{risk.mitigation}</td>
            <td className={styles.day}>
              {text('risks.product', { likelihood: risk.likelihood, impact: risk.impact, severity: severityOf(risk) })}
            </td>
            <td>{text(`risk-status.${risk.status}`)}</td>
            <td>{(risk.ownerId === null ? undefined : members.get(risk.ownerId)?.name) ?? text(`role.${risk.ownerRole}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

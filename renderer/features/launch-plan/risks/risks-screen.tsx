/** Baseline and risks: what has moved against the plan as first agreed, and what could move it next. */
import { contract } from '#shared/contracts/index.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useLive } from '../../../lib/live.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { usePlan } from '../use-plan.ts'
import { BaselineSection } from './baseline-section.tsx'
import { RiskRegister } from './risk-register.tsx'
import styles from './risks.module.css'

/** Two parts of one page; the plan's dates first. */
export function RisksScreen() {
  const { plan } = usePlan()
  const errorText = useErrorText()
  const risks = useLive(contract.launchPlan.risks, { planId: plan.id })
  return (
    <div className={styles.page}>
      <BaselineSection />
      {risks.error !== null && <InlineError>{errorText(risks.error)}</InlineError>}
      {risks.data !== undefined && <RiskRegister risks={risks.data} />}
    </div>
  )
}

/** The baseline part of the page: of which day it is, and the way to set a new one. */
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { usePlan } from '../use-plan.ts'
import { BaselineReport } from './baseline-report.tsx'
import styles from './risks.module.css'

/** Setting a new baseline is undone like anything else. */
export function BaselineSection() {
  const { plan } = usePlan()
  const text = useText()
  const format = useFormat()
  const setBaseline = useCommand(contract.launchPlan.setBaseline, { done: () => text('risks.said-baseline') })
  return (
    <section aria-labelledby="baseline">
      <header className={styles.head}>
        <h2 id="baseline">{text('risks.baseline')}</h2>
        <span className={styles.note}>
          {plan.baselineOn === null ? text('risks.baseline-none') : text('risks.baseline-of', { day: format.dayFull(plan.baselineOn) })}
        </span>
        <Button onClick={() => void setBaseline({ planId: plan.id })}>{text('command.set-baseline')}</Button>
      </header>
      <BaselineReport />
    </section>
  )
}

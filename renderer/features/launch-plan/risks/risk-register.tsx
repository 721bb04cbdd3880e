/** The register of risks: a small matrix of how many stand where, and the list, gravest first. */
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Risk } from '#shared/contracts/launch-plan.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { risksInOrder } from '../logic/risk-order.ts'
import { usePlan } from '../use-plan.ts'
import { RiskMatrix } from './risk-matrix.tsx'
import { RiskRow } from './risk-row.tsx'
import styles from './risks.module.css'

/** A row unfolds into its form. */
export function RiskRegister({ risks }: { readonly risks: readonly Risk[] }) {
  const { plan } = usePlan()
  const text = useText()
  const [opened, setOpened] = useState<string | null>(null)
  const add = useCommand(contract.launchPlan.addRisk, { done: () => text('risks.said-added') })
  const addNew = async () => {
    const added = await add({ planId: plan.id, title: text('risks.new-title') })
    if (added) setOpened(added.riskId)
  }
  useCommands({ 'plan.new-risk': () => void addNew() })
  return (
    <section aria-labelledby="risks">
      <header className={styles.head}>
        <h2 id="risks">{text('risks.title')}</h2>
        <span className={styles.note}>{text('risks.open-count', { count: risks.filter((risk) => risk.status !== 'closed').length })}</span>
        <Button icon={<IconPlus />} aria-keyshortcuts="N" onClick={() => void addNew()}>
          {text('command.new-risk')}
        </Button>
      </header>
      {risks.length === 0 ? (
        <EmptyState title={text('risks.empty')} text={text('risks.empty-text')} />
      ) : (
        <div className={styles.register}>
          <RiskMatrix risks={risks} />
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text('risks.risk')}</th>
                <th scope="col">{text('risks.severity')}</th>
                <th scope="col">{text('risks.status')}</th>
                <th scope="col">{text('panel.owner')}</th>
              </tr>
            </thead>
            {risksInOrder(risks).map((risk) => (
              <RiskRow key={risk.id} risk={risk} isOpen={opened === risk.id} onOpen={(isOpen) => setOpened(isOpen ? risk.id : null)} />
            ))}
          </table>
        </div>
      )}
    </section>
  )
}

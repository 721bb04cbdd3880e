/** Beside the week: the next gate with its open conditions, what has changed since the last visit, who we wait for. */
import { IconPrinter } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { Day } from '#shared/domain/day.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { usePlan } from '../use-plan.ts'
import { NextGate } from './next-gate.tsx'
import styles from './rail.module.css'
import { SinceLooked } from './since-looked.tsx'
import { WaitingForOthers } from './waiting-for-others.tsx'

/** 360 px at the right, in the panel's place while no task is open. */
export function WeekRail({ monday }: { readonly monday: Day }) {
  const { plan, openForm } = usePlan()
  const text = useText()
  const print = useCommand(contract.shell.print)
  return (
    <aside className={styles.rail} aria-label={text('week.rail')}>
      <div className={styles.body}>
        <NextGate />
        <SinceLooked />
        <WaitingForOthers />
      </div>
      <div className={styles.foot}>
        <Button icon={<IconPrinter />} onClick={() => void print({ planId: plan.id, view: 'week', weekOf: monday })}>
          {text('week.print')}
        </Button>
        <button type="button" className={styles.hint} onClick={() => openForm({ kind: 'new-task' })}>
          {text('command.new-task')} <Keys value="N" />
        </button>
      </div>
    </aside>
  )
}

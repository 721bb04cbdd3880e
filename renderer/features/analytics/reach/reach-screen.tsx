/** How many people a program could speak to, before it does: inputs at the left, the estimate and its working at the right. */
import { IconPrinter } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ReachInputs } from '#shared/contracts/goals.ts'
import { contract } from '#shared/contracts/index.ts'
import { readyMadeReach, simulateReach } from '#shared/domain/figures/reach.ts'
import { useCommandKey, useCommands } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Cards } from '../../../ui/section-screen.tsx'
import { AnalyticsLayout } from '../analytics-layout.tsx'
import charts from '../charts/charts.module.css'
import { FigureCard } from '../charts/figure-card.tsx'
import { useExportShown } from '../charts/use-export-shown.ts'
import { KeepScenario } from './keep-scenario.tsx'
import styles from './reach.module.css'
import { ReachForm } from './reach-form.tsx'
import { faultOf } from './reach-inputs.ts'
import { ReachResult, useReachRows } from './reach-result.tsx'
import { type Scenario, ScenariosCard } from './scenarios-card.tsx'

export function ReachScreen() {
  const info = useLive(contract.workspace.info, {}).data
  const scenarios = useLive(contract.goals.scenarios, {}).data
  const [openId, open] = useSearchParam('scenario')
  if (!info || scenarios === undefined) return <AnalyticsLayout tab="reach">{null}</AnalyticsLayout>
  const scenario = scenarios.find(({ id }) => id === openId) ?? null
  const begin = scenario?.inputs ?? {
    ...readyMadeReach['company-500'],
    employees: info.companySize ?? readyMadeReach['company-500'].employees,
  }
  return <OpenReach key={scenario?.id} begin={begin} scenario={scenario} scenarios={scenarios} today={info.today} open={open} />
}

interface OpenReachProps {
  readonly begin: ReachInputs
  /** The one that is looked at; null: a new one. */
  readonly scenario: Scenario | null
  readonly scenarios: readonly Scenario[]
  readonly today: string
  readonly open: (id: string | null) => void
}

function OpenReach({ begin, scenario, scenarios, today, open }: OpenReachProps) {
  const text = useText()
  const [inputs, setInputs] = useState(begin)
  const settled = useDeferredValue(inputs)
  const fault = faultOf(settled)
  const range = useMemo(() => (faultOf(settled) === null ? simulateReach(settled) : null), [settled])
  const rowsOf = useReachRows()
  const save = useExportShown()
  const printView = useCommand(contract.figures.print)
  const print = () => void printView({ view: 'reach', search: scenario === null ? {} : { scenario: scenario.id } })
  const printKey = useCommandKey('analytics.print')
  useCommands({ 'analytics.print': print })
  const title = text('reach-screen.result')
  return (
    <AnalyticsLayout
      tab="reach"
      tools={<IconButton label={text('analytics.print')} keys={printKey} icon={<IconPrinter />} onClick={print} />}
    >
      <Cards>
        <div className={styles.pair}>
          <ReachForm inputs={inputs} onChange={setInputs} />
          <FigureCard title={title} {...(range === null ? {} : { onExport: () => save(title, rowsOf(range)) })}>
            {range === null ? (
              <p className={charts.none}>{text(`reach-screen.fault-${fault ?? 'order'}`)}</p>
            ) : (
              <>
                <ReachResult range={range} />
                <KeepScenario key={scenario?.id} inputs={settled} scenario={scenario} today={today} onKept={open} />
              </>
            )}
          </FigureCard>
        </div>
        <ScenariosCard scenarios={scenarios} openId={scenario?.id ?? null} onOpen={open} />
      </Cards>
    </AnalyticsLayout>
  )
}

/** Scenarios on paper, and one of them with its working. */
import { contract } from '#shared/contracts/index.ts'
import { readyMadeReach, simulateReach } from '#shared/domain/figures/reach.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { PrintSheet } from '../../../ui/print-sheet.tsx'
import { ReachResult } from './reach-result.tsx'
import { ScenariosTable } from './scenarios-card.tsx'

export function ReachPrint() {
  const text = useText()
  const format = useFormat()
  const [id] = useSearchParam('scenario')
  const info = useLive(contract.workspace.info, {}).data
  const scenarios = useLive(contract.goals.scenarios, {}).data
  const scenario = scenarios?.find((each) => each.id === id)
  const employees = info?.companySize ?? readyMadeReach['company-500'].employees
  return (
    <PrintSheet
      title={text('analytics.tab-reach')}
      facts={text('calendar.printed', { program: info?.programName ?? '', day: info ? format.dayFull(info.today) : '' })}
      {...(scenario === undefined ? {} : { about: scenario.name })}
      isReady={info !== undefined && scenarios !== undefined}
    >
      <ReachResult range={simulateReach(scenario?.inputs ?? { ...readyMadeReach['company-500'], employees })} />
      {scenarios !== undefined && scenarios.length > 0 && <ScenariosTable scenarios={scenarios} />}
    </PrintSheet>
  )
}

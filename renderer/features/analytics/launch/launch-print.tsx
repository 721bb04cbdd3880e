/** The time after the launch on paper. */
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { PrintSheet } from '../../../ui/print-sheet.tsx'
import { CohortsTable } from './cohorts-card.tsx'
import { DipChart, DipTable } from './dip-card.tsx'
import { dipMetricOf, useDipText } from './dip-text.ts'

export function LaunchPrint() {
  const text = useText()
  const format = useFormat()
  const say = useDipText()
  const [asked] = useSearchParam('metric')
  const metric = dipMetricOf(asked)
  const info = useLive(contract.workspace.info, {}).data
  const dip = useLive(contract.figures.dip, { metric }).data
  const cohorts = useLive(contract.figures.cohorts, {}).data
  const title = text(`analytics.chart-${metric}-week`)
  return (
    <PrintSheet
      title={text('analytics.tab-launch')}
      facts={text('calendar.printed', {
        program: info?.programName ?? '',
        day: dip?.asOf === undefined || dip.asOf === null ? '' : format.dayFull(dip.asOf),
      })}
      {...(dip === undefined ? {} : { about: `${say.state(dip)}. ${say.basis(dip)}` })}
      isReady={dip !== undefined && cohorts !== undefined && info !== undefined}
    >
      {dip !== undefined && (
        <>
          <DipChart dip={dip} title={title} />
          <DipTable dip={dip} title={title} metric={metric} />
        </>
      )}
      {cohorts !== undefined && cohorts.length > 0 && (
        <>
          <h2>{text('after-launch.cohorts')}</h2>
          <CohortsTable cohorts={cohorts} />
        </>
      )}
    </PrintSheet>
  )
}

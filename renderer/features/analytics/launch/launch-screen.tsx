/** What was to be expected after the launch, what came, and what helps. */
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useCommandKey, useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Cards } from '../../../ui/section-screen.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { AnalyticsLayout } from '../analytics-layout.tsx'
import { CohortsCard } from './cohorts-card.tsx'
import { DipCard } from './dip-card.tsx'
import { dipMetricOf, dipMetrics } from './dip-text.ts'
import { DriftingCard } from './drifting-card.tsx'
import styles from './launch.module.css'
import { RemediesCard } from './remedies-card.tsx'
import { TrainedCard } from './trained-card.tsx'

export function LaunchScreen() {
  const text = useText()
  const errorText = useErrorText()
  const [asked, ask] = useSearchParam('metric')
  const [isTable, setTable] = useState(false)
  const metric = dipMetricOf(asked)
  const { data: dip, error } = useLive(contract.figures.dip, { metric }, { keep: true })
  const printView = useCommand(contract.figures.print)
  const print = () => void printView({ view: 'launch', search: { metric } })
  const printKey = useCommandKey('analytics.print')
  useCommands({
    'analytics.print': dip === undefined || dip.launch === null ? undefined : print,
    'analytics.tables': () => setTable(!isTable),
  })
  if (dip === undefined)
    return <AnalyticsLayout tab="launch">{error !== null && <InlineError>{errorText(error)}</InlineError>}</AnalyticsLayout>
  if (dip.launch === null)
    return (
      <AnalyticsLayout tab="launch">
        <NoLaunch />
      </AnalyticsLayout>
    )
  const tools = (
    <>
      <Segmented
        label={text('analytics.chart-of')}
        value={metric}
        options={dipMetrics.map((value) => ({ value, label: text(`analytics.metric-${value}`) }))}
        onChange={ask}
      />
      <IconButton label={text('analytics.print')} keys={printKey} icon={<IconPrinter />} onClick={print} />
    </>
  )
  return (
    <AnalyticsLayout tab="launch" tools={tools}>
      <Cards>
        <DipCard dip={dip} metric={metric} table={{ isShown: isTable, setShown: setTable }} />
        <RemediesCard remedies={dip.remedies} />
        <CohortsCard />
        <div className={styles.pair}>
          <DriftingCard />
          <TrainedCard launch={dip.launch} asOf={dip.asOf} />
        </div>
      </Cards>
    </AnalyticsLayout>
  )
}

function NoLaunch() {
  const text = useText()
  const go = useGo()
  return (
    <EmptyState
      title={text('after-launch.empty-title')}
      text={<p>{text('after-launch.empty-text')}</p>}
      actions={
        <Button variant="primary" size="form" onClick={() => go('/plan/timeline')}>
          {text('after-launch.open-plan')}
        </Button>
      }
    />
  )
}

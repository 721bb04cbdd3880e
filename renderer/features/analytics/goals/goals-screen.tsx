/** What the program is to bring, what it is worth, what it costs. */
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useCommandKey, useCommands } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Cards } from '../../../ui/section-screen.tsx'
import { AnalyticsLayout } from '../analytics-layout.tsx'
import { SpanPicker } from '../charts/span-picker.tsx'
import { useSpan } from '../charts/use-span.ts'
import { CostForm } from './cost-form.tsx'
import { CostsCard } from './costs-card.tsx'
import { MediaValueCard } from './media-value-card.tsx'
import { RatesForm } from './rates-form.tsx'
import { ReturnsCard } from './returns-card.tsx'
import { TargetForm } from './target-form.tsx'
import { TargetsCard } from './targets-card.tsx'
import { type GoalsPanel, useGoalsPanel } from './use-goals-panel.ts'

export function GoalsScreen() {
  const text = useText()
  const { span, name, choose, today } = useSpan()
  const { panel, open } = useGoalsPanel()
  const printView = useCommand(contract.figures.print)
  const print = () => void printView({ view: 'goals', search: { period: name } })
  const printKey = useCommandKey('analytics.print')
  const close = () => open(null)
  useCommands({ 'analytics.print': print, 'analytics.close': panel === null ? undefined : close })
  const tools = (
    <>
      <SpanPicker name={name} choose={choose} />
      <IconButton label={text('analytics.print')} keys={printKey} icon={<IconPrinter />} onClick={print} />
    </>
  )
  return (
    <AnalyticsLayout
      tab="goals"
      tools={tools}
      actions={
        <Button icon={<IconPlus />} onClick={() => open({ kind: 'target', id: null })}>
          {text('goals.new-target')}
        </Button>
      }
      panel={panel !== null && today !== '' && <GoalsPanelBody panel={panel} today={today} onClose={close} />}
      panelLabel={panel === null ? '' : text(`goals.panel-${panel.kind}`)}
    >
      <Cards>
        <TargetsCard onOpen={(id) => open({ kind: 'target', id })} />
        {span !== null && <MediaValueCard span={span} onRates={() => open({ kind: 'rates' })} />}
        <CostsCard onOpen={(id) => open({ kind: 'cost', id })} />
        {span !== null && <ReturnsCard span={span} />}
      </Cards>
    </AnalyticsLayout>
  )
}

interface GoalsPanelBodyProps {
  readonly panel: NonNullable<GoalsPanel>
  readonly today: string
  readonly onClose: () => void
}

/** A form begins anew for another thing, and only once that thing is known. */
function GoalsPanelBody({ panel, today, onClose }: GoalsPanelBodyProps) {
  const targets = useLive(contract.goals.targets, {}, { enabled: panel.kind === 'target' }).data
  const costs = useLive(contract.goals.costs, {}, { enabled: panel.kind === 'cost' }).data
  const currency = useLive(contract.figures.settings, {}).data?.currency
  if (currency === undefined) return null
  if (panel.kind === 'rates') return <RatesForm today={today} onClose={onClose} />
  const { id } = panel
  if (panel.kind === 'target') {
    const target = targets?.find((each) => each.id === id)
    if (id !== null && target === undefined) return null
    return <TargetForm key={id} target={target ?? null} today={today} currency={currency} onClose={onClose} />
  }
  const cost = costs?.find((each) => each.id === id)
  if (id !== null && cost === undefined) return null
  return <CostForm key={id} cost={cost ?? null} today={today} currency={currency} onClose={onClose} />
}
